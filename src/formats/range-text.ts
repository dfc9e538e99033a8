import type {CostRange} from "../migration/overlap-cost.ts";
import {grouped} from "../number-text.ts";

/** Returns a range of costs as text, to the cent: one amount where low and high are shown the same. */
export function rangeText({low, high}: CostRange): string {
  const [less, more] = [grouped(low.amount, 2), grouped(high.amount, 2)];
  return less === more ? less : `${less} to ${more}`;
}
