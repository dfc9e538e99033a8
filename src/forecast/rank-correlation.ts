/* eslint-disable @typescript-eslint/no-non-null-assertion -- both columns are as long as each other. */
import {ascendingIndices} from "./ascending-indices.ts";

/** Returns the rank of each of the *values*, from 1; equal ones have the mean of theirs. */
export function ranks(values: Float64Array): Float64Array {
  const order = ascendingIndices(values);
  const found = new Float64Array(values.length);
  for (let first = 0, next = 0; first < order.length; first = next) {
    const value = values[order[first]!];
    while (next < order.length && values[order[next]!] === value) next++;
    const rank = (first + next - 1) / 2 + 1;
    for (let i = first; i < next; ++i) found[order[i]!] = rank;
  }
  return found;
}

/** Returns Spearman's correlation of two columns of ranks; null where one of them is all the same. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number | null {
  const middle = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - middle, b[i]! - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
