import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import {checkedOptions} from "./checked-options.ts";
import {toSampler} from "./draws.ts";
import type {Forecast, ForecastOptions} from "./forecast-result.ts";
import {forecastSummary} from "./forecast-summary.ts";
import {prepared as prepare} from "./prepared.ts";
import {toSampledCosts} from "./sampled-costs.ts";

/** How far a run is. */
export interface ForecastProgress {
  /** Samples that are finished, of those asked for. */
  readonly done: number;
  readonly samples: number;
}

// Long enough to be quick, short enough that somebody who waits sees it move.
const usualDrawsPerBatch = 100_000;

/**
 * Runs a forecast in batches of samples, and yields how far it is after each. It
 * stops where it is told true in return, and returns the forecast of those that
 * it had finished. A batch is of so many samples times months. Neither batches nor an interruption change a sample.
 */
export function* forecastRun(
  topology: Topology,
  sheet: PriceSheet,
  options: ForecastOptions,
  drawsPerBatch = usualDrawsPerBatch
): Generator<ForecastProgress, Forecast, boolean | undefined> {
  const asked = checkedOptions(options);
  const prepared = prepare(topology, sheet, asked, options);
  const {drivers} = prepared.moving;
  // Where nothing is uncertain, one sample is all of them.
  const samples = drivers.length === 0 ? 1 : asked.samples;
  const sampler = toSampler(drivers, samples, asked.seed);
  const sampled = toSampledCosts(prepared.costs, samples, sampler);
  const reached = prepared.limits.map(({loads}) => loads.map(() => ({lower: 0, upper: 0})));
  const batch = Math.max(1, Math.floor(drawsPerBatch / asked.months));
  for (let isTold: boolean | undefined; !isTold && sampled.count() < samples;) {
    const draws = sampler.draw(Math.min(batch, samples - sampled.count()));
    sampled.add(draws);
    prepared.limits.forEach((month, m) =>
      month.reached(draws).forEach(({lower, upper}, i) => {
        const own = reached[m]?.[i];
        if (own) [own.lower, own.upper] = [own.lower + lower, own.upper + upper];
      })
    );
    const done = sampled.count() === samples ? asked.samples : sampled.count();
    isTold = yield {done, samples: asked.samples};
  }
  return forecastSummary(prepared, asked, {sampled, sampler, reached, samples});
}
