import * as Plot from "@observablehq/plot";
import type {ChartOptions, ChartTable} from "../../src/charts/chart.ts";
import type {IsoDate, PriceConfidence, PriceRecord} from "../../src/index.ts";
import {pagePalette, svgPlot} from "../../src/index.ts";
import type {AgeName} from "./age.ts";
import {ageName, ages} from "./age.ts";
import {confidences} from "./confidence.ts";

/** How many prices are of one confidence and one age. */
export interface AgeCount {
  readonly letter: PriceConfidence;
  readonly age: AgeName;
  readonly count: number;
}

/** Returns how many of the *records* are of each confidence and age on the day *on*, those that are none too. */
export function ageCounts(records: readonly PriceRecord[], on: IsoDate): AgeCount[] {
  return confidences.flatMap(({letter}) => {
    const names = records.filter(({confidence}) => confidence === letter).map((record) => ageName(record, on));
    return ages.map(({name}) => ({letter, age: name, count: names.filter((d) => d === name).length}));
  });
}

/** Draws the *records* by confidence and age on the day *on*: one cell each, with its number, the fuller the darker. */
export function ageChart(
  records: readonly PriceRecord[],
  on: IsoDate,
  {width = 640, palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const counts = ageCounts(records, on);
  const most = Math.max(1, ...counts.map(({count}) => count));
  const isNarrow = width < 500;
  const words = new Map<string, string>(confidences.map(({letter, meaning}) => [letter, meaning]));
  const {foreground, muted, hairline, accent} = palette;
  return svgPlot({
    width,
    height: 5 * 38 + 44,
    marginLeft: isNarrow ? 22 : 296,
    marginRight: 1,
    marginTop: 28,
    marginBottom: 16,
    padding: 0.06,
    x: {
      domain: ages.map(({name}) => name),
      axis: "top",
      label: null,
      tickSize: 0,
      tickFormat: (name: string) => (isNarrow ? (ages.find((age) => age.name === name)?.short ?? name) : name)
    },
    y: {
      domain: confidences.map(({letter}) => letter),
      label: null,
      tickSize: 0,
      tickFormat: (letter: string) => (isNarrow ? letter : `${letter}  ${words.get(letter) ?? ""}`)
    },
    ariaLabel: "Prices by confidence and age",
    ariaDescription: counts
      .filter(({count}) => count > 0)
      .map(({letter, age, count}) => `${letter}, ${age}: ${count}`)
      .join("; "),
    ...options,
    marks: [
      Plot.cell(counts, {
        x: "age",
        y: "letter",
        fill: accent,
        // Square roots, so that few beside hundreds are seen; at most so dark that the number is read on it.
        fillOpacity: ({count}: AgeCount) => (count === 0 ? 0 : 0.07 + 0.33 * Math.sqrt(count / most)),
        stroke: hairline,
        rx: 3
      }),
      Plot.text(counts, {
        x: "age",
        y: "letter",
        text: ({count}: AgeCount) => (count === 0 ? "–" : String(count)),
        fill: ({count}: AgeCount) => (count === 0 ? muted : foreground),
        fontSize: 13
      })
    ]
  });
}

/** Returns how many of the *records* are of each confidence and age on the day *on*, those that are none too. */
export function ageTable(records: readonly PriceRecord[], on: IsoDate): ChartTable {
  return {
    columns: ["confidence", `age on ${on}`, "prices"],
    rows: ageCounts(records, on).map(({letter, age, count}) => [letter, age, count])
  };
}

/** Returns what of the *records* is most: which confidence, and how old, in a sentence. */
export function ageTitle(records: readonly PriceRecord[], on: IsoDate): string {
  const [first] = ageCounts(records, on).sort((a, b) => b.count - a.count);
  if (!first || first.count === 0) return "No price fits the filter";
  const part = `${first.count} of ${records.length} prices`;
  const age = first.age === "undated" ? "without a date" : `read ${first.age} before`;
  return `${part} are of confidence ${first.letter} and ${age}`;
}
