import {cut} from "../../src/charts/chart.ts";
import {escapedMarkup} from "../../src/charts/svg-text.ts";

/** What a frame shows: its page, what is read out for it, and how high it is where no script sizes it. */
export interface EmbedFrame {
  readonly address: string;
  readonly title: string;
  /** In pixels. */
  readonly height: number;
}

const longestTitle = 200;

/** Returns the address of the page that embeds the chart of that *name*: beside that of a notebook at *page*, with the state in *hash*. */
export function embedAddress(page: string, name: string, hash: string): string {
  const address = new URL("embed.html", page);
  address.searchParams.set("chart", name);
  return `${address.href}${hash}`;
}

/** Returns the HTML that shows a chart in another page, as wide as there is place. */
export function embedSnippet({address, title, height}: EmbedFrame): string {
  const attributes = {
    src: address,
    title: cut(title, longestTitle),
    ...{width: "100%", height: String(Math.ceil(height)), style: "border: 0", loading: "lazy"}
  };
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapedMarkup(value)}"`);
  return `<iframe${own.join("")}></iframe>`;
}
