import {html} from "htl";
import {countText, Decimal} from "../../src/index.ts";

/** A line that says how far the samples are. */
export type SamplesNote = HTMLElement & {
  readonly tell: (done: number, samples: number) => void;
};

/** Returns a line that shows how many samples are drawn; hidden when all are. */
export function samplesNote(): SamplesNote {
  const bar = html`<progress max="1" value="0" aria-label="How many samples are drawn"></progress>`;
  const text = html`<span></span>`;
  const note = html`<p class="progress-note">${bar} ${text}</p>`;
  return Object.assign(note, {tell}) as SamplesNote;

  function tell(done: number, samples: number): void {
    const isDone = done >= samples;
    note.toggleAttribute("hidden", isDone);
    bar.setAttribute("value", String(done / samples));
    text.textContent = isDone
      ? ""
      : `Drawing ${grouped(done)} of ${grouped(samples)} samples; what is shown is of the first 200`;
  }
}

function grouped(count: number): string {
  return countText(new Decimal(count));
}
