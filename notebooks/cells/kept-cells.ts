import type {DefineState, Definition, observe} from "@observablehq/notebook-kit/runtime";
import {define as defineInPage} from "@observablehq/notebook-kit/runtime";

/** A cell of the page as it runs now. */
export interface KeptCell {
  readonly state: DefineState;
  readonly definition: Definition;
}

const cells = new Map<number, KeptCell>();

/** Defines a cell of the page as the kit does, in place of the one of the same id if there is one, and keeps it. */
export function define(state: DefineState, definition: Definition, observer?: typeof observe): void {
  for (const variable of cells.get(definition.id)?.state.variables ?? []) variable.delete();
  cells.set(definition.id, {state, definition});
  defineInPage(state, definition, observer);
}

/** Returns the cell of the given *id* as it runs now. */
export function keptCell(id: number): KeptCell {
  const cell = cells.get(id);
  if (!cell) throw new Error(`unknown cell: ${id}`);
  return cell;
}

/** Returns the names that the cell *built* has declared, that *now* does not declare any more, and that a cell of the page reads. */
export function lostNames(built: Definition, now: Definition): readonly string[] {
  const readers = [...cells.values()].map(({definition}) => definition.inputs ?? []);
  const lost = (built.outputs ?? []).filter((name) => !now.outputs?.includes(name));
  return lost.filter((name) => readers.some((inputs) => inputs.includes(name)));
}
