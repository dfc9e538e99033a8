import type {StartingView} from "./starting-view.ts";

/** Returns in a sentence where what is shown at first comes from; empty for the first example. */
export function startNotice({from, before, problem}: StartingView): string {
  const kept = before ? " Undo brings back what you had here." : "";
  if (problem !== null)
    return `This link cannot be opened, since ${problem}: the page shows an example instead.${kept}`;
  if (from === "link") return `Opened from a link.${kept}`;
  return from === "kept" ? "As you left it: it is kept in this browser until you start over." : "";
}
