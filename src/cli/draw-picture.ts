import type {ChartInput} from "../charts/chart.ts";
import {chartTrace} from "../charts/chart-trace.ts";
import {frameWidth, framedChart} from "../charts/framed-chart.ts";
import {darkPalette, lightPalette} from "../charts/palette.ts";
import {svgText} from "../charts/svg-text.ts";
import {chartCsv} from "../formats/chart-csv.ts";
import {chartHtml} from "../formats/chart-html.ts";
import type {ChartRequest} from "./chart-request.ts";
import {headlessDocument} from "./headless-document.ts";
import {missingLettersNote} from "./missing-letters.ts";

/** What of a request a picture is drawn by. */
export type PictureRequest = Pick<ChartRequest, "chart" | "type" | "width" | "theme">;

/** Returns the picture that is asked for of the *input*, as its file holds it: the same bytes each time; what it lacks goes to *note*. */
export async function drawPicture(
  {chart, type, width, theme}: PictureRequest,
  input: ChartInput,
  version: string | null,
  note: (text: string) => void = () => undefined
): Promise<string | Uint8Array> {
  const [document, palette] = [headlessDocument(), theme === "dark" ? darkPalette : lightPalette];
  const trace = chartTrace(chart.name, input, version);
  const {svg, text, table} = chart.draw(input, {document, palette, width: width - frameWidth});
  if (type === "csv") return chartCsv(table);
  const picture = svgText(framedChart(svg, text, {document, palette, trace}));
  if (type === "html") return chartHtml({picture, title: text.title, table, trace}, palette);
  if (type === "svg") return `${picture}\n`;
  const lacking = missingLettersNote(picture);
  if (lacking !== null) note(lacking);
  const {pngImage} = await import("./png-image.ts");
  return pngImage(picture);
}
