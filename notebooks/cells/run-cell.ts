import type {Notebook} from "@observablehq/notebook-kit";
import type {VariableDefinition} from "@observablehq/runtime";
import {observe} from "@observablehq/notebook-kit/runtime";
import type {CellProblem} from "./cell-problem.ts";
import {runtimeProblem, syntaxProblem} from "./cell-problem.ts";
import {importModule} from "./import-module.ts";
import {define, keptCell} from "./kept-cells.ts";
import type {RunnableCell} from "./runnable-cell.ts";
import {runnableCell} from "./runnable-cell.ts";

/** What is told of a run: each time that the cell has run, and each time that it could not. */
export type Report = (problem: CellProblem | null) => void;

/**
 * Runs *cell* in the page in place of the one of its id, and so all that
 * depends on it. One that is not a program is reported, and the cell goes on as
 * it was.
 */
export async function runCell(cell: Notebook["cells"][number], report: Report): Promise<void> {
  const runnable = attempt(cell, report);
  if (!runnable) return;
  const {url, body} = await load(runnable);
  const {root} = keptCell(cell.id).state;
  define({root, expanded: [], variables: []}, {...runnable.definition, body}, (state, definition) => {
    const observer = observe(state, definition);
    return {
      ...observer,
      fulfilled(value) {
        observer.fulfilled.call(this, value);
        report(null);
      },
      rejected(error) {
        observer.rejected.call(this, error);
        report(runtimeProblem(error, url, runnable.sourceLine));
      }
    };
  });
}

function attempt(cell: Notebook["cells"][number], report: Report): RunnableCell | null {
  try {
    return runnableCell(cell);
  } catch (error) {
    report(syntaxProblem(error));
    return null;
  }
}

// A module from a blob needs no `unsafe-eval`: text that becomes code by itself stays forbidden to all of the page.
async function load({code}: RunnableCell): Promise<{url: string; body: VariableDefinition}> {
  const url = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
  try {
    const {toBody} = await import(/* @vite-ignore */ url);
    return {url, body: toBody(importModule)};
  } finally {
    URL.revokeObjectURL(url);
  }
}
