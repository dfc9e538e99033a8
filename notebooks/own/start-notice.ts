import type {StartingChoices} from "./starting-choices.ts";
import type {StartingView} from "./starting-view.ts";

/** Returns in a sentence where what is shown at first comes from; empty if it is what is always shown first. */
export function startNotice(start: StartingChoices | StartingView): string {
  const {from, problem} = start;
  const back = "before" in start && start.before ? " Undo brings back what you had here." : "";
  const instead = "first" in start ? "an example" : "all that it shows at first";
  if (problem !== null)
    return `This link cannot be opened, since ${problem}: the page shows ${instead} instead.${back}`;
  if (from === "link") return `Opened from a link.${back}`;
  return from === "kept" ? "As you left it: it is kept in this browser until you start over." : "";
}
