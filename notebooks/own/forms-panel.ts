import {html} from "htl";
import type {Desk} from "./desk.ts";
import type {DocumentForm} from "./document-form.ts";
import {formsNotice} from "./forms-notice.ts";

/**
 * Returns a panel in which the document on the *desk* is edited in tables of plans, gateways,
 * apps, networks and flows. They are loaded when it is opened for the first time.
 */
export function formsPanel(desk: Desk): HTMLElement {
  const place = html`<div class="tables-place"></div>`;
  const notice = html`<div></div>`;
  const panel = html`<details class="text-panel tables-panel">
    <summary>Edit as tables</summary>
    ${place}
  </details>` as HTMLDetailsElement;
  let form: DocumentForm | null = null;
  let isLoaded = false;
  panel.addEventListener("toggle", () => {
    if (!panel.open) return;
    form?.refresh();
    tell();
    if (isLoaded) return;
    isLoaded = true;
    void import("./tables.ts").then(
      ({tablesForm}) => {
        form = tablesForm(desk, () => panel.open);
        place.replaceChildren(form);
        desk.observe(tell);
      },
      () => place.replaceChildren("The tables could not be loaded: open this page again.")
    );
  });
  return html`<div>${panel}${notice}</div>`;

  function tell(): void {
    if (form) notice.replaceChildren(formsNotice(desk.value, [form]));
  }
}
