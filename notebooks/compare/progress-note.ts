import {html} from "htl";
import {alternativeBook} from "../../src/index.ts";

/** A line that says how far a comparison is. */
export type ProgressNote = HTMLElement & {
  readonly tell: (done: number, next: string | null) => void;
};

/** Returns a line that shows how many alternatives are computed, hidden when all are; until then *answer* is marked as the last one. */
export function progressNote(answer: Element): ProgressNote {
  const most = alternativeBook.length;
  const bar = html`<progress max=${most} value="0" aria-label="Alternatives computed"></progress>`;
  const text = html`<span></span>`;
  const note = html`<p class="progress-note" hidden>${bar} ${text}</p>`;
  return Object.assign(note, {tell}) as ProgressNote;

  function tell(done: number, next: string | null): void {
    note.toggleAttribute("hidden", next === null);
    answer.setAttribute("aria-busy", String(next !== null));
    bar.setAttribute("value", String(done));
    text.textContent = next === null ? "" : `Computing ${done + 1} of ${most}: ${next}`;
  }
}
