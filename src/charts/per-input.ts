import type {AlternativesOptions} from "../alternatives/alternatives.ts";
import {alternatives} from "../alternatives/alternatives.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {once} from "../once.ts";
import type {ChartInput} from "./chart.ts";

/**
 * Returns *compute* so that it runs once for an evaluation with its options, however
 * many charts and sizes of them ask: a report draws each chart twice, and several share
 * their figures.
 */
export function perInput<V>(compute: (input: ChartInput) => V): (input: ChartInput) => V {
  const ofEvaluation = once((evaluation: Evaluation) =>
    once((options: AlternativesOptions) => compute({evaluation, options}))
  );
  return ({evaluation, options}) => ofEvaluation(evaluation)(options);
}

/** Returns the alternatives to the design of the input. */
export const alternativesOf = perInput(({evaluation: {topology, sheet}, options}) =>
  alternatives(topology, sheet, options)
);
