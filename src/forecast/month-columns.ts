import type {Decimal} from "../money.ts";
import {flowGrowth, growthFactor, instanceGrowth, thousandth} from "../timeline/grown.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import type {Volume} from "../topology/volume.ts";
import type {IsoMonth} from "../units.ts";
import type {Draws} from "./draws.ts";
import type {Driver} from "./drivers.ts";
import type {Month} from "./months.ts";
import type {Quantity} from "./quantity.ts";
import {quantities} from "./quantity.ts";
import {grownBy, toThousandths} from "./thousandths.ts";

/** A quantity that is not the same in all samples of all months, and its value in one month. */
export interface MonthColumn {
  readonly quantity: Quantity;
  /** The index of the draws' column that it grows from; null where it is not drawn. */
  readonly drawn: number | null;
  /** What the drawn values are multiplied by. */
  readonly factor: Decimal;
  /** The highest that it is; where it is not drawn, the value itself; in thousandths. */
  readonly most: number;
}

/** How the quantities of a topology move over the months. */
export interface Moving {
  readonly topology: Topology;
  readonly drivers: readonly Driver[];
  /** The month that the volumes of the document are of. */
  readonly from: IsoMonth;
}

/** Returns a function that gives the columns of a month: of what is drawn, and of what grows; what is not known has none. */
export function monthColumns(moving: Moving): (month: Month) => MonthColumn[] {
  const moves = movesOf(moving);
  return (month) => {
    const growthOf = growthIn(moving, month);
    return moves.flatMap((move): MonthColumn[] => {
      const {factor, set} = growthOf(move);
      const drawn = set === null ? move.drawn : null;
      if (drawn === null && !move.grows) return [];
      const base = set ?? high(move.volume);
      if (base === null) return [];
      const rounded = drawn === null ? base : thousandth(base);
      return [{quantity: move.quantity, drawn, factor, most: toThousandths(rounded.times(factor))}];
    });
  };
}

/** Returns the values of *columns* in a month for *draws*, in thousandths: a row for each scenario. */
export function valuesOf(columns: readonly MonthColumn[], draws: Draws): Float64Array[] {
  return columns.map(({drawn, factor, most}) => {
    const from = drawn === null ? undefined : draws.columns[drawn];
    return from ? grownBy(factor, from) : new Float64Array(draws.count).fill(most);
  });
}

/** A quantity that is drawn, by the index of its column, or that grows. */
interface Move {
  readonly quantity: Quantity;
  readonly volume: Volume;
  readonly drawn: number | null;
  readonly percent: Decimal | null;
  readonly grows: boolean;
}

function movesOf({topology, drivers}: Moving): Move[] {
  const ranges = drivers.flatMap((driver) => driver.ranges);
  const indices = new Map(ranges.map(({quantity}, i) => [JSON.stringify(quantity), i]));
  return quantities(topology).flatMap(({quantity, volume}): Move[] => {
    const drawn = indices.get(JSON.stringify(quantity)) ?? null;
    const percent = percentOf(quantity, topology);
    const grows = percent !== null && !percent.isZero();
    return drawn === null && !grows ? [] : [{quantity, volume, drawn, percent, grows}];
  });
}

function percentOf(quantity: Quantity, topology: Topology): Decimal | null {
  switch (quantity.kind) {
    case "sent":
    case "peakMbps": {
      const flow = topology.flows[quantity.flow];
      return flow ? flowGrowth(flow, topology) : null;
    }
    case "instances":
      return planOf(quantity, topology).growth.instancesPercentPerMonth ?? topology.growth.instancesPercentPerMonth;
    case "received":
    case "connections":
    case "peakConnections":
      return null;
  }
}

interface QuantityGrowth {
  readonly factor: Decimal;
  /** What a planned change sets; null where none has. */
  readonly set: Decimal | null;
}

// Most flows grow by the same percentage.
function growthIn({topology, from}: Moving, {month, grownFor}: Month): (move: Move) => QuantityGrowth {
  const factors = new Map<Decimal | null, Decimal>();
  return ({quantity, percent}) => {
    if (quantity.kind === "instances") return instanceGrowth(planOf(quantity, topology), topology, from, month);
    const factor = factors.get(percent) ?? growthFactor(percent, grownFor);
    factors.set(percent, factor);
    return {factor, set: null};
  };
}

function planOf({plan}: Extract<Quantity, {plan: string}>, {plans}: Topology): Plan {
  return plans.get(plan) as Plan;
}

function high(volume: Volume): Decimal | null {
  return volume === "unknown" ? null : volume.high;
}
