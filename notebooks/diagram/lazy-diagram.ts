import type {ChartInput} from "../../src/charts/chart.ts";
import type {SeenPlace} from "./when-seen.ts";
import {whenSeen} from "./when-seen.ts";

// As high as the diagram of a small estate: what is below it moves little when it comes.
const height = 640;

/** What the diagram is drawn of, and as wide as the page. */
export interface DiagramOf {
  readonly input: ChartInput;
  readonly width: number;
}

/** Returns the place of the diagram of an estate, which is loaded and drawn when a reader comes near it. */
export function lazyDiagram(): SeenPlace<DiagramOf> {
  const load = async () => {
    const {diagramFigure} = await import("./diagram-figure.ts");
    return ({input, width}: DiagramOf) => diagramFigure(input, {width});
  };
  return whenSeen(load, {height});
}
