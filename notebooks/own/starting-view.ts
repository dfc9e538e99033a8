import {InputError} from "../../src/index.ts";
import {fromHash, isViewHash} from "../link/link-hash.ts";
import type {Choices, Known, TextFile, View} from "../link/view.ts";
import {exampleFile} from "../link/view.ts";
import {keptView} from "./kept-view.ts";

/** What a page shows when it is opened. */
export interface StartingView extends View {
  readonly from: "link" | "kept" | "default";
  /** What this browser had kept, if a link takes its place: one step back. */
  readonly before: TextFile | null;
  /** What is wrong with the link that was opened; null if nothing is. */
  readonly problem: string | null;
}

interface StartOptions extends Known {
  /** The example that is shown if there is nothing else. */
  readonly first?: string;
  /** The hash of the page’s address. */
  readonly hash?: string;
}

/** Resolves to what a *notebook* begins with: the view of the link, or else what was kept, or else the *first* example; never rejects for what is in either. */
export async function startingView(
  notebook: string,
  {first = "contoso", hash = globalThis.location?.hash ?? "", ...known}: StartOptions
): Promise<StartingView> {
  const example = exampleFile(first, known.examples);
  if (!example) throw new Error(`unknown example: ${first}`);
  const {file, choices} = keptView(notebook, known);
  const none: Choices = {};
  if (!isViewHash(hash)) {
    const from = file || choices ? "kept" : "default";
    return {file: file ?? example, choices: choices ?? none, from, before: null, problem: null};
  }
  try {
    return {...(await fromHash(hash, known)), from: "link", before: file, problem: null};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {file: example, choices: none, from: "default", before: file, problem: error.message};
  }
}
