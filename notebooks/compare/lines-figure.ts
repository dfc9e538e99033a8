import {breakEvenLines, breakEvenLinesTable, breakEvenLinesText} from "../../src/charts/break-even.ts";
import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import {beyond} from "../../src/charts/cost-line-points.ts";
import type {CostLines} from "../../src/charts/cost-lines.ts";
import type {AlternativeResult} from "../../src/index.ts";
import {figure} from "../figure.ts";
import type {EstateChart} from "../menu/menu-chart.ts";
import type {ComparedDays} from "./compared-input.ts";
import {comparedInput} from "./compared-input.ts";

// What the longest name of an alternative takes beside its line, with the words that it does not work.
const wide = 600;
const nameWidth = 236;

/** What the lines are drawn of: designs over the traffic, out of the results of those *days*. */
export interface LinesInput {
  readonly lines: CostLines | null;
  readonly results: readonly AlternativeResult[];
  readonly days: ComparedDays;
}

/** Returns what designs cost over the traffic as evidence, as wide as the page’s content. */
export function linesFigure(input: LinesInput, width: number): HTMLElement {
  const {svg, text} = linesChart(input.lines, {width});
  return figure(svg, {...text, menu: () => linesMenu(input)});
}

/** Returns the same as its menu saves it; which designs have a line is in its trace. */
export function linesMenu({lines, results, days}: LinesInput): EstateChart {
  const draw = (_: unknown, options?: ChartOptions) => linesChart(lines, options);
  const designs = lines?.lines.map(({name}) => name) ?? [];
  return {chart: {name: "break-even", draw}, input: comparedInput(results, days), choices: {designs}};
}

function linesChart(lines: CostLines | null, {width = 640, ...options}: ChartOptions = {}): DrawnChart {
  const margin = width < wide ? {} : {marginRight: nameWidth};
  return {
    svg: breakEvenLines(lines, {width, ...options, ...margin}),
    text: breakEvenLinesText(lines, lines ? beyond(lines) : []),
    table: breakEvenLinesTable(lines)
  };
}
