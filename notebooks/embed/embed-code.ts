import {chartNamed} from "../../src/charts/chart-book.ts";
import type {IsoDate} from "../../src/index.ts";
import {InputError} from "../../src/index.ts";
import type {MenuChart} from "../menu/menu-chart.ts";
import {savedPicture} from "../menu/saved-picture.ts";
import {embedded} from "./embedded.ts";
import {embedHash} from "./embed-hash.ts";
import {embedAddress, embedSnippet} from "./embed-snippet.ts";

// Of the text of a page, in pixels: what is wider is lower, and leaves some place below.
const width = 720;

const instead = "save the chart as SVG instead";

/**
 * Resolves to the HTML that shows a *chart* of the notebook at *page* in any other page.
 * Rejects with an InputError where there is none: where the page is a file, the
 * design is too large, or the frame would draw another picture, since it has only the design
 * and its days.
 */
export async function embedCode(chart: MenuChart, page: string, today: IsoDate): Promise<string> {
  const {name} = chart.chart;
  if (!/^https?:/.test(page)) throw new InputError(`no page can frame one that was opened as a file: ${instead}`);
  if (!("input" in chart) || !chartNamed(name))
    throw new InputError(`this chart is one of this notebook alone: ${instead}`);
  const hash = await embedHash(chart.input);
  if (hash === null) throw new InputError(`this estate is too large for an address: ${instead}`);
  const {svg, title, height} = savedPicture(chart, {width});
  const request = {chart: name, view: hash, topology: null, on: null, buildOn: null};
  // As the frame will draw it: to the byte, since all that it is drawn of is told in it.
  if (savedPicture(await embedded(request, today), {width}).svg !== svg) {
    throw new InputError(`what was chosen for this chart does not fit into an address: ${instead}`);
  }
  return embedSnippet({address: embedAddress(page, name, hash), title, height});
}

/** Returns what is said of an embed code that was copied from the notebook at *page*: for whom it works. */
export function embedNote(page: string): string {
  const {hostname} = new URL(page);
  const isOwn = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  const where = isOwn ? " It works on this machine only, while these notebooks are served here." : "";
  return `Copied: a frame with this chart, for any page.${where} The estate is in its address.`;
}
