import type {Choices, Known, View} from "../link/view.ts";
import {isViewHash} from "../link/link-hash.ts";
import {exampleOf} from "../link/view.ts";
import {forgetView, keepView} from "./kept-view.ts";
import type {StartingView} from "./starting-view.ts";

/**
 * Returns a function that keeps each view of a *notebook* for the next visit, and
 * returns whether this browser could. What a link showed is not kept before something is
 * changed in it; from then on the address no longer says what is shown, and loses its hash.
 * Choices that are the *usual* ones are not kept: today is another day tomorrow. Nor is
 * the *first* example as it is, so that one who has started over begins anew.
 */
export function viewKeeper(
  notebook: string,
  start: StartingView,
  {
    examples,
    usual = {},
    first = "contoso"
  }: Pick<Known, "examples"> & {readonly usual?: Choices; readonly first?: string}
): (view: View) => boolean {
  let isTouched = start.from !== "link" && start.problem === null;
  return ({file, choices}) => {
    isTouched ||= file.content !== start.file.content || isOther(choices, {...usual, ...start.choices});
    if (!isTouched) return true;
    if (isViewHash(globalThis.location?.hash ?? "")) {
      globalThis.history.replaceState(null, "", globalThis.location.pathname + globalThis.location.search);
    }
    const kept = Object.fromEntries(Object.entries(choices).filter(([name, text]) => usual[name] !== text));
    if (exampleOf(file, examples) === first && Object.keys(kept).length === 0) return forgetView(notebook);
    return keepView(notebook, {file, choices: kept}, {examples});
  };
}

function isOther(a: Choices, b: Choices): boolean {
  return Object.entries(a).some(([name, text]) => b[name] !== text);
}
