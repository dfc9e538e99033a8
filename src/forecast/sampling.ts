import {toSampler} from "./draws.ts";
import type {Forecast} from "./forecast-result.ts";
import {forecastSummary} from "./forecast-summary.ts";
import type {ReachedCount} from "./month-limits.ts";
import {bounded} from "./month-peaks.ts";
import type {Prepared} from "./prepared.ts";
import {toSampledCosts} from "./sampled-costs.ts";

/** Samples of a forecast, as far as they are drawn. */
export interface Sampling {
  /** The samples that are finished, of those asked for. */
  readonly done: () => number;
  /** Draws so many samples more, as far as they are asked for. */
  readonly draw: (count: number) => void;
  /** Makes the forecast of what is finished, in steps: an interrupted one, where it is not all. */
  readonly forecast: () => Generator<undefined, Forecast>;
  /** Makes the same as if no more had been asked for. */
  readonly soFar: () => Generator<undefined, Forecast>;
}

/** Returns the samples that are *asked* for of what is *prepared*, none drawn yet. */
export function toSampling(prepared: Prepared, asked: Forecast["options"]): Sampling {
  const {costs, limits, moving} = prepared;
  // Where nothing is uncertain, one sample is all of them.
  const samples = moving.drivers.length === 0 ? 1 : asked.samples;
  const sampler = toSampler(moving.drivers, samples, asked.seed);
  const sampled = toSampledCosts(costs, samples, sampler);
  let reached: readonly (readonly ReachedCount[])[] = limits.map(({loads}) => loads.map(() => ({lower: 0, upper: 0})));
  const done = () => (sampled.count() === samples ? asked.samples : sampled.count());
  const forecast = (options: Forecast["options"]) =>
    forecastSummary(prepared, options, {sampled, sampler, reached, done: done()});
  return {
    done,
    draw(count) {
      const draws = sampler.draw(Math.min(count, samples - sampled.count()));
      sampled.add(draws);
      const drawn = bounded(draws);
      reached = reached.map((own, m) => plus(own, limits[m]?.reached(drawn) ?? []));
    },
    forecast: () => forecast(asked),
    soFar: () => forecast({...asked, samples: done()})
  };
}

function plus(counts: readonly ReachedCount[], more: readonly ReachedCount[]): ReachedCount[] {
  return counts.map(({lower, upper}, i) => {
    return {lower: lower + (more[i]?.lower ?? 0), upper: upper + (more[i]?.upper ?? 0)};
  });
}
