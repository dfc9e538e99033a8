import {isViewHash} from "../link/link-hash.ts";
import type {Choices, View} from "../link/view.ts";
import {exampleOf} from "../link/view.ts";
import {forgetView, keepChoices, keepView} from "./kept-view.ts";
import type {StartingChoices} from "./starting-choices.ts";
import type {StartingView} from "./starting-view.ts";

/**
 * Returns a function that keeps each view of a notebook for the next visit, and
 * returns whether this browser could. What a link showed is not kept before something is
 * changed in it; from then on the address no longer says what is shown, and loses its hash.
 * Choices that are the usual ones are not kept: today is another day tomorrow. Nor is
 * the first example as it is, so that one who has started over begins anew.
 */
export function viewKeeper(start: StartingView): (view: View) => boolean {
  const {notebook, examples, first} = start;
  const touch = toucher(start);
  return ({file, choices}) => {
    if (!touch(choices, file.content !== start.file.content)) return true;
    const kept = unusual(choices, start);
    const isFirst = exampleOf(file, examples) === exampleOf(first, examples);
    if (isFirst && Object.keys(kept).length === 0) return forgetView(notebook);
    return keepView(notebook, {file, choices: kept}, {examples});
  };
}

/** Returns the same for a notebook that is about no document. */
export function choicesKeeper(start: StartingChoices): (choices: Choices) => boolean {
  const touch = toucher(start);
  return (choices) => !touch(choices) || keepChoices(start.notebook, unusual(choices, start));
}

/** Returns a function that tells whether anything has been changed so far since the *start*. */
function toucher({choices: first, usual, from, problem}: StartingChoices) {
  let isTouched = from !== "link" && problem === null;
  return (choices: Choices, isOther = false): boolean => {
    const before: Choices = {...usual, ...first};
    isTouched ||= isOther || Object.entries(choices).some(([name, text]) => before[name] !== text);
    if (isTouched && isViewHash(globalThis.location?.hash ?? "")) {
      globalThis.history.replaceState(null, "", globalThis.location.pathname + globalThis.location.search);
    }
    return isTouched;
  };
}

function unusual(choices: Choices, {usual}: StartingChoices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([name, text]) => usual[name] !== text));
}
