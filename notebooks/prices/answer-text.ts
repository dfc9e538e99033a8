import {html} from "htl";
import type {IsoDate, PriceSheet} from "../../src/index.ts";
import {regions} from "../../src/index.ts";
import {daysText} from "../estate/day-text.ts";
import {statusMark} from "../estate/status-mark.ts";
import {ageInDays, medianAge} from "./age.ts";
import {gaps} from "./coverage.ts";

/** Returns how many prices the *sheet* holds, how sure and how old they are on the day *on*, and where they end. */
export function answerText({records}: PriceSheet, on: IsoDate): DocumentFragment {
  const rows = records.filter(({confidence}) => confidence === "A" || confidence === "B").length;
  const places = new Set(records.map(({armRegionName = ""}) => armRegionName).filter((name) => regions.has(name)));
  const {both, regionCount} = gaps(records);
  const median = medianAge(records, on);
  const undated = records.filter((record) => ageInDays(record, on) === null).length;
  const age = median === null ? "none has a date" : `half of those with a date are ${daysText(median)} old or older`;
  const where = both.length === 0 ? "None" : both.length === 1 ? `Only ${both[0]}` : `Only ${both.length}`;
  return html.fragment`The sheet has <strong id="prices">${records.length} prices</strong> of ${places.size} regions.
    ${percent(rows, records.length)} are rows of Azure’s price API, whole or shortened; ${age}, and ${undated} have none.
    ${statusMark("warning", `${where} of ${regionCount} regions`)} ${both.length > 1 ? "have" : "has"} prices of its own for
    plans and for VPN gateways.`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "None" : `${Math.round((100 * part) / whole)} %`;
}
