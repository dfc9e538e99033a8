import type {Diagnostic} from "@codemirror/lint";
import type {Text} from "@codemirror/state";
import type {Problem} from "../../src/index.ts";
import {formatPath} from "../../src/index.ts";

/** Returns the *problems* as marks in the text *doc*: each from its place to the end of the word there; one without a place at the first line. */
export function problemMarks(problems: readonly Problem[], doc: Text): Diagnostic[] {
  return problems.map(({message, path = [], line = 1, column = 1}) => {
    const {from, text} = doc.line(Math.min(line, doc.lines));
    const start = Math.min(column - 1, text.length);
    const length = /^(?:"[^"]*"|[^\s,{}[\]#]+)/.exec(text.slice(start))?.[0].length ?? 0;
    const place = path.length > 0 ? `${formatPath(path)}: ` : "";
    return {from: from + start, to: from + start + length, severity: "error", message: place + message};
  });
}
