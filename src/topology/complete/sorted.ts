import {compareText} from "../../compare-text.ts";

/** Returns *records* in ascending order of what they say, so that the order in which they were written does not show. */
export function sortedByText<T extends object>(records: readonly T[]): readonly T[] {
  if (records.length < 2) return records;
  const keyed = records.map((record): Keyed<T> => ({record, start: startOf(record), text: undefined}));
  return keyed.sort(compare).map(({record}) => record);
}

interface Keyed<T> {
  readonly record: T;
  readonly start: string | undefined;
  text: string | undefined;
}

// To write a record out takes its time: where the beginnings of two differ, they decide.
function compare<T>(a: Keyed<T>, b: Keyed<T>): number {
  const order = a.start === undefined || b.start === undefined ? 0 : compareText(a.start, b.start);
  return order || compareText(textOf(a), textOf(b));
}

function textOf<T>(keyed: Keyed<T>): string {
  return (keyed.text ??= JSON.stringify(keyed.record, plain));
}

// The first two entries, if they are texts of letters that come after the quotes around them and stand
// for themselves: then they are in the order in which they would be written out.
function startOf(record: object): string | undefined {
  const [firstKey = "", secondKey = ""] = Object.keys(record);
  const {[firstKey]: first, [secondKey]: second} = record as Readonly<Record<string, unknown>>;
  if (typeof first !== "string" || typeof second !== "string" || beforeQuote.test(first + second)) return undefined;
  return `${firstKey}\n${first}\n${secondKey}\n${second}`;
}

const beforeQuote = /[\0-"\\]/;

function plain(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map ? [...value] : value;
}
