import {capacity} from "../capacity/capacity.ts";
import {throughput} from "../capacity/gateway-throughput.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import {Decimal, total} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import {gatewayId} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import {exactly} from "../topology/volume.ts";
import type {IsoDate} from "../units.ts";
import type {MonthDesign} from "./month-design.ts";
import type {Quantity} from "./quantity.ts";
import {withQuantities} from "./quantity.ts";

/** A reading as a sum: what stays, and for each moving quantity how much one of it adds. */
export interface Load {
  readonly stays: Decimal;
  /** By the index of the moving quantity. */
  readonly terms: readonly {readonly column: number; readonly each: Decimal}[];
}

/** A limited thing, and its two readings. */
export interface LimitLoad {
  readonly reading: CapacityReading;
  readonly lower: Load;
  readonly upper: Load;
}

// Above the minimum of a zone-redundant plan, so that one more instance counts.
const someInstances = 2;

/**
 * Returns how full each limited thing of a design is, as a sum over the peaks of its
 * *moving* quantities: instances that a plan scales out to, Mbps of a flow, people's
 * connections. It asks `capacity` for the design with none of them and with one of each.
 */
export function limitLoads(
  {topology, routes: ways}: MonthDesign,
  moving: readonly Quantity[],
  on: IsoDate
): LimitLoad[] {
  const isMoving = new Set(moving.map((quantity) => JSON.stringify(quantity)));
  const without = withPeaks(topology, (quantity) => (isMoving.has(JSON.stringify(quantity)) ? noneOf(quantity) : null));
  const base = capacity(without, routes(without), on).filter(isLimit);
  const added = moving.map((quantity) => adds(quantity, without, ways, on));
  return base.map((reading) => {
    const load = (side: "used" | "usedAtMost"): Load => {
      const all = moving.map((quantity, column) => {
        return {column, quantity, each: added[column]?.(reading)?.[side].minus(reading[side]) ?? new Decimal(0)};
      });
      const terms = all.filter(({each}) => !each.isZero());
      const none = total(terms.map(({quantity, each}) => each.times(noneOf(quantity))));
      return {stays: reading[side].minus(none), terms};
    };
    return {reading, lower: load("used"), upper: load("usedAtMost")};
  });
}

type Sides = Pick<CapacityReading, "used" | "usedAtMost">;

// Returns what a reading becomes with one more of the quantity; of a flow's Mbps its ways say it at once.
function adds(
  quantity: Quantity,
  without: Topology,
  ways: readonly Route[],
  on: IsoDate
): (reading: CapacityReading) => Sides | undefined {
  if (quantity.kind === "peakMbps") {
    const way = ways[quantity.flow];
    const passed = new Set([...throughput(way ? [way] : []).keys()].map(gatewayId));
    return ({id, resource, used, usedAtMost}) =>
      id === "throughput" && passed.has(resource) ? {used: used.plus(1), usedAtMost: usedAtMost.plus(1)} : undefined;
  }
  const key = JSON.stringify(quantity);
  const more = withPeaks(without, (own) => (JSON.stringify(own) === key ? noneOf(own) + 1 : null));
  const readings = new Map(capacity(more, routes(more), on).map((reading) => [keyOf(reading), reading]));
  return (reading) => readings.get(keyOf(reading));
}

function noneOf({kind}: Quantity): number {
  return kind === "instances" ? someInstances : 0;
}

// A plan has room for no more than its instances: its maximum is among what moves.
function withPeaks(topology: Topology, peakOf: (quantity: Quantity) => number | null): Topology {
  const changed = withQuantities(topology, (quantity, volume) => {
    const peak = peakOf(quantity);
    return peak === null ? volume : exactly(peak);
  });
  const plans = [...changed.plans].map(([name, plan]) => {
    return [name, peakOf({kind: "instances", plan: name}) === null ? plan : {...plan, maxInstances: null}] as const;
  });
  return {...changed, plans: new Map(plans)};
}

function keyOf({id, resource}: CapacityReading): string {
  return JSON.stringify([id, resource]);
}

function isLimit({id}: CapacityReading): boolean {
  return id !== "certificateDays" && id !== "density";
}
