import type {TextFile} from "../link/view.ts";

/** Has the browser save *file*, as a document of YAML unless its name says otherwise. */
export function saveFile({name, content}: TextFile): void {
  const url = URL.createObjectURL(new Blob([content], {type: "text/plain;charset=utf-8"}));
  const link = document.createElement("a");
  link.href = url;
  link.download = savedName(name);
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Returns the name under which a document called *name* is saved. */
export function savedName(name: string): string {
  return /\.(?:ya?ml|json)$/i.test(name) ? name : `${name}.yaml`;
}
