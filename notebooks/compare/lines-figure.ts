import {breakEvenLines, breakEvenLinesText} from "../../src/charts/break-even.ts";
import {beyond} from "../../src/charts/cost-line-points.ts";
import type {CostLines} from "../../src/charts/cost-lines.ts";
import {figure} from "../figure.ts";

// What the longest name of an alternative takes beside its line, with the words that it does not work.
const wide = 600;
const nameWidth = 236;

/** Returns what designs cost over the traffic as evidence, as wide as the page’s content. */
export function linesFigure(lines: CostLines | null, width: number): HTMLElement {
  const margin = width < wide ? {} : {marginRight: nameWidth};
  return figure(breakEvenLines(lines, {width, ...margin}), breakEvenLinesText(lines, lines ? beyond(lines) : []));
}
