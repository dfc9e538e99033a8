import type {Chart, ChartInput} from "../charts/chart.ts";
import {chartNamed} from "../charts/chart-book.ts";
import {pagePalette} from "../charts/palette.ts";
import {standAlone} from "../charts/stand-alone.ts";
import {svgText} from "../charts/svg-text.ts";
import type {HtmlPicture} from "../formats/report-html.ts";
import type {Report, ReportPicture, ReportSection} from "../formats/report/report.ts";
import {drawPicture} from "./draw-picture.ts";
import {headlessDocument} from "./headless-document.ts";

const widths = {wide: 860, narrow: 340, file: 900};

/** A chart drawn for a document: the content of its file beside it. */
export interface FilePicture extends ReportPicture {
  readonly svg: string;
}

/** Returns the charts of a *report* that have something to show, drawn for a page, by their names. */
export function htmlPictures(report: Report, input: ChartInput): ReadonlyMap<string, HtmlPicture> {
  return new Map(
    chartsOf(report).flatMap((chart) => {
      const wide = drawn(chart, input, "wide");
      if (wide.table.rows.length === 0) return [];
      return [[chart.name, {...wide, wide: wide.svg, narrow: drawn(chart, input, "narrow").svg}] as const];
    })
  );
}

/** Returns the charts of a *report* that have something to show, each as a picture that stands alone, by their names. */
export async function filePictures(
  report: Report,
  input: ChartInput,
  version: string | null
): Promise<ReadonlyMap<string, FilePicture>> {
  const pictures = new Map<string, FilePicture>();
  for (const chart of chartsOf(report)) {
    const {text, table} = drawn(chart, input, "wide");
    const request = {chart, type: "svg", width: widths.file, theme: "light"} as const;
    if (table.rows.length === 0) continue;
    pictures.set(chart.name, {text, table, svg: String(await drawPicture(request, input, version))});
  }
  return pictures;
}

function drawn(chart: Chart, input: ChartInput, size: "wide" | "narrow") {
  const document = headlessDocument();
  const {svg, text, table} = chart.draw(input, {document, palette: pagePalette, width: widths[size]});
  standAlone(svg, {x: 0, y: 0, color: pagePalette.foreground});
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", text.title);
  ownIds(svg, `${chart.name}-${size}-`);
  return {svg: svgText(svg), text, table};
}

// Several charts share a page, and their parts are named alike.
function ownIds(svg: Element, prefix: string): void {
  for (const element of Array.from(svg.querySelectorAll("*"))) {
    for (const {name, value} of Array.from(element.attributes)) {
      if (name === "id") element.setAttribute(name, `${prefix}${value}`);
      else if (/^url\(#.+\)$/.test(value)) element.setAttribute(name, value.replace("#", `#${prefix}`));
    }
  }
}

function chartsOf({sections}: Report): Chart[] {
  return namesIn(sections).flatMap((name) => chartNamed(name) ?? []);
}

function namesIn(sections: readonly ReportSection[]): string[] {
  return sections.flatMap(({blocks, sections: inner = []}) => [
    ...blocks.flatMap((block) => (block.kind === "chart" ? [block.name] : [])),
    ...namesIn(inner)
  ]);
}
