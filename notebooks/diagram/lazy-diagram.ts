import type {ChartInput} from "../../src/charts/chart.ts";
import {whenSeen} from "./when-seen.ts";

// As high as the diagram of a small estate: what is below it moves little when it comes.
const height = 640;

/** Returns the place of the diagram of the estate, which is loaded and drawn when a reader comes near it. */
export function lazyDiagram(input: ChartInput, options: {readonly width: number}): HTMLElement {
  const load = async () => (await import("./diagram-figure.ts")).diagramFigure(input, options);
  return whenSeen(load, {height});
}
