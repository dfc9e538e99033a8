import {InputError} from "../../src/index.ts";
import {fromHash, isViewHash} from "../link/link-hash.ts";
import type {Choices, Known, TextFile, View} from "../link/view.ts";
import {exampleFile} from "../link/view.ts";
import {keptView} from "./kept-view.ts";
import type {StartingChoices} from "./starting-choices.ts";

/** What a page about a document shows when it is opened. */
export interface StartingView extends View, StartingChoices {
  readonly examples: Known["examples"];
  /** The example that is shown if there is nothing else, and after starting over. */
  readonly first: TextFile;
  /** What this browser had kept, if a link takes its place: one step back. */
  readonly before: TextFile | null;
}

interface StartOptions extends Known {
  readonly usual?: Choices;
  /** The name of the example that is shown if there is nothing else. */
  readonly first?: string;
  /** The hash of the page’s address. */
  readonly hash?: string;
}

/** Resolves to what a *notebook* begins with: the view of the link, or else what was kept, or else the *first* example; never rejects for what is in either. */
export async function startingView(
  notebook: string,
  {usual = {}, first: name = "contoso", hash = globalThis.location?.hash ?? "", ...known}: StartOptions
): Promise<StartingView> {
  const first = exampleFile(name, known.examples);
  if (!first) throw new Error(`unknown example: ${name}`);
  const {file, choices} = keptView(notebook, known);
  const start = {notebook, usual, examples: known.examples, first, problem: null};
  if (!isViewHash(hash)) {
    const from = file || choices ? "kept" : "default";
    return {...start, file: file ?? first, choices: choices ?? {}, from, before: null};
  }
  try {
    return {...start, ...(await fromHash(hash, known)), from: "link", before: file};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {...start, file: first, choices: {}, from: "default", before: file, problem: error.message};
  }
}
