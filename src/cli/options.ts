import {InputError} from "../errors.ts";
import type {Paint, TextOptions} from "../formats/paint.ts";
import {plain} from "../formats/paint.ts";
import type {IsoDate} from "../units.ts";
import type {Arguments, Effects} from "./command.ts";
import {terminalPaint} from "./terminal-paint.ts";

/** Options that several commands take, for `parseArgs`. */
export const sharedOptions = {
  format: {type: "string", default: "table"},
  out: {type: "string"},
  on: {type: "string"}
} as const;

/** What the shared options mean. */
export const sharedHelp = {
  format: "table (default) or json",
  out: "write to this file instead of standard output",
  on: "the day on which the design runs, YYYY-MM-DD (default: today)"
};

/** Returns the output format, one of table and json. */
export function formatOf({values}: Arguments): "table" | "json" {
  const format = values["format"] ?? "table";
  if (format === "table" || format === "json") return format;
  throw new InputError(`unknown format: ${String(format)} (known: table, json)`);
}

/** Returns the day that `--on` names, or another *option* does, today by default. */
export function dayOf({values}: Arguments, {today}: Effects, option = "on"): IsoDate {
  const on = values[option];
  if (typeof on !== "string") return today;
  const day = new Date(`${on}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on);
  if (!isDay) throw new InputError(`not a day: ${on} (write YYYY-MM-DD, as 2027-04-01)`);
  return on;
}

/** Returns the one positional argument of a *noun*; none or several are errors. */
export function onlyPositional({positionals}: Arguments, noun: string): string {
  const [first, ...rest] = positionals;
  if (first === undefined) throw new InputError(`missing ${noun} (--help shows how to call it)`);
  if (rest.length > 0) throw new InputError(`too many arguments: ${rest.join(" ")} (one ${noun} is expected)`);
  return first;
}

/** Writes the *text* where `--out` says, or to standard output. */
export async function output({values}: Arguments, text: string, {write, writeFile, note}: Effects): Promise<void> {
  const path = values["out"];
  if (typeof path !== "string") return write(text);
  await writeFile(path, text);
  note(`wrote ${path}\n`);
}

/** Returns how text is laid out: for the terminal, or plainly for a file. */
export function textOptions({values}: Arguments, {columns, color}: Effects): TextOptions {
  const paint: Paint = color && values["out"] === undefined ? terminalPaint : plain;
  return {columns, paint};
}
