import type {Entry} from "./field.ts";

/** Returns the entry in which a new thing is named: a `plan`, say. */
export function nameEntry(noun: string): Entry {
  return {label: `Name of the new ${noun}`, text: "", placeholder: "name", isText: true};
}

/** Returns what is wrong with *name* as that of a new thing beside the *known* ones; null if nothing is. */
export function newNameProblem(noun: string, name: string, known: readonly string[]): string | null {
  if (name === "") return `Give the ${noun} a name.`;
  return known.includes(name) ? `There is a ${noun} of that name: ${name}.` : null;
}
