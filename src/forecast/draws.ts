import type {Driver} from "./drivers.ts";
import {toQuantile} from "./quantile.ts";
import {toThousandths} from "./thousandths.ts";
import {uniformStream} from "./uniform-stream.ts";

/** A value of each range, a row for each scenario: columns of thousandths, in the order of the drivers and their ranges. */
export interface Draws {
  readonly count: number;
  readonly columns: readonly Float64Array[];
}

/** The random numbers of all samples, which each driver draws from a stream of its own. */
export interface Sampler {
  /** Draws the next *count* samples. */
  draw(count: number): Draws;
  /** Returns the samples at these indices, drawn before, once more. */
  again(indices: ArrayLike<number>): Draws;
  /** The random number of each sample, by driver; as far as they are drawn. */
  readonly uniforms: readonly Float64Array[];
}

/** Returns the sampler of at most so many *samples* of the *drivers* under a *seed*. */
export function toSampler(drivers: readonly Driver[], samples: number, seed: number): Sampler {
  const uniforms = drivers.map(() => new Float64Array(samples));
  const streams = drivers.map(({name, isGroup}) => uniformStream(seed, `${isGroup ? "group" : "range"} ${name}`));
  const quantiles = drivers.map(({ranges}) => ranges.map(({estimate}) => toQuantile(estimate)));
  const valuesOf = (own: readonly Float64Array[], count: number): Draws => ({
    count,
    columns: own.flatMap((uniform, d) => (quantiles[d] ?? []).map((quantile) => quantilesOf(uniform, quantile)))
  });
  let drawn = 0;
  return {
    uniforms,
    draw(count) {
      const start = drawn;
      drawn += count;
      const own = uniforms.map((uniform, d) => {
        const next = streams[d];
        const part = uniform.subarray(start, drawn);
        if (next) for (let i = 0; i < count; i++) part[i] = next();
        return part;
      });
      return valuesOf(own, count);
    },
    again: (indices) =>
      valuesOf(
        uniforms.map((uniform) => Float64Array.from(indices, (i) => uniform[i] ?? 0)),
        indices.length
      )
  };
}

function quantilesOf(uniform: Float64Array, quantile: (probability: number) => number): Float64Array {
  const values = new Float64Array(uniform.length);
  for (let i = 0; i < values.length; ++i) values[i] = quantile(uniform[i] ?? NaN);
  return values;
}

/**
 * Returns the scenarios of a tornado: in the first row every range at its typical
 * value; then, for each driver, one with its ranges at the low and one at the high.
 */
export function tornadoDraws(drivers: readonly Driver[]): Draws {
  const count = 1 + 2 * drivers.length;
  const columns = drivers.flatMap(({ranges}, d) =>
    ranges.map(({estimate: {low, typical, high}}) => {
      const column = new Float64Array(count).fill(toThousandths(typical));
      column[1 + 2 * d] = toThousandths(low);
      column[2 + 2 * d] = toThousandths(high);
      return column;
    })
  );
  return {count, columns};
}
