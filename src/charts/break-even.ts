import * as Plot from "@observablehq/plot";
import {Decimal} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import {
  breakEvenLinesTable,
  breakEvenLinesText,
  crossingText,
  inputName,
  nothingShared,
  winnersText
} from "./break-even-text.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import type {CostLine, CostLines} from "./cost-lines.ts";
import {alternativeDesigns, costLines} from "./cost-lines.ts";
import type {CostPoint} from "./cost-line-points.ts";
import {beyond, costDomain, endOf, pointsOf, winningPoints} from "./cost-line-points.ts";
import type {Palette} from "./palette.ts";
import {pagePalette} from "./palette.ts";
import {alternativesOf, perInput} from "./per-input.ts";
import {spread} from "./spread.ts";
import {cutToEms, textEms} from "./text-ems.ts";

export {breakEvenLinesTable, breakEvenLinesText};

const [height, marginTop, marginBottom, marginLeft, gap] = [380, 44, 40, 64, 14] as const;
// Between a line and its name, and how large that is written.
const [endGap, fontSize] = [8, 11] as const;

/**
 * Draws what designs cost over one input, as exact straight pieces with their names
 * at the end. The cheapest is thick, and named above its stretch; a dot and its
 * numbers are a break-even point. What does not work is dashed.
 */
