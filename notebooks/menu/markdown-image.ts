import {markdownText} from "../../src/formats/markdown-text.ts";
import type {SavedPicture} from "./saved-picture.ts";

/** Returns the Markdown that shows a picture saved as SVG beside the document: its title is what is read out for it. */
export function markdownImage({title, fileName}: Pick<SavedPicture, "title" | "fileName">): string {
  return `![${markdownText(title)}](${fileName}.svg)`;
}
