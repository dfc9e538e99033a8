import type {Chart, ChartInput} from "../../src/charts/chart.ts";

/** A chart as its menu saves it: drawn anew, alone and on a light page. */
export interface MenuChart {
  readonly chart: Pick<Chart, "name" | "draw">;
  readonly input: ChartInput;
}
