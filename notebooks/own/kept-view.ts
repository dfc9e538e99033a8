import {choicesOf} from "../link/link-hash.ts";
import type {Choices, Known, TextFile, View} from "../link/view.ts";
import {exampleFile, exampleOf} from "../link/view.ts";
import {keep, kept} from "./kept.ts";

// The document is that of all notebooks; what is chosen beside it, of one.
const documentName = "document";
const choicesName = (notebook: string) => `choices.${notebook}`;

/** Returns what this browser kept of the document and of the choices of a *notebook*; null for what it did not, or no longer can be read. */
export function keptView(notebook: string, known: Known): {file: TextFile | null; choices: Choices | null} {
  return {file: fileOf(parsed(kept(documentName)), known), choices: keptChoices(notebook, known)};
}

/** Returns what this browser kept of the choices of a *notebook*; null if nothing, or nothing that can still be read. */
export function keptChoices(notebook: string, known: Pick<Known, "choices">): Choices | null {
  return choicesOrNull(parsed(kept(choicesName(notebook))), known);
}

/** Keeps *view* for the next visit: an example by its name. Returns whether this browser could; never throws. */
export function keepView(notebook: string, {file, choices}: View, {examples}: Pick<Known, "examples">): boolean {
  const example = exampleOf(file, examples);
  const document = example === null ? {name: file.name, content: file.content} : {example};
  const isKept = keep(documentName, JSON.stringify(document));
  return keepChoices(notebook, choices) && isKept;
}

/** Keeps the *choices* of a *notebook* for the next visit, and forgets those before. Returns whether this browser could; never throws. */
export function keepChoices(notebook: string, choices: Choices): boolean {
  return keep(choicesName(notebook), Object.keys(choices).length === 0 ? null : JSON.stringify(choices));
}

/** Forgets what keepView kept for a *notebook*; returns whether this browser could. */
export function forgetView(notebook: string): boolean {
  const isForgotten = keep(documentName, null);
  return keepChoices(notebook, {}) && isForgotten;
}

function parsed(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return typeof value === "object" ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function fileOf(document: Readonly<Record<string, unknown>> | null, {examples}: Known): TextFile | null {
  const {example, name, content} = document ?? {};
  if (typeof example === "string") return exampleFile(example, examples);
  return typeof name === "string" && typeof content === "string" ? {name, content} : null;
}

function choicesOrNull(
  choices: Readonly<Record<string, unknown>> | null,
  known: Pick<Known, "choices">
): Choices | null {
  try {
    return choices && choicesOf((name) => (Object.hasOwn(choices, name) ? choices[name] : null), known);
  } catch {
    return null;
  }
}
