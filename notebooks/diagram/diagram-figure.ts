import type {Evaluation} from "../../src/index.ts";
import {topologyDiagramText} from "../../src/index.ts";
import {figure} from "../figure.ts";
import {diagramView} from "./diagram-view.ts";

/** Returns the diagram of the estate as evidence under its finding. */
export function diagramFigure(evaluation: Evaluation, options: {readonly width: number}): HTMLElement {
  return figure(diagramView(evaluation, options), topologyDiagramText(evaluation));
}
