import {html} from "htl";
import type {EstateFile} from "../estate/open-document.ts";
import {toHash} from "../link/link-hash.ts";
import {partChoices} from "../link/part-states.ts";
import type {Choices, TextFile} from "../link/view.ts";
import {actionButton, copyLink, notKeptLine, saidLine} from "./actions.ts";
import type {Desk} from "./desk.ts";
import {forgetView} from "./kept-view.ts";
import {saveFile} from "./save-file.ts";
import {startNotice} from "./start-notice.ts";
import type {StartingView} from "./starting-view.ts";
import {viewKeeper} from "./view-keeper.ts";

/** The buttons for the document of a page. */
export type DeskActions = HTMLElement & {
  /** Tells what the page shows, which the next link holds, and keeps it for the next visit; says so if it cannot. */
  readonly show: (shown: {readonly file: EstateFile; readonly choices: Choices}) => void;
};

/**
 * Returns buttons that undo, redo, link, save and start over, and a line that says what
 * came of it. To start over puts the first document back, and forgets what is kept;
 * *startOver* puts the first choices back.
 */
export function deskActions(
  desk: Desk,
  start: StartingView,
  {startOver}: {readonly startOver: () => void}
): DeskActions {
  const keep = viewKeeper(start);
  let choices: Choices = {};
  const said = saidLine(startNotice(start));
  const notKept = notKeptLine();
  const undo = actionButton("Undo", () => desk.undo());
  const redo = actionButton("Redo", () => desk.redo());
  const root = html`<div class="desk">
    <div class="actions">
      ${undo} ${redo} ${actionButton("Copy link", () => withText(link))}
      ${actionButton("Save as file", () => withText(saveFile))} ${actionButton("Start over", begin)}
    </div>
    ${said} ${notKept}
  </div>`;
  desk.observe(({canUndo, canRedo}) => {
    // A button that is focused and disabled leaves the keyboard nowhere.
    undo.setAttribute("aria-disabled", String(!canUndo));
    redo.setAttribute("aria-disabled", String(!canRedo));
  });
  return Object.assign(root, {show}) as DeskActions;

  function show({file: {name, content}, choices: chosen}: Parameters<DeskActions["show"]>[0]): void {
    choices = chosen;
    if (typeof content !== "string" || keep({file: {name, content}, choices})) return;
    notKept.hidden = false;
  }

  function begin(): void {
    desk.open(start.first);
    startOver();
    forgetView(start.notebook);
    say("Nothing is kept any more. Undo brings the document back.");
  }

  function withText(act: (file: TextFile) => void): void {
    const {name, content} = desk.value.file;
    if (typeof content === "string") act({name, content});
    else say("This file is not text.");
  }

  async function link(file: TextFile): Promise<void> {
    const hash = await toHash({file, choices: {...choices, ...partChoices()}}, start);
    if (hash === null) {
      const save = actionButton("Save as file", () => saveFile(file));
      return say(html`<span>This estate is too large for a link: save it as a file, and send that.</span> ${save}`);
    }
    // The page still shows the last estate that was right, which is not in the document.
    const isWrong = desk.value.opened.document === null;
    const holds = isWrong ? "the document with its problems" : "the whole document";
    const where = location.protocol === "file:" ? ", and opens where this file is" : "";
    await copyLink(hash, said, `Copied: the link holds ${holds}${where}.`);
  }

  function say(what: string | Node): void {
    said.replaceChildren(what);
  }
}
