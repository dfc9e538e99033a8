import {html} from "htl";
import {chartCsv} from "../../src/formats/chart-csv.ts";
import {saveBlob} from "../own/save-blob.ts";
import {markdownImage} from "./markdown-image.ts";
import type {MenuChart} from "./menu-chart.ts";
import {pngBlob} from "./png-blob.ts";
import type {SavedPicture} from "./saved-picture.ts";
import {savedPicture} from "./saved-picture.ts";
import "../style/menu.css";

type Said = string | Node;
type Act = (chart: MenuChart) => Promise<Said>;

/** Returns the buttons that save and copy a *chart*, and a line that says what came of it; it is drawn when one is pressed. */
export function menuActions(chart: () => MenuChart): HTMLElement {
  const said = html`<p class="said" role="status"></p>`;
  return html`<div class="menu-actions">${actions.map(([name, act]) => button(name, act))} ${said}</div>`;

  function button(name: string, act: Act): HTMLElement {
    const element = html`<button type="button">${name}</button>`;
    element.addEventListener("click", () => void press(act));
    return element;
  }

  async function press(act: Act): Promise<void> {
    said.replaceChildren(await attempt(() => act(chart())));
    said.querySelector("textarea")?.select();
  }
}

const actions: readonly (readonly [string, Act])[] = [
  ["Save as SVG", pictured(async ({svg, fileName}) => save(`${fileName}.svg`, `${svg}\n`, "image/svg+xml"))],
  ["Save as PNG", pictured(async (picture) => save(`${picture.fileName}.png`, await pngBlob(picture), "image/png"))],
  [
    "Save data as CSV",
    pictured(async ({table, fileName}) => save(`${fileName}.csv`, chartCsv(table), "text/csv;charset=utf-8"))
  ],
  ["Copy SVG", pictured(({svg}) => copy(svg, "Copied: the picture as SVG."))],
  [
    "Copy as Markdown",
    pictured((picture) =>
      copy(markdownImage(picture), `Copied: it shows ${picture.fileName}.svg, saved beside the document.`)
    )
  ],
  ["Copy embed code", copyEmbedCode]
];

function pictured(act: (picture: SavedPicture) => Promise<Said>): Act {
  return (chart) => act(savedPicture(chart));
}

async function copyEmbedCode(chart: MenuChart): Promise<Said> {
  const {embedCode, embedNote} = await import("../embed/embed-code.ts");
  const today = new Date().toISOString().slice(0, 10);
  return copy(await embedCode(chart, location.href, today), embedNote(location.href));
}

async function attempt(act: () => Promise<Said>): Promise<Said> {
  try {
    return await act();
  } catch (error) {
    return `That did not work: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function save(name: string, content: BlobPart, type: string): Said {
  saveBlob(name, new Blob([content], {type}));
  return `Saved as ${name}.`;
}

// A page that is not served securely has no clipboard, and a browser may refuse it.
async function copy(text: string, done: string): Promise<Said> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return html`<label>To copy: <textarea readonly rows="3">${text}</textarea></label>`;
  }
}
