import {readingNames} from "../capacity/reading-names.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import type {Money} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import type {CostChange, Impact, RunningCost} from "../operations/impact.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {hanging} from "./wrap.ts";

const places = 2;

/** Returns what goes on costing, what no longer costs, and what the bill becomes. */
export function impactCostsText({keepsCosting, stopsCosting, costChange}: Impact, options: TextOptions): string[] {
  return [
    ...runningText("KEEPS COSTING", keepsCosting, options),
    ...runningText("NO LONGER COSTS", stopsCosting, options),
    ...(costChange ? changeText(costChange, options) : [])
  ];
}

/** Returns the capacity readings that change, before and after. */
export function impactCapacityText({capacity}: Impact, {columns, paint}: TextOptions): string[] {
  if (capacity.length === 0) return [];
  const rows = capacity.map(({before, after}) => {
    const {resource = "", id, unit = ""} = after ?? before ?? {};
    const limits = [...new Set([before, after].flatMap((reading) => (reading ? [groupedExactly(reading.limit)] : [])))];
    const used = [...new Set([usedText(before), usedText(after)])];
    return [
      resource,
      id ? readingNames[id] : "",
      used.join(" → "),
      `of ${limits.join(" → ")} ${unit}`,
      after?.status ?? ""
    ];
  });
  const titles = [
    {title: "CAPACITY", wraps: true},
    {title: "", wraps: true},
    {title: "", align: "right"}
  ] as const;
  return ["", ...head(textTable([...titles, {title: "", wraps: true}, {title: ""}], rows, columns), paint)];
}

function runningText(title: string, costs: readonly RunningCost[], {columns, paint}: TextOptions): string[] {
  if (costs.length === 0) return [];
  const rows = costs.map(({resource, costPerMonth, why}) => [resource, why, amountText(costPerMonth)]);
  const currency = costs.find(({costPerMonth}) => costPerMonth !== null)?.costPerMonth?.currency ?? "";
  const titles = [
    {title, wraps: true},
    {title: "HOW", wraps: true},
    {title: `${currency} A MONTH`.trim(), align: "right"}
  ] as const;
  return ["", ...head(textTable(titles, rows, columns), paint)];
}

function changeText({before, after, difference}: CostChange, {columns, paint}: TextOptions): string[] {
  const {currency} = before.totalPerMonth;
  const side = ({totalPerMonth, complete}: CostChange["before"]) =>
    `${complete ? "" : "at least "}${grouped(totalPerMonth.amount, places)}`;
  const sign = difference?.amount.gt(0) ? "+" : "";
  const text = difference
    ? `${sign}${grouped(difference.amount, places)} ${currency} a month: the bill goes from ${side(before)} to ${side(after)}`
    : `unknown: a price is lacking; the bill goes from ${side(before)} to ${side(after)} ${currency} a month`;
  return [
    "",
    paint("bold", "COST"),
    ...hanging("", text, columns),
    ...hanging("  now   ", before.why, columns),
    ...hanging("  then  ", after.why, columns)
  ];
}

function amountText(cost: Money | null): string {
  return cost === null ? "unknown" : grouped(cost.amount, places);
}

function usedText(reading: CapacityReading | null): string {
  if (reading === null) return "none";
  const {used, usedAtMost} = reading;
  return used.eq(usedAtMost) ? groupedExactly(used) : `${groupedExactly(used)} to ${groupedExactly(usedAtMost)}`;
}
