import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {
  bracketMatching,
  continuedIndent,
  delimitedIndent,
  indentNodeProp,
  indentOnInput,
  LanguageSupport,
  LRLanguage
} from "@codemirror/language";
import {setDiagnostics} from "@codemirror/lint";
import {EditorView, highlightSpecialChars, keymap, lineNumbers} from "@codemirror/view";
import {parser} from "@lezer/javascript";
import {editorTheme} from "../own/editor-theme.ts";
import type {CellProblem} from "./cell-problem.ts";

const indentation = indentNodeProp.add({
  Block: delimitedIndent({closing: "}"}),
  "ObjectExpression ArrayExpression ArgList VariableDeclaration": continuedIndent()
});

const typescript = LRLanguage.define({
  parser: parser.configure({dialect: "ts", props: [indentation]}),
  languageData: {commentTokens: {line: "//", block: {open: "/*", close: "*/"}}}
});

export interface CodeEditorOptions {
  /** What the editor is called for those who do not see it. */
  readonly label: string;
  /** The id of the element that tells its keys. */
  readonly hint: string;
  /** Whether the text is prose, which is not coloured. */
  readonly prose: boolean;
  run(): void;
  changed(text: string): void;
}

/** Returns an editor of *text*; Tab indents, after Escape it leaves, and Ctrl or ⌘ with Enter runs. */
export function codeEditor(text: string, {label, hint, prose, run, changed}: CodeEditorOptions): EditorView {
  const ran = () => (run(), true);
  return new EditorView({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      highlightSpecialChars(),
      bracketMatching(),
      indentOnInput(),
      prose ? EditorView.lineWrapping : new LanguageSupport(typescript),
      keymap.of([
        {key: "Mod-Enter", run: ran, preventDefault: true},
        indentWithTab,
        ...historyKeymap,
        ...defaultKeymap
      ]),
      EditorView.contentAttributes.of({"aria-label": label, "aria-describedby": hint}),
      EditorView.updateListener.of(({docChanged, state}) => {
        if (docChanged) changed(state.doc.toString());
      }),
      editorTheme
    ]
  });
}

/** Marks the line of *problem* in the editor, or none. */
export function markProblem(view: EditorView, problem: CellProblem | null): void {
  const {state} = view;
  const line = problem?.line ? state.doc.line(Math.min(problem.line, state.doc.lines)) : null;
  const marks =
    line && problem ? [{from: line.from, to: line.to, severity: "error" as const, message: problem.message}] : [];
  view.dispatch(setDiagnostics(state, marks));
}

/** Puts *text* in place of all that is in the editor. */
export function replaceText(view: EditorView, text: string): void {
  view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}});
}
