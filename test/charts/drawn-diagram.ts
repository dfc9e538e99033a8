import {parseHTML} from "linkedom";
import {lightPalette} from "../../src/charts/palette.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import type {TopologyDiagramOptions} from "../../src/charts/topology-diagram.ts";
import {topologyDiagram} from "../../src/charts/topology-diagram.ts";
import type {Evaluation} from "../../src/evaluation/evaluation.ts";
import {example, exampleNames} from "../examples.ts";

/** What pictures are made in here. */
export const {document} = parseHTML("<!doctype html><html><body></body></html>");
/** Widths that a picture is drawn in: of a phone, a document, a screen. */
export const widths = [390, 860, 1400];
/** The example estates, evaluated, by name. */
export const examples = new Map(exampleNames.map((name) => [name, example(name)]));

/** Returns the diagram, in the colours of a light page. */
export function diagram(evaluation: Evaluation, options: TopologyDiagramOptions = {}): SVGSVGElement {
  return topologyDiagram(evaluation, {document, palette: lightPalette, ...options});
}

/** Returns the diagram as it is written to a file. */
export function text(evaluation: Evaluation, options: TopologyDiagramOptions = {}): string {
  return svgText(diagram(evaluation, options));
}

/** Returns the resources of the elements that match. */
export function resources(svg: SVGSVGElement, selector = "[data-resource]"): string[] {
  return [...svg.querySelectorAll(selector)].map((element) => element.getAttribute("data-resource") ?? "");
}
