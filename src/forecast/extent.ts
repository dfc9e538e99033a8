/** Returns the least and the most of the *values*; of none, infinities the other way round. */
export function extent(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  // An iterator takes twice as long.
  for (let i = 0; i < values.length; ++i) {
    const value = values[i] ?? NaN;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
