import type {ChartInput} from "../../src/charts/chart.ts";
import type {IsoDate, Made} from "../../src/index.ts";

/** The days on which alternatives are built, and on which they run. */
export interface ComparedDays {
  readonly buildOn: IsoDate;
  readonly on: IsoDate;
}

/** Returns what a chart of the *designs*, made for those *days*, is saved and traced by: the design as it is among them. */
export function comparedInput(designs: readonly Pick<Made, "name" | "evaluation">[], days: ComparedDays): ChartInput {
  const asIs = designs.find(({name}) => name === "as-is");
  if (!asIs) throw new Error("the design as it is is not among those compared");
  const {on, buildOn} = days;
  return {evaluation: asIs.evaluation, options: {on, buildOn}};
}
