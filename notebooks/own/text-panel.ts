import {html} from "htl";
import type {Desk} from "./desk.ts";

/**
 * Returns a panel in which the document on the *desk* is edited as text. The editor is
 * loaded when it is opened for the first time; it stays in step with all else that
 * changes the document.
 */
export function textPanel(desk: Desk): HTMLElement {
  const place = html`<div class="text-editor"></div>`;
  const panel = html`<details class="text-panel">
    <summary>Edit as text</summary>
    ${place}
  </details>` as HTMLDetailsElement;
  let isLoaded = false;
  panel.addEventListener("toggle", () => {
    if (!panel.open || isLoaded) return;
    isLoaded = true;
    void import("./text-editor.ts").then(
      ({textEditor}) => textEditor(desk, place).focus(),
      () => place.replaceChildren("The editor could not be loaded: open this page again.")
    );
  });
  return panel;
}
