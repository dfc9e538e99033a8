import {html} from "htl";
import type {ForecastProgress} from "../../src/index.ts";
import {counted, countText, Decimal} from "../../src/index.ts";

/** How far a forecast is, and of how many samples the one is that is shown: 0 before there is one, all at the end. */
export interface LiveProgress extends Omit<ForecastProgress, "soFar"> {
  readonly shown: number;
}

/** A line that says how far a forecast is, and what is shown until then. */
export type SamplesNote = HTMLElement & {
  readonly tell: (progress: LiveProgress) => void;
};

/** Returns a line that shows how many months are prepared, and how many samples drawn; hidden when all are. */
export function samplesNote(): SamplesNote {
  const bar = html`<progress max="1" value="0" aria-label="How many samples are drawn"></progress>`;
  const text = html`<span>Preparing the months; no figure is shown yet</span>`;
  const note = html`<p class="progress-note">${bar} ${text}</p>`;
  let shownBefore = false;
  return Object.assign(note, {tell}) as SamplesNote;

  function tell(progress: LiveProgress): void {
    const {done, samples, shown} = progress;
    const isDone = shown >= samples;
    note.toggleAttribute("hidden", isDone);
    bar.setAttribute("value", String(done / samples));
    text.textContent = isDone ? "" : `${stepText(progress)}; ${shownText(progress, shownBefore)}`;
    shownBefore ||= shown > 0;
  }
}

function stepText({prepared, months, done, samples}: LiveProgress): string {
  if (prepared < months) return `Preparing ${prepared} of ${counted(months, "month")}`;
  return `Drawing ${grouped(done)} of ${grouped(samples)} samples`;
}

function shownText({shown}: LiveProgress, shownBefore: boolean): string {
  if (shown > 0) return `what is shown is of the first ${grouped(shown)}`;
  return shownBefore ? "what is shown is what was asked for before" : "no figure is shown yet";
}

function grouped(count: number): string {
  return countText(new Decimal(count));
}
