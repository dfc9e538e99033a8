import {apportion} from "../apportion.ts";
import {graduated} from "../billing/cost-curve.ts";
import {Decimal, total} from "../money.ts";
import type {Amount, CostFunction, Cover} from "./program.ts";

/** Returns what the design of a program costs where its inputs have these *values*, to the last digit. */
export function costAt({base, charges, coverable, covers}: CostFunction, values: readonly Decimal[]): Decimal {
  const charged = charges.map(({amount, steps, price}) => {
    const cost = graduated(steps, quantityAt(amount, values));
    return price === null ? cost : cost.times(values[price] ?? 1);
  });
  const hours = coverable.map((own) => quantityAt(own.hours, values));
  const {parts} = covered(covers, hours);
  const uncovered = coverable.map(({unitCost}, i) => {
    const own = hours[i] ?? new Decimal(0);
    return restOf(unitCost.times(own), own, parts[i] ?? []);
  });
  return base.plus(total(charged)).plus(total(uncovered));
}

/**
 * Returns whether all that commitments may cover has a price where the inputs have these
 * *values*: what is left of a savings plan may cover hours whose price under it nobody knows.
 */
export function isCoverPricedAt({coverable, covers}: CostFunction, values: readonly Decimal[]): boolean {
  if (covers.every((cover) => cover.kind === "reservation" || cover.open.length === 0)) return true;
  const hours = coverable.map((own) => quantityAt(own.hours, values));
  return !covered(covers, hours).isOpen;
}

/** Returns the quantity of an *amount* where the inputs have these *values*. */
export function quantityAt({base, terms}: Amount, values: readonly Decimal[]): Decimal {
  return terms.reduce((sum, {input, times, beyond}) => {
    const over = Decimal.max(0, new Decimal(values[input] ?? 0).minus(beyond));
    return sum.plus(times.times(over));
  }, base);
}

// As a line that commitments cover is split: what is left has its share of the whole.
function restOf(cost: Decimal, hours: Decimal, parts: readonly Decimal[]): Decimal {
  if (parts.length === 0) return cost;
  const rest = hours.minus(total(parts));
  return rest.isZero() ? rest : (apportion(cost, [...parts, rest]).at(-1) ?? rest);
}

/** The hours of each of the coverable ones that covers take, and whether some are taken at no known price. */
interface Covered {
  readonly parts: readonly (readonly Decimal[])[];
  readonly isOpen: boolean;
}

/** Returns the hours of each of the coverable ones that the *covers* take, in their order. */
function covered(covers: readonly Cover[], hours: readonly Decimal[]): Covered {
  const left = [...hours];
  let isOpen = false;
  const parts: Decimal[][] = hours.map(() => []);
  const take = (i: number, taken: Decimal) => {
    if (taken.isZero()) return;
    left[i] = left[i]?.minus(taken) ?? taken;
    parts[i]?.push(taken);
  };
  for (const cover of covers) {
    if (cover.kind === "reservation") {
      let capacity = cover.hours;
      for (const i of cover.of) {
        const taken = Decimal.min(left[i] ?? 0, capacity);
        capacity = capacity.minus(taken);
        take(i, taken);
      }
      continue;
    }
    let amount = cover.amount;
    for (const {hours: i, unitPrice} of cover.of) {
      const own = left[i] ?? new Decimal(0);
      const cost = own.times(unitPrice);
      const taken = cost.lte(amount) ? own : amount.div(unitPrice).toDecimalPlaces(12, Decimal.ROUND_DOWN);
      if (taken.isZero()) continue;
      amount = cost.lte(amount) ? amount.minus(cost) : new Decimal(0);
      take(i, taken);
    }
    if (amount.isZero()) continue;
    isOpen ||= cover.open.some((i) => left[i]?.gt(0));
    for (const i of cover.open) take(i, left[i] ?? new Decimal(0));
  }
  return {parts, isOpen};
}
