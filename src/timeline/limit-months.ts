import {capacity} from "../capacity/capacity.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import {limits} from "../catalog/limits.ts";
import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate, IsoMonth} from "../units.ts";
import {monthsBefore} from "../units.ts";
import {grown, grows} from "./grown.ts";

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
  const now = capacity(topology, routes, on).filter(isLimit);
  const later = Array.from({length: growthMonths}, (_, i) => {
    const design = grown(topology, routes, from, i + 1);
    const readings = capacity(design.topology, design.routes, on).filter(isLimit);
    return {month: monthsBefore(`${from}-01`, -i - 1).slice(0, 7), byKey: new Map(readings.map((d) => [keyOf(d), d]))};
  });
  return now.flatMap((reading) => {
    const series = [
      {month: from, own: reading},
      ...later.map(({month, byKey}) => ({month, own: byKey.get(keyOf(reading))}))
    ];
    const first = (key: "used" | "usedAtMost") => series.find(({own}) => own?.[key].gte(own.limit))?.month ?? null;
    const [earliest, latest] = [first("usedAtMost"), first("used")];
    // What does not move is reached by its upper reading only, now and for good.
    const stays = earliest === from && (latest === null || latest === from);
    return earliest === null || stays || isOvertaken(reading, earliest) ? [] : [{reading, earliest, latest}];
  });
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
