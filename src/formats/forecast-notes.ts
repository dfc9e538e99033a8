import type {Forecast} from "../forecast/forecast-result.ts";
import {counted} from "../number-text.ts";
import {sheetAge} from "../prices/price-sheet.ts";
import {driversBeside, isReached} from "./forecast-tables.ts";

/** Returns what the columns mean, and what the budget is held against. */
export function columnNote({topology: {currency}, options: {budgetPerMonth, budgetPerYear}}: Forecast): string {
  const budget = budgetPerMonth || budgetPerYear ? "; over: how many samples exceed the budget" : "";
  const years = budgetPerYear ? ", of whole years alone" : "";
  return `in ${currency}; P10: one sample of ten costs less; certain: what no range touches${budget}${years}`;
}

/** Returns what the figures are made with: samples, volumes, hours, prices. */
export function basisText({options, samples, topology, sheet}: Forecast): string {
  const {seed, on, calendarHours} = options;
  const {oldest, newest} = sheetAge(sheet);
  const hours = calendarHours ? "the hours of each month's days" : `${topology.hoursPerMonth.toFixed()} hours a month`;
  const drawn = `${counted(samples, "sample")}, seed ${seed}`;
  return `${drawn}; volumes as of ${on.slice(0, 7)}, grown since; ${hours}; prices ${sheet.id}, ${oldest ?? "undated"} to ${newest ?? "undated"}; not in it: tax, support plans`;
}

/** Returns how many inputs and limits the tables leave out, and why. */
export function driversNote({sensitivity}: Forecast): string {
  const {smaller, idle} = driversBeside(sensitivity);
  return [
    "all months, it alone at its low or high and all else typical; rank: correlation over the samples",
    ...(smaller > 0 ? [`${smaller} more move less (--format json)`] : []),
    ...(idle > 0 ? [`${counted(idle, "range")} ${idle === 1 ? "moves" : "move"} no cost`] : [])
  ].join("; ");
}

/** Returns how many limits that something moves are not reached. */
export function limitsNote({limits}: Forecast): string {
  const free = limits.filter((limit) => !isReached(limit)).length;
  const lower = "of two readings that sources leave, the upper one counts";
  return free === 0
    ? lower
    : `${lower}; ${counted(free, "more limit")} that ranges or growth move ${free === 1 ? "is" : "are"} not reached`;
}
