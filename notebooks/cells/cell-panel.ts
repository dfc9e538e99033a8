import type {CellProblem} from "./cell-problem.ts";
import {problemText} from "./cell-problem.ts";

const runKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ Enter" : "Ctrl+Enter";

/** What stands below the editor of a cell, and what it is told. */
export interface CellPanel {
  readonly element: HTMLElement;
  /** Says *problem* or, if there is none, *text*. */
  tell(problem: CellProblem | null, text: string): void;
  /** Says whether the text is another than the one built, whether there is something to revert, and whether the cell displays anything. */
  mark(state: {readonly edited: boolean; readonly revertible: boolean; readonly displays: boolean}): void;
}

/** What the buttons of a panel do. */
export interface CellActions {
  run(): void;
  revert(): void;
  show(): void;
}

/** Returns the panel that holds *editor*; its keys are told in the element of the id *hint*. */
export function cellPanel(editor: Element, hint: string, actions: CellActions): CellPanel {
  const outcome = created("p", "cell-outcome");
  outcome.setAttribute("role", "status");
  const keys = created("span", "cell-keys");
  keys.id = hint;
  keys.textContent = `${runKeys} runs it; Esc, then Tab leaves the editor`;
  const revert = button("Revert", actions.revert);
  const show = button("Show what it displays", actions.show);
  const buttons = created("div", "cell-actions");
  buttons.append(button("Run", actions.run), revert, show, keys);
  const element = created("div", "cell-editor");
  element.append(editor, outcome, buttons);
  return {
    element,
    tell(problem, text) {
      outcome.textContent = problem ? problemText(problem) : text;
      outcome.classList.toggle("problem", problem !== null);
    },
    mark({edited, revertible, displays}) {
      element.classList.toggle("edited", edited);
      revert.disabled = !revertible;
      show.hidden = !displays;
    }
  };
}

function created(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", press);
  return element;
}
