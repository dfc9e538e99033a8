import {firstNotBelow} from "./order-statistics.ts";

/** Returns the rank of each of the *values*, from 1; equal ones have the mean of theirs. */
export function ranks(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const next = new Map<number, number>();
  return values.map((value) => {
    const first = firstNotBelow(sorted, value);
    let last = next.get(first);
    if (last === undefined) {
      last = first;
      while (sorted[last + 1] === value) last++;
      next.set(first, last);
    }
    return (first + last) / 2 + 1;
  });
}

/** Returns Spearman's correlation of two columns of ranks; null where one of them is all the same. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number | null {
  const middle = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [(a[i] ?? 0) - middle, (b[i] ?? 0) - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
