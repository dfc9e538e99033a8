import type {Forecast} from "../forecast/forecast-result.ts";
import {counted} from "../number-text.ts";
import {sheetAge} from "../prices/price-sheet.ts";
import type {ComparisonTable} from "./comparison-tables.ts";
import {forecastSentences} from "./forecast-sentences.ts";
import {driversBeside, isReached, limitTable, monthTable, tornadoTable, yearTable} from "./forecast-tables.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {hanging} from "./wrap.ts";

/** Returns a forecast as a terminal shows it: the answer, the months and years, what drives it, what fills up, and what happens when. */
export function forecastText(found: Forecast, options: TextOptions): string {
  const {columns, paint} = options;
  const [first = "", ...rest] = forecastSentences(found);
  const dim = (text: string) => hanging("", text, columns).map((line) => paint("dim", line));
  const sections = [
    hanging("", first, columns).map((line) => paint("bold", line)),
    rest.flatMap((sentence) => hanging("", sentence, columns)),
    [...table(monthTable(found), options), ...dim(columnNote(found))],
    table(yearTable(found), options),
    drivers(found, options),
    fills(found, options),
    dates(found, options),
    unknowns(found, options),
    dim(basisText(found))
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

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

function drivers(found: Forecast, options: TextOptions): string[] {
  const own = tornadoTable(found);
  if (own.rows.length === 0) return [];
  return [...table(own, options), ...dim(driversNote(found), options)];
}

function fills(found: Forecast, options: TextOptions): string[] {
  const own = limitTable(found);
  if (own.rows.length === 0) return [];
  return [...table(own, options), ...dim(limitsNote(found), options)];
}

function dates({events}: Forecast, {columns, paint}: TextOptions): string[] {
  if (events.length === 0) return [];
  const lines = events.flatMap(({date, what, message}) => hanging(`${date}  `, `${what}: ${message}`, columns));
  return [paint("bold", "WHAT HAPPENS WHEN"), ...lines];
}

function unknowns({unpriced}: Forecast, options: TextOptions): string[] {
  if (unpriced.length === 0) return [];
  const columns = [
    {title: "NOT KNOWN", wraps: true},
    {title: "WHY", wraps: true}
  ];
  return table({columns, rows: unpriced.map(({resource, reason}) => [resource, reason])}, options);
}

function table({columns, rows}: ComparisonTable, {columns: width, paint}: TextOptions): string[] {
  return head(textTable(columns, rows, width), paint);
}

function dim(text: string, {columns, paint}: TextOptions): string[] {
  return hanging("", text, columns).map((line) => paint("dim", line));
}
