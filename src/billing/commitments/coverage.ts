import {groupBy} from "../../group-by.ts";
import type {Decimal} from "../../money.ts";
import {total} from "../../money.ts";
import type {Commitment} from "../../topology/commitment.ts";
import type {LineItem} from "../line-item.ts";
import type {Demand} from "./demand.ts";

/** A commitment of the document, with its identifier. */
export interface Pool<C extends Commitment = Commitment> {
  readonly id: string;
  readonly commitment: C;
}

/** Hours of a line that a commitment covers. */
export interface Coverage<C extends Commitment = Commitment> {
  readonly pool: Pool<C>;
  readonly line: LineItem;
  readonly hours: Decimal;
}

/** Returns the hours of each of the *demands* that the *coverages* leave. */
export function hoursLeft(demands: readonly Demand[], coverages: readonly Coverage[]): ReadonlyMap<LineItem, Decimal> {
  const byLine = groupBy(coverages, ({line}) => line);
  return new Map(demands.map(({line}) => [line, line.quantity.minus(totalHours(byLine.get(line) ?? []))]));
}

/** Returns the hours that the *coverages* cover together. */
export function totalHours(coverages: readonly Coverage[]): Decimal {
  return total(coverages.map(({hours}) => hours));
}

/** Compares two commitments by their scope: what covers one subscription is used before what covers all. */
export function narrowestFirst(a: Commitment, b: Commitment): number {
  return Number(a.scope === null) - Number(b.scope === null);
}