export function breakEvenLines(
  all: CostLines | null,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  if (all === null) return sentence(`${nothingShared}.`, {palette, ...options});
  if (all.lines.length === 0) return sentence("None of the designs is priced in full.", {palette, ...options});
  const end = endOf(all);
  const drawn = all.lines.filter((line) => !beyond(all).includes(line));
  const points = drawn.flatMap((line) => pointsOf(line, end));
  const domain = costDomain(all);
  const width = options.width ?? 640;
  const isShort = width < 600;
  const longest = Math.max(...drawn.map((line) => textEms(endText(line, isShort, Infinity))));
  const marginRight = Math.min(endGap + 2 + longest * fontSize, width * (isShort ? 0.4 : 0.3));
  const toPixels = (y: number) =>
    marginTop + ((height - marginTop - marginBottom) * (domain[1] - y)) / (domain[1] - domain[0]);
  const stretches = (all.breakEven?.segments ?? [])
    .filter(({from}) => from.lt(end))
    .map(({from, to, winners}) => ({
      from: from.toNumber(),
      to: Decimal.min(to, end).toNumber(),
      name: winnersText(winners, all)
    }));
  const room = ({from, to}: {from: number; to: number}) =>
    Math.floor((((to - from) / end.toNumber()) * (width - marginLeft - marginRight)) / 6.6);
  const winning = drawn.flatMap((line) => winningPoints(all, line, end));
  const crossings = (all.breakEven?.crossings ?? []).filter(({at}) => at.lte(end));
  const ends = drawn.map((line) => ({line, y: line.curve.costAt(end).toNumber()}));
  const places = spread(
    ends.map(({y}) => toPixels(y)),
    gap,
    marginTop,
    height - marginBottom
  );
  const colour = ({line}: {line: CostLine}) =>
    line.feasible ? (line.name === "as-is" ? palette.foreground : palette.muted) : palette.status.over;
  const present = all.input.present;
  return svgPlot({
    ...{height, marginTop, marginBottom, marginLeft, marginRight},
    x: {
      label: inputName(all.input.target),
      labelArrow: "none",
      labelAnchor: "center",
      domain: [0, end.toNumber()],
      tickSize: 0,
      ticks: 5
    },
    y: {label: null, domain, tickSize: 0, ticks: 5, tickFormat: (d: number) => groupedExactly(new Decimal(d))},
    ariaLabel: `Cost by ${inputName(all.input.target)}`,
    ariaDescription: breakEvenLinesText(all).title,
    ...options,
    marks: [
      Plot.gridY({stroke: palette.hairline, strokeOpacity: 1, ticks: 5}),
      ...(domain[0] > 0 ? [axisBreak(palette)] : []),
      ...(present === null || present.gt(end)
        ? []
        : [
            Plot.ruleX([present.toNumber()], {stroke: palette.hairline, strokeWidth: 1.5}),
            Plot.text([present.toNumber()], {
              x: (d: number) => d,
              frameAnchor: "bottom",
              dy: -4,
              dx: 3,
              textAnchor: "start",
              text: () => "now",
              fill: palette.muted
            })
          ]),
      Plot.line(
        points.filter(({line}) => line.feasible),
        {x: "x", y: "y", z: (d: CostPoint) => d.line.name, stroke: colour, strokeWidth: 1.5}
      ),
      Plot.line(
        points.filter(({line}) => !line.feasible),
        {x: "x", y: "y", z: (d: CostPoint) => d.line.name, stroke: colour, strokeWidth: 1.2, strokeDasharray: "5 4"}
      ),
      Plot.line(winning, {x: "x", y: "y", z: "z", stroke: palette.status.ok, strokeWidth: 4, strokeLinecap: "round"}),
      ...crossings.map(({at}) =>
        Plot.ruleX([at.toNumber()], {stroke: palette.foreground, strokeDasharray: "2 3", insetTop: -14})
      ),
      Plot.dot(crossings, {
        x: (d: (typeof crossings)[number]) => d.at.toNumber(),
        y: (d: (typeof crossings)[number]) => d.cost.toNumber(),
        r: 4.5,
        fill: palette.foreground,
        stroke: palette.background
      }),
      ...crossings.map((crossing, i) =>
        Plot.text([crossing], {
          ...{
            x: () => crossing.at.toNumber(),
            y: () => crossing.cost.toNumber(),
            text: () => crossingText(crossing, all)
          },
          ...{
            textAnchor: crossing.at.lt(end.times("0.6")) ? "start" : "end",
            dx: crossing.at.lt(end.times("0.6")) ? 8 : -8,
            dy: i % 2 === 0 ? 14 : -14
          },
          ...{fontWeight: 600, fill: palette.foreground, stroke: palette.background, strokeWidth: 4}
        } as const)
      ),
      ...stretches.flatMap((stretch) => [
        Plot.link([stretch], {
          x1: "from",
          x2: "to",
          y1: () => domain[1],
          y2: () => domain[1],
          stroke: palette.status.ok,
          strokeWidth: 3,
          dy: -8,
          inset: 2
        } as Plot.LinkOptions),
        Plot.text(room(stretch) < 4 ? [] : [stretch], {
          x: (d: {from: number; to: number}) => (d.from + d.to) / 2,
          frameAnchor: "top",
          dy: -20,
          text: () =>
            cut(room(stretch) > stretch.name.length + 9 ? `${stretch.name} cheapest` : stretch.name, room(stretch)),
          fill: palette.status.ok,
          fontWeight: 600
        })
      ]),
      ...ends.map((own, i) =>
        Plot.text([own], {
          ...{
            x: () => end.toNumber(),
            y: "y",
            text: () => endText(own.line, isShort, (marginRight - endGap) / fontSize),
            textAnchor: "start"
          },
          ...{dx: endGap, dy: (places[i] ?? 0) - toPixels(own.y), fill: colour(own)}
        } as const)
      ),
      ...marks
    ]
  });
}

const linesOf = perInput((input) => costLines(alternativeDesigns(alternativesOf(input)), input.options));

/** The design as it is and its alternatives, over the volume of all traffic. */
export const breakEvenChart: Chart = {
  name: "break-even",
  summary: "where another design becomes the cheapest, as the traffic grows",
  draw(input, chartOptions) {
    const all = linesOf(input);
    const text = breakEvenLinesText(all, all ? beyond(all) : []);
    return {svg: breakEvenLines(all, chartOptions), text, table: breakEvenLinesTable(all)};
  }
};

// What an axis that does not start at zero is marked with, at its foot.
function axisBreak({muted}: Palette) {
  return Plot.text(["≈"], {
    ...{frameAnchor: "bottom-left", text: (d: string) => d, dx: 3, dy: -8},
    ...{textAnchor: "start", lineAnchor: "middle", fontSize: 16, fill: muted}
  } as const);
}

function endText({name, feasible}: CostLine, isShort: boolean, ems: number): string {
  const end = feasible ? "" : isShort ? " ×" : " × does not work";
  return `${cutToEms(name, ems - textEms(end))}${end}`;
}
