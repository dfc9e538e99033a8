import type {Notebook} from "@observablehq/notebook-kit";
import {deserialize} from "@observablehq/notebook-kit";

const sources = import.meta.glob<string>(["../*.html", "!../template.html"], {query: "?raw", import: "default"});

/** Returns the name of the notebook in this page, as its file is called without the extension. */
export function notebookName(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=notebook]")?.content ?? "";
}

/** Resolves to the notebook in this page as it was written. */
export async function notebookSource(): Promise<Notebook> {
  const load = sources[`../${notebookName()}.html`];
  if (!load) throw new Error(`unknown notebook: ${notebookName()}`);
  return deserialize(await load());
}
