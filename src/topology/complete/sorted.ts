import {compareText} from "../../compare-text.ts";

/** Returns *records* in ascending order of what they say, so that the order in which they were written does not show. */
export function sortedByText<T>(records: readonly T[]): readonly T[] {
  if (records.length < 2) return records;
  const keyed = records.map((record) => ({record, key: JSON.stringify(record, plain)}));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({record}) => record);
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map ? [...value] : value;
}
