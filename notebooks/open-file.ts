import {html} from "htl";

/** A file that someone opened: its name and its bytes, or why it could not be read. */
export interface OpenedFile {
  readonly name: string;
  readonly content: Uint8Array | Error;
}

/**
 * Returns an input for a file of one’s own; its value is the opened file, or
 * null before. The file is read by the page itself: the FileAttachment of the
 * kit’s own file input would fetch it, which the page may not.
 */
export function openFile({label = "Open a file", accept = ".yaml,.yml,.json"} = {}): HTMLElement & {
  value: OpenedFile | null;
} {
  const input = html`<input type="file" id="own-file" class="file" accept=${accept} />` as HTMLInputElement;
  const form = Object.assign(html`<form class="inputs-3a86ea"><label for="own-file">${label}</label>${input}</form>`, {
    value: null as OpenedFile | null
  });
  const read = async () => {
    const file = input.files?.[0];
    if (!file) return;
    const content = await file.arrayBuffer().then((bytes) => new Uint8Array(bytes), toError);
    // Of two files in quick succession only the later one counts.
    if (input.files?.[0] !== file) return;
    form.value = {name: file.name, content};
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  input.addEventListener("input", (event) => event.stopPropagation());
  input.addEventListener("change", () => void read());
  // A file that was corrected can be opened again: to the browser it would be no change.
  input.addEventListener("click", () => void (input.value = ""));
  form.addEventListener("submit", (event) => event.preventDefault());
  return form;
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
