import {html} from "htl";
import {toHash} from "../link/link-hash.ts";
import type {EstateFile} from "../estate/open-document.ts";
import type {Choices, Known, TextFile, View} from "../link/view.ts";
import type {Desk} from "./desk.ts";
import {saveFile} from "./save-file.ts";

/** The buttons for the document of a page. */
export type DeskActions = HTMLElement & {
  /** Tells what the page shows, which the next link holds, and has it kept for the next visit; says so if *keep* cannot. */
  readonly show: (shown: {readonly file: EstateFile; readonly choices: Choices}, keep: (view: View) => boolean) => void;
};

interface DeskActionsOptions extends Pick<Known, "examples"> {
  /** What is said at first. */
  readonly notice?: string;
  /** Puts the first document and the first choices back, and forgets what is kept. */
  readonly startOver: () => void;
}

/** Returns buttons that undo, redo, link, save and start over, and a line that says what came of it. */
export function deskActions(desk: Desk, {examples, notice = "", startOver}: DeskActionsOptions): DeskActions {
  let choices: Choices = {};
  const said = html`<p class="said" role="status">${notice}</p>`;
  const notKept = html`<p class="said" hidden>This browser keeps nothing for the next visit: save what you need.</p>`;
  const undo = button("Undo", () => desk.undo());
  const redo = button("Redo", () => desk.redo());
  const root = html`<div class="desk">
    <div class="actions">
      ${undo} ${redo} ${button("Copy link", () => withText(copyLink))}
      ${button("Save as file", () => withText(saveFile))} ${button("Start over", begin)}
    </div>
    ${said} ${notKept}
  </div>`;
  desk.observe(({canUndo, canRedo}) => {
    // A button that is focused and disabled leaves the keyboard nowhere.
    undo.setAttribute("aria-disabled", String(!canUndo));
    redo.setAttribute("aria-disabled", String(!canRedo));
  });
  return Object.assign(root, {show}) as DeskActions;

  function show(
    {file: {name, content}, choices: chosen}: Parameters<DeskActions["show"]>[0],
    keep: (view: View) => boolean
  ) {
    choices = chosen;
    if (typeof content !== "string" || keep({file: {name, content}, choices})) return;
    notKept.hidden = false;
  }

  function begin(): void {
    startOver();
    say("Nothing is kept any more. Undo brings the document back.");
  }

  function withText(act: (file: TextFile) => void): void {
    const {name, content} = desk.value.file;
    if (typeof content === "string") act({name, content});
    else say("This file is not text.");
  }

  async function copyLink(file: TextFile): Promise<void> {
    const hash = await toHash({file, choices}, {examples});
    if (hash === null) {
      const save = button("Save as file", () => saveFile(file));
      return say(html`<span>This estate is too large for a link: save it as a file, and send that.</span> ${save}`);
    }
    const isOfFile = location.protocol === "file:";
    const link = location.href.replace(/#.*$/s, "") + hash;
    await navigator.clipboard.writeText(link).then(
      () => say(`Copied: the link holds the whole document${isOfFile ? ", and opens where this file is" : ""}.`),
      () => say(html`<label>The link, to copy: <input readonly value=${link} /></label>`)
    );
    said.querySelector("input")?.select();
  }

  function say(what: string | Node): void {
    said.replaceChildren(what);
  }
}

function button(name: string, act: () => void): HTMLElement {
  const element = html`<button type="button">${name}</button>`;
  element.addEventListener("click", act);
  return element;
}
