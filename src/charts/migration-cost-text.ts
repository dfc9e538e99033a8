import {assumedBy, countedAs} from "../evaluation/assumed-text.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Migration} from "../migration/migration.ts";
import type {CostRange} from "../migration/overlap-cost.ts";
import {counted, grouped} from "../number-text.ts";
import {sheetAge} from "../prices/price-sheet.ts";
import {dayBefore} from "../units.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import {cut} from "./chart.ts";

/** What is known of a move beside its months; all of it may be left out. */
export interface MigrationContext {
  /** What it moves to, in short. */
  readonly to?: string;
  /** Why the new design does not work; none where it does. */
  readonly reasons?: readonly string[];
  /** The design as it is, for its assumptions and the age of its prices. */
  readonly evaluation?: Evaluation;
}

const reasonsShown = 2;

/** Returns the finding of a move: what it saves or costs, when it has paid, and by when it must start. */
export function migrationCostText(
  move: Migration,
  {to = "the new design", reasons = [], evaluation}: MigrationContext = {}
): ChartText {
  const {oneOff, months, end, lastSafeStart} = move;
  const once = oneOff.amount.isZero() ? "" : `, and ${grouped(oneOff.amount, 2)} once`;
  return {
    title: headline(move, cut(to, 40), reasons.length === 0),
    subtitle: `${oneOff.currency} a month, ${counted(months.length, "month")} from ${months[0]?.month ?? ""}${once}; the old design stands to ${dayBefore(end)}`,
    foot: [
      ...reasons.slice(0, reasonsShown).map((reason) => `DOES NOT WORK: ${cut(reason, 160)}.`),
      ...(reasons.length > reasonsShown ? [`And ${reasons.length - reasonsShown} more reasons.`] : []),
      ...(lastSafeStart
        ? [`The last safe day to start is ${lastSafeStart}; later, apps are cut off before the move is over.`]
        : []),
      "While both designs stand, data costs what it does in the cheaper at least, in the dearer at most.",
      ...(move.complete ? [] : ['INCOMPLETE: "+ ?" is what it costs at least; whether the move pays is not known.']),
      ...(evaluation ? contextFoot(evaluation) : [])
    ].join(" ")
  };
}

/** Returns the months of a move: what moving and staying cost, and the difference so far; null where not all is known. */
export function migrationCostTable({months, oneOff: {currency}, complete, known}: Migration): ChartTable {
  const atLeast = complete ? "" : ", at least";
  return {
    columns: [
      ...["month", "days of the old design alone", "of both", "of the new alone"],
      ...[
        `moving, low${atLeast}, ${currency}`,
        `moving, high${atLeast}, ${currency}`,
        `staying${known.before ? "" : ", at least"}, ${currency}`
      ],
      ...[`more so far, low, ${currency}`, `more so far, high, ${currency}`]
    ],
    rows: months.map(({month, days, cost, asIs, difference}) => [
      ...[month, days.before, days.overlap, days.after, ...bounds(cost), asIs.amount.toNumber()],
      ...(complete ? bounds(difference) : [null, null])
    ])
  };
}

function headline({delayPerMonth, paidBackIn, months}: Migration, to: string, works: boolean): string {
  if (!works) return `Moving to ${to} does not work as it stands: its savings are none`;
  if (delayPerMonth === null) return `What moving to ${to} saves is not known: not every price and volume is`;
  const {amount, currency} = delayPerMonth;
  const each = `${grouped(amount.abs(), 2)} ${currency} a month`;
  if (amount.isZero()) return `Moving to ${to} costs the same a month as staying`;
  if (amount.isNegative()) return `Moving to ${to} costs ${each} more than staying`;
  const when = paidBackIn
    ? `paid back by the end of ${paidBackIn}`
    : `not paid back within ${counted(months.length, "month")}`;
  return `Moving to ${to} saves ${each}: ${when}`;
}

function contextFoot({assumed, topology, sheet}: Evaluation): string[] {
  const {oldest, newest} = sheetAge(sheet);
  const [low, high] = [assumed.low, assumed.high].map(({amount}) => grouped(amount, 2));
  const range =
    assumed.by.length > 0
      ? [`Staying costs ${low} to ${high} by ${assumedBy(assumed)}; counted as ${countedAs(assumed, topology)}.`]
      : [];
  return [...range, `Retail prices of ${oldest ?? "unknown date"} to ${newest ?? "unknown date"}.`];
}

function bounds({low, high}: CostRange): number[] {
  return [low.amount.toNumber(), high.amount.toNumber()];
}
