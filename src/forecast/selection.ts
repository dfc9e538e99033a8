/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies between the ends. */

// Of more than so many values, a sample of them tells about where the wanted one is.
const manyValues = 600;

/**
 * Moves the *values* from *first* to *last* so that the one at the index *wanted* is
 * what it would be if they were sorted, with none greater before it and none less after
 * it; and returns it. By the algorithm SELECT of Floyd and Rivest (1975).
 */
export function select(values: Float64Array, wanted: number, first = 0, last = values.length - 1): number {
  let [left, right] = [first, last];
  while (right > left) {
    if (right - left > manyValues) narrow(values, wanted, left, right);
    const middle = values[wanted]!;
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i]! < middle) ++i;
      while (values[j]! > middle) --j;
      if (i <= j) swap(values, i++, j--);
    }
    if (j < wanted) left = i;
    if (wanted < i) right = j;
  }
  return values[wanted]!;
}

// Puts the wanted one of a sample in its place: what is beyond it is all but surely beyond the wanted one of all.
function narrow(values: Float64Array, wanted: number, left: number, right: number): void {
  const count = right - left + 1;
  const before = wanted - left + 1;
  const log = Math.log(count);
  const size = 0.5 * Math.exp((2 * log) / 3);
  const deviation = 0.5 * Math.sqrt((log * size * (count - size)) / count) * Math.sign(before - count / 2);
  const from = Math.max(left, Math.floor(wanted - (before * size) / count + deviation));
  const to = Math.min(right, Math.floor(wanted + ((count - before) * size) / count + deviation));
  select(values, wanted, from, to);
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
}
