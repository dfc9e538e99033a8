import type {Forecast, ForecastOptions, PriceSheet, Topology} from "../../src/index.ts";
import {forecast, forecastRun, InputError} from "../../src/index.ts";
import {later} from "../compare/compared.ts";

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

const firstSamples = 200;

// Draws between two frames: what a slow machine does in less than a tenth of a second.
const drawsPerBatch = 6_000;

/**
 * Returns what makes a generator of a forecast, as Generators.observe takes it: first
 * of few samples, then of all, in batches between which the page answers its keys;
 * one that nobody waits for any more ends. *told* learns how far it is.
 */
export function liveForecast(
  topology: Topology,
  sheet: PriceSheet,
  options: LiveOptions,
  told: (done: number, samples: number) => void = () => undefined
): (change: (value: LiveForecast) => void) => () => void {
  return (change) => {
    let isOver = false;
    run().catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      const {samples} = options;
      told(samples, samples);
      if (!isOver) change({found: null, problem: error.message, done: 0, samples});
    });
    return () => void (isOver = true);

    async function run(): Promise<void> {
      const {samples} = options;
      await later();
      if (isOver) return;
      const few = Math.min(firstSamples, samples);
      const first = forecast(topology, sheet, {...options, samples: few});
      const isAll = few === samples || first.drivers.length === 0;
      told(isAll ? samples : few, samples);
      change({found: first, problem: null, done: first.samples, samples});
      if (isAll) return;
      const steps = forecastRun(topology, sheet, options, drawsPerBatch);
      for (let step = next(); step; step = next()) {
        if (isOver) return;
        if (step.done) {
          told(samples, samples);
          return change({found: step.value, problem: null, done: samples, samples});
        }
        told(step.value.done, samples);
        await later();
      }

      function next() {
        return isOver ? null : steps.next();
      }
    }
  };
}
