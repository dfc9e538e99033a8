import type {Decimal} from "../money.ts";
import type {Topology} from "../topology/topology.ts";
import {isRange} from "../topology/volume.ts";
import type {MonthBilling, MovingMonth} from "./month-costs.ts";
import {monthCosts} from "./month-costs.ts";
import {withQuantities} from "./quantity.ts";

/** Returns the *topology* with every range taken as not known. */
export function withoutRanges(topology: Topology): Topology {
  return withQuantities(topology, (_, volume) => (isRange(volume) ? "unknown" : volume));
}

/**
 * Returns a function that gives what a month costs beside what is uncertain, the
 * designs being those without ranges: what is exact and grows is counted.
 */
export function certainCosts(months: readonly MovingMonth[], billing: MonthBilling): (moving: MovingMonth) => Decimal {
  const certain = new Map(months.map((own) => [own, withoutDrawn(own)]));
  const costsOf = monthCosts([...certain.values()], billing);
  return (moving) => {
    const {totals} = costsOf(certain.get(moving) ?? moving);
    return totals({count: 1, columns: []}).at(0);
  };
}

function withoutDrawn({month, columns}: MovingMonth): MovingMonth {
  return {month, columns: columns.filter(({drawn}) => drawn === null)};
}
