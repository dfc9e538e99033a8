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
import {grow, toThousandths} from "./thousandths.ts";

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

/** Returns the columns of a *month*: of what is drawn, and of what grows; what is not known has none. */
export function monthColumns({topology, drivers, from}: Moving, month: Month): MonthColumn[] {
  const ranges = drivers.flatMap((driver) => driver.ranges);
  const indices = new Map(ranges.map(({quantity}, i) => [JSON.stringify(quantity), i]));
  return quantities(topology).flatMap(({quantity, volume}): MonthColumn[] => {
    const {percent, factor, set} = growthOf(quantity, topology, from, month);
    const drawn = set === null ? (indices.get(JSON.stringify(quantity)) ?? null) : null;
    const grows = percent !== null && !percent.isZero();
    if (drawn === null && !grows) return [];
    const base = set ?? high(volume);
    if (base === null) return [];
    const rounded = drawn === null ? base : thousandth(base);
    return [{quantity, drawn, factor, most: toThousandths(rounded.times(factor))}];
  });
}

/** Returns the values of *columns* in a month for *draws*, in thousandths: a row for each scenario. */
export function valuesOf(columns: readonly MonthColumn[], draws: Draws): Float64Array[] {
  return columns.map(({drawn, factor, most}) => {
    const values = new Float64Array(draws.count);
    const from = drawn === null ? undefined : draws.columns[drawn];
    if (from === undefined) return values.fill(most);
    grow(values, from, draws.count, factor);
    return values;
  });
}

interface QuantityGrowth {
  readonly percent: Decimal | null;
  readonly factor: Decimal;
  /** What a planned change sets; null where none has. */
  readonly set: Decimal | null;
}

function growthOf(quantity: Quantity, topology: Topology, from: IsoMonth, month: Month): QuantityGrowth {
  switch (quantity.kind) {
    case "sent":
    case "peakMbps": {
      const flow = topology.flows[quantity.flow];
      const percent = flow ? flowGrowth(flow, topology) : null;
      return {percent, factor: growthFactor(percent, month.grownFor), set: null};
    }
    case "instances": {
      const plan = topology.plans.get(quantity.plan) as Plan;
      const percent = plan.growth.instancesPercentPerMonth ?? topology.growth.instancesPercentPerMonth;
      return {percent, ...instanceGrowth(plan, topology, from, month.month)};
    }
    case "received":
    case "connections":
    case "peakConnections":
      return {percent: null, factor: growthFactor(null, 0), set: null};
  }
}

function high(volume: Volume): Decimal | null {
  return volume === "unknown" ? null : volume.high;
}
