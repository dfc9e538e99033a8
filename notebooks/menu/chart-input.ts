import type {ChartInput} from "../../src/charts/chart.ts";
import type {Evaluation, IsoDate} from "../../src/index.ts";

/** Returns what a chart of an *evaluation* is saved and traced by: a day before *today* has what could be built by then. */
export function chartInput(evaluation: Evaluation, today: IsoDate): ChartInput {
  const {on} = evaluation;
  return {evaluation, options: {on, buildOn: on < today ? on : today}};
}
