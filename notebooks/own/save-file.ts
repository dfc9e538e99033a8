import type {TextFile} from "../link/view.ts";
import {saveBlob} from "./save-blob.ts";

/** Has the browser save *file*, as a document of YAML unless its name says otherwise. */
export function saveFile({name, content}: TextFile): void {
  saveBlob(savedName(name), new Blob([content], {type: "text/plain;charset=utf-8"}));
}

/** Returns the name under which a document called *name* is saved. */
export function savedName(name: string): string {
  return /\.(?:ya?ml|json)$/i.test(name) ? name : `${name}.yaml`;
}
