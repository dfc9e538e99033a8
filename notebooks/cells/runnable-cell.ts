import type {Notebook} from "@observablehq/notebook-kit";
import {transpile} from "@observablehq/notebook-kit";
import type {Definition} from "@observablehq/notebook-kit/runtime";
import {importExpressions} from "./import-expressions.ts";

type Cell = Notebook["cells"][number];

/** A cell that was edited, ready to be loaded as a module. */
export interface RunnableCell {
  /** A module that exports `toBody(importModule)`, which gives the body of the cell. */
  readonly code: string;
  /** What the runtime needs besides the body. */
  readonly definition: Omit<Definition, "body">;
  /** Returns the line of the source, from 1, of a line of *code*; null for what the kit put around it. */
  sourceLine(codeLine: number): number | null;
}

/** Returns *cell* as the kit transpiles it; its modules come from a function that is given, as those of a build do not keep their paths. */
export function runnableCell(cell: Cell): RunnableCell {
  const {body, inputs = [], outputs = [], output, autodisplay, autoview, automutable} = transpile(cell);
  const code = `export const toBody = (importModule) => (${withModules(body)});`;
  const display = cell.mode === "js" || cell.mode === "ts";
  const flags = {autodisplay: !!autodisplay, autoview: !!autoview, automutable: !!automutable};
  return {
    code,
    definition: {id: cell.id, display, inputs, outputs, ...(output !== undefined && {output}), ...flags},
    sourceLine(codeLine) {
      const line = lineCount(cell.value.trimEnd()) - (lineCount(body) - linesAfter(body) - codeLine);
      return line >= 1 && line <= lineCount(cell.value) ? line : null;
    }
  };
}

function withModules(body: string): string {
  return importExpressions(body).reduceRight(
    (code, {start}) => `${code.slice(0, start)}importModule${code.slice(start + "import".length)}`,
    body
  );
}

function lineCount(text: string): number {
  return text.split("\n").length;
}

// Lines are counted from the end: before the source the kit takes lines away, imports, and puts others.
function linesAfter(body: string): number {
  return /\n(?:\)|return \{[^\n]*\};)\n\}$/.test(body) ? 2 : 1;
}
