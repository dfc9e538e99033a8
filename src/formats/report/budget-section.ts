import {readingNames} from "../../capacity/reading-names.ts";
import type {ForecastLimit, ReachedMonths} from "../../forecast/forecast-limits.ts";
import type {Forecast, ForecastCost} from "../../forecast/forecast-result.ts";
import {counted, grouped, groupedExactly} from "../../number-text.ts";
import {basisText} from "../forecast-notes.ts";
import {forecastSentences} from "../forecast-sentences.ts";
import {isReached} from "../forecast-tables.ts";
import type {ReportBlock, ReportSection, ReportTable} from "./report.ts";
import {chartBlock, sentencesBlock, tableBlock} from "./report.ts";
import {sentence, stopped} from "./sentence.ts";

const driversShown = 5;

/** Returns what the next months cost, year by year, what drives that, and when limits are reached; a text says why that cannot be told. */
export function budgetSection(found: Forecast | string): ReportSection {
  const heading = "Budget over the next months";
  if (typeof found === "string") return {heading, blocks: [sentencesBlock(sentence(found))]};
  const [headline = "", ...rest] = forecastSentences(found).filter((text) => !text.startsWith("INCOMPLETE"));
  return {
    heading,
    blocks: [
      sentencesBlock(stopped(headline), ...rest.map(sentence), ...unknownSentences(found)),
      chartBlock("budget-forecast"),
      ...tableBlock(yearTable(found)),
      ...tableBlock(driverTable(found)),
      ...reachedBlocks(found),
      sentencesBlock(sentence(`drawn ${monthsText(found)}: ${basisText(found)}`))
    ]
  };
}

function unknownSentences({unpriced: {length}}: Forecast): string[] {
  if (length === 0) return [];
  return [
    `${counted(length, "charge")} ${length === 1 ? "is" : "are"} not known, so that all of these amounts are lower bounds.`
  ];
}

function monthsText({months}: Forecast): string {
  return `over ${counted(months.length, "month")} from ${months[0]?.month ?? ""} to ${months.at(-1)?.month ?? ""}`;
}

// Where no sample differs from another, its one amount is all that there is to say.
function yearTable({years, total, months: {length}, drivers, topology: {currency}}: Forecast): ReportTable {
  const cells = ({p10, p50, p90, certain}: ForecastCost) =>
    (drivers.length === 0 ? [p50] : [p10, p50, p90, certain]).map(({amount}) => grouped(amount, 2));
  const titles = drivers.length === 0 ? ["Cost"] : ["P10", "P50", "P90", "Certain"];
  const meaning = drivers.length === 0 ? "" : "; one sample of ten costs less than P10, one more than P90";
  return {
    caption: `Year by year, in ${currency}${meaning}`,
    columns: [
      {title: "Year"},
      {title: "Months", align: "right"},
      ...titles.map((title) => ({title, align: "right"}) as const)
    ],
    rows: [
      ...years.map(({year, months, ...cost}) => [year, String(months), ...cells(cost)]),
      ["total", String(length), ...cells(total)]
    ]
  };
}

function driverTable({sensitivity, topology: {currency}, months: {length}}: Forecast): ReportTable {
  const moving = sensitivity.filter(({swing}) => !swing.amount.isZero());
  const shown = moving.slice(0, driversShown);
  const rest = moving.length - shown.length;
  const more = rest > 0 ? `; ${counted(rest, "input")} that ${rest === 1 ? "moves" : "move"} less not shown` : "";
  return {
    caption: `What drives it: all ${counted(length, "month")} in ${currency}, with it alone at its low and its high${more}`,
    columns: [
      {title: "Input"},
      {title: "At low", align: "right"},
      {title: "At high", align: "right"},
      {title: "Swing", align: "right"}
    ],
    rows: shown.map(({driver, costAtLow, costAtHigh, swing}) => [
      driver.name,
      ...[costAtLow, costAtHigh, swing].map(({amount}) => grouped(amount, 2))
    ])
  };
}

function reachedBlocks({limits}: Forecast): ReportBlock[] {
  const rows = limits.filter(isReached).flatMap(limitRows);
  const free = limits.filter((limit) => !isReached(limit)).length;
  const others = `${counted(free, rows.length > 0 ? "more limit" : "limit")} that ranges or growth move ${free === 1 ? "is" : "are"} not reached`;
  const titles = ["Where", "What", "Limit", "At P90", "At P50"];
  const caption =
    "When limits are reached: the first month in which one sample of ten is at it, and in which half of them are";
  return [
    ...tableBlock({caption, columns: titles.map((title) => ({title})), rows}),
    ...(free > 0 ? [sentencesBlock(sentence(others))] : [])
  ];
}

// Where sources leave two readings that differ, both.
function limitRows({reading: {id, resource, limit, unit}, p50, p90, lower}: ForecastLimit): string[][] {
  const row = (what: string, reached: ReachedMonths) => [
    ...[resource, what, `${groupedExactly(limit)} ${unit}`],
    ...[reached.p90, reached.p50].map((month) => month ?? "not")
  ];
  const name = readingNames[id];
  if (lower.p50 === p50 && lower.p90 === p90) return [row(name, lower)];
  return [row(`${name}, upper reading`, {p50, p90}), row(`${name}, lower reading`, lower)];
}
