import {html} from "htl";

/** A file that someone opened: its name and its text. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Returns an input for a file of one’s own; its value is the opened file, or
 * null before. The file is read by the page itself: the FileAttachment of the
 * kit’s own file input would fetch it, which the page may not.
 */
export function openFile({label = "Open a file", accept = ".yaml,.yml,.json"} = {}): HTMLElement & {
  value: OpenedFile | null;
} {
  const input = html`<input type="file" class="file" accept=${accept} />` as HTMLInputElement;
  const form = Object.assign(html`<form class="inputs-3a86ea"><label>${label}</label>${input}</form>`, {
    value: null as OpenedFile | null
  });
  const read = async () => {
    const file = input.files?.[0];
    form.value = file ? {name: file.name, text: await file.text()} : null;
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  input.addEventListener("input", (event) => event.stopPropagation());
  input.addEventListener("change", () => void read());
  return form;
}
