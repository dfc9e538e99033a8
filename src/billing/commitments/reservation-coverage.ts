import {compareText} from "../../compare-text.ts";
import {Decimal} from "../../money.ts";
import type {Reservation} from "../../topology/commitment.ts";
import {cover} from "./cover.ts";
import type {Coverage, Pool} from "./coverage.ts";
import {hoursLeft, narrowestFirst} from "./coverage.ts";
import type {Demand} from "./demand.ts";
import {isReservedBy} from "./instances.ts";

/**
 * Returns which hours the reservations cover. Those for one subscription come
 * before those for all, and those for Linux, which cover less, before those for
 * Windows. Which of several instances Azure fills first is not published: the
 * dearest here, so that Windows comes before Linux.
 */
export function reservationCoverage(
  pools: readonly Pool<Reservation>[],
  demands: readonly Demand[],
  hoursPerMonth: Decimal
): Coverage<Reservation>[] {
  return inOrderOfUse(pools).reduce<Coverage<Reservation>[]>((coverages, pool) => {
    const {commitment} = pool;
    const left = hoursLeft(demands, coverages);
    const own = reservable(commitment, demands);
    const capacity = hoursPerMonth.times(commitment.quantity);
    const hours = cover(
      own.map(({line}) => left.get(line) ?? new Decimal(0)),
      capacity
    );
    const covered = own.map(({line}, i) => ({pool, line, hours: hours[i] ?? new Decimal(0)}));
    return [...coverages, ...covered.filter((coverage) => coverage.hours.gt(0))];
  }, []);
}

/** Returns the *pools* in the order in which they are used. */
export function inOrderOfUse(pools: readonly Pool<Reservation>[]): Pool<Reservation>[] {
  return [...pools].sort(byUse);
}

/** Returns those of the *demands* that a reservation covers, in the order in which it does. */
export function reservable(commitment: Reservation, demands: readonly Demand[]): Demand[] {
  return demands.filter(({instances}) => isReservedBy(commitment, instances)).sort(dearestFirst);
}

function byUse(a: Pool<Reservation>, b: Pool<Reservation>): number {
  return (
    narrowestFirst(a.commitment, b.commitment) ||
    compareText(a.commitment.os, b.commitment.os) ||
    compareText(a.id, b.id)
  );
}

function dearestFirst(a: Demand, b: Demand): number {
  return hourlyCost(b).comparedTo(hourlyCost(a)) || compareText(a.line.resource, b.line.resource);
}

function hourlyCost({line: {contractedCostPerMonth, quantity}}: Demand): Decimal {
  return contractedCostPerMonth.amount.div(quantity);
}
