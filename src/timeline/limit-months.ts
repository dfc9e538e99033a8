import {capacity} from "../capacity/capacity.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import {limits} from "../catalog/limits.ts";
import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate, IsoMonth} from "../units.ts";
import {monthsBefore} from "../units.ts";
import type {Grown} from "./grown.ts";
import {grown, grows, shrinks} from "./grown.ts";

/** When a growing design reaches a limit. */
export interface LimitMonth {
  /** The reading as it is now. */
  readonly reading: CapacityReading;
  /** The month by the upper reading, the earlier one; the present month where it is reached already. */
  readonly earliest: IsoMonth;
  /** The month by the lower reading; null if not within those looked at. */
  readonly latest: IsoMonth | null;
}

/** How many months are looked at. */
export const growthMonths = 60;

/**
 * Returns the limits that the *topology* reaches by what it declares to grow or to
 * change, each with the months by its two readings; not those that are reached by
 * both already, nor those of SSTP once it has ended, nor certificates and advice.
 */
export function limitMonths(topology: Topology, routes: readonly Route[], on: IsoDate): LimitMonth[] {
  if (!grows(topology)) return [];
  const from = on.slice(0, 7);
  const monthOf = (i: number) => monthsBefore(`${from}-01`, -i).slice(0, 7);
  const now = limitsOf({topology, routes}, on);
  const byMonth = [now];
  const at = (i: number) => (byMonth[i] ??= limitsOf(grown(topology, routes, from, i), on));
  const rising = stretches(topology, monthOf);
  return [...now].flatMap(([key, reading]) => {
    const first = (used: "used" | "usedAtMost") => {
      const i = firstOf(
        rising,
        (month) =>
          at(month)
            .get(key)
            ?.[used].gte(at(month).get(key)?.limit ?? 0) ?? false
      );
      return i === null ? null : monthOf(i);
    };
    const [earliest, latest] = [first("usedAtMost"), first("used")];
    // What does not move is reached by its upper reading only, now and for good.
    const stays = earliest === from && (latest === null || latest === from);
    return earliest === null || stays || isOvertaken(reading, earliest) ? [] : [{reading, earliest, latest}];
  });
}

type Stretch = readonly [first: number, last: number];

// Between planned changes nothing falls that grows, so that a reading once full stays so; where something shrinks,
// each month stands for itself. The present month knows no change that is due.
function stretches(topology: Topology, monthOf: (i: number) => IsoMonth): Stretch[] {
  const months = Array.from({length: growthMonths}, (_, i) => i + 1);
  const changing = topology.changes.map((change) => change.from);
  const starts = shrinks(topology) ? months : months.filter((i) => i === 1 || changing.includes(monthOf(i)));
  return [[0, 0], ...starts.map((start, i): Stretch => [start, (starts[i + 1] ?? growthMonths + 1) - 1])];
}

// The first month of which something is so, by halving each stretch in which it becomes so.
function firstOf(all: readonly Stretch[], isSo: (month: number) => boolean): number | null {
  for (const [first, last] of all) {
    if (isSo(first)) return first;
    if (!isSo(last)) continue;
    let [before, after] = [first, last];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (isSo(middle)) after = middle;
      else before = middle;
    }
    return after;
  }
  return null;
}

function limitsOf({topology, routes}: Grown, on: IsoDate): ReadonlyMap<string, CapacityReading> {
  const readings = capacity(topology, routes, on).filter(isLimit);
  return new Map(readings.map((reading) => [keyOf(reading), reading]));
}

function isOvertaken({id}: CapacityReading, month: IsoMonth): boolean {
  return id === "sstpConnections" && month > limits.sstpLastDay.value.slice(0, 7);
}

function isLimit({id}: CapacityReading): boolean {
  return id !== "certificateDays" && id !== "density";
}

function keyOf({id, resource}: CapacityReading): string {
  return JSON.stringify([id, resource]);
}
