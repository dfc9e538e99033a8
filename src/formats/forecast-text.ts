import type {Forecast} from "../forecast/forecast-result.ts";
import type {ComparisonTable} from "./comparison-tables.ts";
import {basisText, columnNote, driversNote, limitsNote} from "./forecast-notes.ts";
import {forecastSentences} from "./forecast-sentences.ts";
import {limitTable, monthTable, tornadoTable, yearTable} from "./forecast-tables.ts";
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
