import type {Evaluation} from "../evaluation/evaluation.ts";
import {counted} from "../number-text.ts";
import {growthMonths} from "../timeline/limit-months.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import type {ExhaustionRow} from "./exhaustion-rows.ts";
import {exhaustionRows} from "./exhaustion-rows.ts";

/** How many dates are drawn. */
export const rowsShown = 16;

/** What is said where there is no date. */
export const nothingStops = "Nothing that is declared here stops or runs out on a known day";

/** Returns the finding of the dates: what stops next, and in how many days. */
export function exhaustionDatesText(evaluation: Evaluation): ChartText {
  const {rows, overtaken} = exhaustionRows(evaluation);
  const next = rows.find(({daysLeft}) => daysLeft >= 0);
  const past = rows.filter(({daysLeft}) => daysLeft < 0).length;
  const hasLimits = rows.some(({what}) => what === "limit reached");
  return {
    title: next
      ? capitalized(headline(next))
      : past > 0
        ? `${counted(past, "date")} passed, none is ahead`
        : "No date is known",
    subtitle: `as seen on ${evaluation.on}; ${counted(rows.length - past, "date")} ahead, ${past} passed${rows.length > rowsShown ? `; ${rowsShown} of ${rows.length} are drawn, the nearest` : ""}`,
    foot: [
      "Dates as known today, by the provider's announcements and the document.",
      ...(rows.length > 0 ? ["A dot is a date ahead, a ring one that is far off, a cross one that has passed."] : []),
      ...(hasLimits
        ? [
            `A band is a limit that declared growth reaches, from its upper to its lower reading, within ${growthMonths} months; a flow's peak Mbps are taken to grow as the GB it sends.`
          ]
        : []),
      ...(overtaken > 0
        ? [
            `Without effect, since the integration ends before: ${counted(overtaken, "later expiry date")} of certificates.`
          ]
        : [])
    ].join(" ")
  };
}

/** Returns every date, what stops or begins then, and the days left; passed ones are negative. */
export function exhaustionDatesTable(evaluation: Evaluation): ChartTable {
  return {
    columns: ["date", "by the lower reading", "days left", "is", "what", "in full"],
    rows: exhaustionRows(evaluation).rows.map(({date, latest, daysLeft, what, name, message}) => [
      date,
      latest,
      daysLeft,
      what,
      name,
      message
    ])
  };
}

function headline({name, date, daysLeft, what}: ExhaustionRow): string {
  const when = daysLeft === 0 ? "today" : `in ${counted(daysLeft, "day")}`;
  if (what === "limit reached") return `${name}: reached ${when}, in ${date.slice(0, 7)} at the earliest`;
  return `${name}: ${what} ${when}, ${date}`;
}

// What comes first is our word for it, not a name.
function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
