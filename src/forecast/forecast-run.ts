import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import {checkedOptions} from "./checked-options.ts";
import type {Forecast, ForecastOptions} from "./forecast-result.ts";
import {preparation} from "./prepared.ts";
import {toSampling} from "./sampling.ts";

/** How far a run is: first its months are prepared, then its samples drawn. */
export interface ForecastProgress {
  /** Months that are prepared, of those asked for. */
  readonly prepared: number;
  readonly months: number;
  /** Samples that are finished, of those asked for. */
  readonly done: number;
  readonly samples: number;
  /** Makes, in steps, the forecast of these samples as if no more had been asked for; null where there are none. */
  readonly soFar: () => Generator<undefined, Forecast | null>;
}

// Long enough to be quick, short enough that somebody who waits sees it move.
const usualDrawsPerBatch = 100_000;

/**
 * Runs a forecast in steps, and yields how far it is after each: month by month while it
 * is prepared, then in batches of samples, then while these are summed up. It stops where
 * it is told true in return, and returns the forecast of the samples that it had finished;
 * null where there are none. A batch is of so many samples times months. Neither batches
 * nor an interruption change a sample.
 */
export function* forecastRun(
  topology: Topology,
  sheet: PriceSheet,
  options: ForecastOptions,
  drawsPerBatch = usualDrawsPerBatch
): Generator<ForecastProgress, Forecast | null, boolean | undefined> {
  const asked = checkedOptions(options);
  const {months, samples} = asked;
  const preparing = preparation(topology, sheet, asked, options);
  let step = preparing.next();
  for (; !step.done; step = preparing.next()) {
    if (yield {prepared: step.value, months, done: 0, samples, soFar: noneSoFar}) return null;
  }
  const {done, draw, forecast, soFar} = toSampling(step.value, asked);
  if (yield {prepared: months, months, done: 0, samples, soFar: noneSoFar}) return null;
  const batch = Math.max(1, Math.floor(drawsPerBatch / months));
  while (done() < samples) {
    draw(batch);
    if (yield {prepared: months, months, done: done(), samples, soFar}) return finished(forecast());
  }
  const summing = forecast();
  for (;;) {
    const {value, done: isDone} = summing.next();
    if (isDone) return value;
    yield {prepared: months, months, done: samples, samples, soFar};
  }
}

/** Returns what *steps* come to when all are taken at once. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const {value, done} = steps.next();
    if (done) return value;
  }
}

// There is nothing to do.
function* noneSoFar(): Generator<undefined, null> {
  return null;
}
