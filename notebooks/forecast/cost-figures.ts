import {monthTable, yearTable} from "../../src/formats/forecast-tables.ts";
import {columnNote} from "../../src/formats/forecast-notes.ts";
import type {Forecast} from "../../src/index.ts";
import {amountText} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import {figure} from "../figure.ts";
import {actionButton} from "../own/actions.ts";
import {costTable} from "./cost-table.ts";

const monthsShown = 12;

/** Returns what each calendar year and all the months cost as a table. */
export function yearsFigure(found: Forecast): HTMLElement {
  const {total, topology, months} = found;
  const span = months.length === 1 ? "One month costs" : `All ${months.length} months cost`;
  const range = [total.p10, total.p90].map(amountText).join(" to ");
  return figure(costTable(yearTable(found), "Year by year"), {
    title: `${span} ${range} ${topology.currency}, from P10 to P90`,
    subtitle: columnNote(found)
  });
}

/** Returns what each month costs as a table, with a button that saves all of the forecast as `tollgate forecast --format json` writes it. */
export function monthsFigure(found: Forecast): HTMLElement {
  const {columns, rows} = monthTable(found);
  const table = (shown: typeof rows) => costTable({columns, rows: shown}, "Month by month");
  const content = showAll(rows, table, {name: "months", noun: "months", atMost: monthsShown});
  const [first, last] = [found.months[0], found.months.at(-1)];
  const amounts = [first, last].flatMap((own) => (own ? [amountText(own.p50)] : [])).join(" to ");
  return figure(content, {
    title: `The median of a month goes from ${amounts} ${found.topology.currency}`,
    subtitle: columnNote(found),
    foot: actionButton("Save all of this as JSON", () => void saveJson(found))
  });
}

// What writes it is loaded when it is asked for.
async function saveJson(found: Forecast): Promise<void> {
  const {saveForecast} = await import("./save-forecast.ts");
  saveForecast(found);
}
