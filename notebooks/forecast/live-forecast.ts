import type {Forecast, ForecastOptions, PriceSheet, Topology} from "../../src/index.ts";
import {forecastRun, InputError} from "../../src/index.ts";
import {later} from "../compare/compared.ts";
import type {LiveProgress} from "./samples-note.ts";

/** A forecast as far as it is: of few samples at first, then of all; null with the *problem* of a document that cannot be forecast. */
export interface LiveForecast {
  readonly found: Forecast | null;
  readonly problem: string | null;
  /** Samples that are finished, of those asked for. */
  readonly done: number;
  readonly samples: number;
}

interface LiveOptions extends ForecastOptions {
  readonly samples: number;
}

// So many samples at least are shown before all are drawn.
const firstSamples = 200;

// Draws of one step: what a slow machine does in less than a tenth of a second.
const drawsPerBatch = 6_000;

// Milliseconds of work between two frames; a step more may be over.
const mostAtOnce = 12;

/**
 * Returns what makes a generator of a forecast, as Generators.observe takes it: first
 * of few samples, then of all, in steps between which the page answers its keys, from
 * the first month that is prepared on; one that nobody waits for any more ends.
 * *told* learns how far it is.
 */
export function liveForecast(
  topology: Topology,
  sheet: PriceSheet,
  options: LiveOptions,
  told: (progress: LiveProgress) => void = () => undefined
): (change: (value: LiveForecast) => void) => () => void {
  const {samples} = options;
  return (change) => {
    let isOver = false;
    run().catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      if (isOver) return;
      told({prepared: 0, months: 0, done: samples, samples, shown: samples});
      change({found: null, problem: error.message, done: 0, samples});
    });
    return () => void (isOver = true);

    async function run(): Promise<void> {
      let shown = 0;
      const found = await inTurns(forecastRun(topology, sheet, options, drawsPerBatch), async (progress) => {
        told({...progress, shown});
        const {done} = progress;
        if (shown > 0 || done < firstSamples || done === samples) return;
        const first = await inTurns(progress.soFar());
        if (first === null || isOver) return;
        shown = done;
        change({found: first, problem: null, done, samples});
        told({...progress, shown});
      });
      if (found === null || isOver) return;
      change({found, problem: null, done: samples, samples});
      told({prepared: 0, months: 0, done: samples, samples, shown: samples});
    }

    // Resolves to what the steps come to, or to null when nobody waits for it any more.
    async function inTurns<S, T>(
      steps: Generator<S, T>,
      after: (step: S) => Promise<void> = () => Promise.resolve()
    ): Promise<T | null> {
      for (let since = -Infinity; ;) {
        if (performance.now() - since > mostAtOnce) {
          await later();
          since = performance.now();
        }
        if (isOver) return null;
        const {value, done} = steps.next();
        if (done) return value;
        await after(value);
      }
    }
  };
}
