import type {Choices} from "./view.ts";
import {isViewHash} from "./link-hash.ts";

const choice = "parts";

// Read before anything is drawn, so that each part begins as the link has it.
const states = parsePartStates(globalThis.location?.hash ?? "");

/** Returns in which state a reader put a *part* of this page, as a list that is shown in full; empty at first. */
export function partState(part: string): string {
  return states.get(part) ?? "";
}

/** Remembers the *state* of a *part*, as long as the page is open and in its next link. */
export function setPartState(part: string, state: string): void {
  if (state === "") states.delete(part);
  else states.set(part, state);
}

/** Returns the states of all parts as a link holds them: none where each is as at first. */
export function partChoices(): Choices {
  return states.size === 0 ? {} : {[choice]: String(new URLSearchParams([...states]))};
}

/** Returns the states of parts that *hash* holds, that of an address. */
export function parsePartStates(hash: string): Map<string, string> {
  const text = isViewHash(hash) ? new URLSearchParams(hash.slice(1)).get(choice) : null;
  return new Map(new URLSearchParams(text ?? ""));
}
