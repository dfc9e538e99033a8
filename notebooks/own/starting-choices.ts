import {InputError} from "../../src/index.ts";
import {fromChoicesHash, isViewHash} from "../link/link-hash.ts";
import type {Choices, Known} from "../link/view.ts";
import {keptChoices} from "./kept-view.ts";

/** What a page that is about no document begins with. */
export interface StartingChoices {
  readonly notebook: string;
  readonly choices: Choices;
  /** What is chosen unless someone does: not kept. */
  readonly usual: Choices;
  readonly from: "link" | "kept" | "default";
  /** What is wrong with the link that was opened; null if nothing is. */
  readonly problem: string | null;
}

interface StartOptions extends Pick<Known, "choices"> {
  readonly usual?: Choices;
  /** The hash of the page’s address. */
  readonly hash?: string;
}

/** Returns what a *notebook* begins with: the choices of the link, or else those that were kept; never throws for what is in either. */
export function startingChoices(
  notebook: string,
  {usual = {}, hash = globalThis.location?.hash ?? "", ...known}: StartOptions
): StartingChoices {
  const start = {notebook, usual, problem: null};
  if (!isViewHash(hash)) {
    const choices = keptChoices(notebook, known);
    return {...start, choices: choices ?? {}, from: choices ? "kept" : "default"};
  }
  try {
    return {...start, choices: fromChoicesHash(hash, known), from: "link"};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {...start, choices: {}, from: "default", problem: error.message};
  }
}
