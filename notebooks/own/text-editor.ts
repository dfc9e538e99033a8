import {autocompletion, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap} from "@codemirror/commands";
import {yaml} from "@codemirror/lang-yaml";
import {bracketMatching, indentOnInput} from "@codemirror/language";
import {lintGutter, lintKeymap, setDiagnostics} from "@codemirror/lint";
import {Annotation, EditorState} from "@codemirror/state";
import {EditorView, highlightSpecialChars, keymap, lineNumbers} from "@codemirror/view";
import schema from "../../data/schema/topology.schema.json";
import type {Desk} from "./desk.ts";
import {editorTheme} from "./editor-theme.ts";
import {keyCompletion} from "./key-completion.ts";
import {problemMarks} from "./problem-marks.ts";
import {textChange} from "./text-change.ts";

// What the desk already knows is not written to it again.
const fromDesk = Annotation.define<boolean>();

// A text that takes long to read is read when typing pauses.
const longText = 30_000;
const pauseOfLongText = 300;

/** Puts an editor for the text of the document on the *desk* into *parent*, and returns it; both stay in step. */
export function textEditor(desk: Desk, parent: HTMLElement): EditorView {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typed = EditorView.updateListener.of(({docChanged, state, transactions}) => {
    if (!docChanged || transactions.some((transaction) => transaction.annotation(fromDesk))) return;
    clearTimeout(timer);
    timer = setTimeout(write, state.doc.length < longText ? 0 : pauseOfLongText);
  });
  const view = new EditorView({parent, state: EditorState.create({doc: deskText(), extensions: extensions()})});
  desk.observe(({opened}) => {
    clearTimeout(timer);
    const change = textChange(view.state.doc.toString(), deskText());
    if (change) view.dispatch({changes: change, annotations: fromDesk.of(true)});
    view.dispatch(setDiagnostics(view.state, problemMarks(opened.problems, view.state.doc)));
  });
  return view;

  function write(): void {
    clearTimeout(timer);
    desk.write(view.state.doc.toString());
  }

  /** One history for the whole page: what was typed last is in it before it is gone through. */
  function go(step: () => void): boolean {
    if (textChange(view.state.doc.toString(), deskText())) write();
    step();
    return true;
  }

  function deskText(): string {
    const {content} = desk.value.file;
    return typeof content === "string" ? content.replaceAll(/\r\n?/g, "\n") : "";
  }

  function extensions() {
    return [
      lineNumbers(),
      lintGutter(),
      highlightSpecialChars(),
      yaml(),
      bracketMatching(),
      indentOnInput(),
      autocompletion({override: [keyCompletion(schema)], icons: false}),
      keymap.of([
        {key: "Mod-z", run: () => go(desk.undo), preventDefault: true},
        {key: "Mod-y", mac: "Mod-Shift-z", run: () => go(desk.redo), preventDefault: true},
        {key: "Mod-Shift-z", run: () => go(desk.redo), preventDefault: true},
        ...completionKeymap,
        ...lintKeymap,
        ...defaultKeymap
      ]),
      EditorView.contentAttributes.of({"aria-label": "The document as text"}),
      editorTheme,
      typed
    ];
  }
}
