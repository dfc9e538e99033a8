import type {Chart, ChartInput, ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import type {IsoDate, PriceSheet} from "../../src/index.ts";

/** A chart as its menu saves it: drawn anew, alone and on a light page, of what the page shows. */
export type MenuChart = EstateChart | OwnChart;

/** A chart of an estate. */
export interface EstateChart {
  readonly chart: Pick<Chart, "name" | "draw">;
  readonly input: ChartInput;
  /** What was chosen on the page that the input does not say, for its trace: `{against: "regional"}`. */
  readonly choices?: Readonly<Record<string, unknown>>;
}

/** A chart of a notebook that is about no estate. */
export interface OwnChart {
  readonly chart: {readonly name: string; readonly draw: (options: ChartOptions) => DrawnChart};
  /** What it is of, with which the names of its files begin. */
  readonly of: string;
  readonly on: IsoDate;
  /** Null where no price is in it. */
  readonly priceSheet: PriceSheet | null;
  /** What was chosen on the page. */
  readonly choices: Readonly<Record<string, unknown>>;
  /** What it is drawn of, for the digits that stand for it. */
  readonly data: unknown;
}
