import type {ChartInput, ChartOptions} from "../../src/charts/chart.ts";
import {topologyDiagram, topologyDiagramTable, topologyDiagramText} from "../../src/index.ts";
import {figure} from "../figure.ts";
import type {MenuChart} from "../menu/menu-chart.ts";
import {chosenThing, diagramView} from "./diagram-view.ts";

/** Returns the diagram of the estate as evidence under its finding; what is chosen in it stands out in what is saved, too. */
export function diagramFigure(input: ChartInput, options: {readonly width: number}): HTMLElement {
  const {evaluation} = input;
  const text = topologyDiagramText(evaluation);
  return figure(diagramView(evaluation, options), {...text, menu});

  function menu(): MenuChart {
    const selected = chosenThing();
    const draw = (_: ChartInput, drawn?: ChartOptions) => ({
      svg: topologyDiagram(evaluation, {...drawn, selected}),
      ...{text, table: topologyDiagramTable(evaluation)}
    });
    return {chart: {name: "topology-diagram", draw}, input, choices: selected === undefined ? {} : {selected}};
  }
}
