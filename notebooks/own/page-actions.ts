import {html} from "htl";
import {toChoicesHash} from "../link/link-hash.ts";
import {partChoices} from "../link/part-states.ts";
import type {Choices} from "../link/view.ts";
import {actionButton, copyLink, notKeptLine, saidLine} from "./actions.ts";
import {startNotice} from "./start-notice.ts";
import type {StartingChoices} from "./starting-choices.ts";
import {choicesKeeper} from "./view-keeper.ts";

/** The buttons of a page that is about no document. */
export type PageActions = HTMLElement & {
  /** Tells what is chosen on the page, which the next link holds, and keeps it for the next visit; says so if it cannot. */
  readonly show: (choices: Choices) => void;
};

/** Returns buttons that link and start over, and a line that says what came of it; *startOver* puts the first choices back. */
export function pageActions(start: StartingChoices, {startOver}: {readonly startOver: () => void}): PageActions {
  const keep = choicesKeeper(start);
  let choices: Choices = {};
  const said = saidLine(startNotice(start));
  const notKept = notKeptLine();
  const root = html`<div class="desk">
    <div class="actions">${actionButton("Copy link", link)} ${actionButton("Start over", begin)}</div>
    ${said} ${notKept}
  </div>`;
  return Object.assign(root, {show}) as PageActions;

  function show(chosen: Choices): void {
    choices = chosen;
    notKept.hidden = keep(choices);
  }

  function begin(): void {
    startOver();
    said.replaceChildren("All is as at first, and nothing is kept any more.");
  }

  function link(): void {
    const hash = toChoicesHash({...choices, ...partChoices()});
    if (hash === null) said.replaceChildren("What is typed here is too long for a link: shorten it.");
    else void copyLink(hash, said, "Copied: the link holds all that is chosen here.");
  }
}
