import type {Evaluation, LimitMonth} from "../../src/index.ts";
import {limitMonths} from "../../src/index.ts";

/** Returns the limits that the evaluated design reaches as it grows, the first first. */
export function limitDates({topology, routes, on}: Evaluation): readonly LimitMonth[] {
  return limitMonths(topology, routes, on).sort((a, b) => compare(key(a), key(b)));
}

function key({earliest, latest}: LimitMonth): string {
  return `${earliest} ${latest ?? "later"}`;
}

/** Returns the months in which a limit is reached: `2029-08 to 2031-07`, where its two readings differ. */
export function monthsText({earliest, latest}: LimitMonth): string {
  if (latest === null) return `${earliest} or later`;
  return earliest === latest ? earliest : `${earliest} to ${latest}`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
