import type {Notebook} from "@observablehq/notebook-kit";
import {cellPanel} from "./cell-panel.ts";
import type {CellProblem} from "./cell-problem.ts";
import {codeEditor, markProblem, replaceText} from "./code-editor.ts";
import {currentEdits} from "./current-edits.ts";
import {define, keptCell, lostNames} from "./kept-cells.ts";
import {notebookSource} from "./notebook-source.ts";
import {runCell} from "./run-cell.ts";

/** Puts an editor for the cell of that *id* in the place of *source*, where it is printed, and the focus into it. */
export async function editCell(id: number, source: Element): Promise<void> {
  const cell = await sourceOf(id);
  const {definition: built, state} = keptCell(id);
  const hint = `cell-${id}-keys`;
  const prose = cell.mode === "md" || cell.mode === "html";
  // Only the last run is told of: an earlier one may go on until the next has loaded.
  let lastRun = 0;
  const editor = codeEditor(cell.value, {label: `Code of cell ${id}`, hint, prose, run, changed: mark});
  const panel = cellPanel(editor.dom, hint, {run, revert, show: () => state.root.scrollIntoView({block: "center"})});
  mark();
  source.replaceWith(panel.element);
  editor.focus();

  function run(): void {
    const thisRun = ++lastRun;
    const report = (problem: CellProblem | null) => {
      if (thisRun === lastRun) tell(problem, ranText(lostNames(built, keptCell(id).definition)));
    };
    void runCell({...cell, value: text()}, report);
  }

  function revert(): void {
    ++lastRun;
    replaceText(editor, cell.value);
    if (keptCell(id).definition !== built) define({root: state.root, expanded: [], variables: []}, built);
    tell(null, "It runs as it was built.");
    editor.focus();
  }

  function tell(problem: CellProblem | null, otherwise: string): void {
    panel.tell(problem, otherwise);
    markProblem(editor, problem);
    mark();
  }

  function mark(): void {
    const edited = text() !== cell.value;
    if (edited) currentEdits.set(id, text());
    else currentEdits.delete(id);
    const revertible = edited || keptCell(id).definition !== built;
    panel.mark({edited, revertible, displays: state.root.childNodes.length > 0});
  }

  function text(): string {
    return editor.state.doc.toString();
  }
}

function ranText(lost: readonly string[]): string {
  if (!lost.length) return "It runs as it is here, until the page is reloaded.";
  return `It runs, but cells that read ${lost.join(" and ")} cannot: it is not declared here any more.`;
}

async function sourceOf(id: number): Promise<Notebook["cells"][number]> {
  const {cells} = await notebookSource();
  const cell = cells.find((each) => each.id === id);
  if (!cell) throw new Error(`unknown cell: ${id}`);
  return cell;
}
