import {InputError} from "../../src/index.ts";
import {compressText, decompressText} from "./compressed-text.ts";
import type {Choices, Known, TextFile, View} from "./view.ts";
import {exampleFile, exampleOf} from "./view.ts";

const version = "1";

// What mails, chats and wikis still take for one address.
const maximumLength = 30_000;

/** Whether *hash*, that of an address, holds a view; any other belongs to the page. */
export function isViewHash(hash: string): boolean {
  return /^#v=/.test(hash);
}

/**
 * Resolves to *view* as the hash of a link: `#v=1&day=2027-04-01&estate=contoso` for
 * an example as it is, `#v=1&…&file=mine.yaml&doc=…` for any other document, compressed.
 * Resolves to null if that is longer than 30,000 characters.
 */
export async function toHash({file, choices}: View, {examples}: Pick<Known, "examples">): Promise<string | null> {
  const example = exampleOf(file, examples);
  const held = example === null ? {file: file.name, doc: await compressText(file.content)} : {estate: example};
  return toChoicesHash({...choices, ...held});
}

/** Resolves to the view that *hash* holds; rejects with an InputError that says what is wrong if it holds none. */
export async function fromHash(hash: string, known: Known): Promise<View> {
  const choices = fromChoicesHash(hash, known);
  return {file: await fileOf(new URLSearchParams(hash.slice(1)), known), choices};
}

/** Returns *choices* as the hash of a link of a page that is about no document: `#v=1&day=2027-04-01`; null if it is too long. */
export function toChoicesHash(choices: Choices): string | null {
  const hash = `#${String(new URLSearchParams({v: version, ...choices}))}`;
  return hash.length > maximumLength ? null : hash;
}

/** Returns the choices that *hash* holds; throws an InputError that says what is wrong if it holds others. */
export function fromChoicesHash(hash: string, known: Pick<Known, "choices">): Choices {
  const parameters = new URLSearchParams(hash.slice(1));
  if (parameters.get("v") !== version) throw new InputError("it is of another version of this page");
  return choicesOf((name) => parameters.get(name), known);
}

async function fileOf(parameters: URLSearchParams, {examples}: Known): Promise<TextFile> {
  const example = parameters.get("estate");
  const doc = parameters.get("doc");
  if (example !== null) {
    const file = exampleFile(example, examples);
    if (!file) throw new InputError("it names an example that is not here");
    return file;
  }
  if (doc === null) throw new InputError("it is cut off");
  return {name: parameters.get("file") || "estate.yaml", content: await decompressText(doc)};
}

/** Returns those of the known choices that *get* gives a text for; throws an InputError for a text that is none. */
export function choicesOf(get: (name: string) => unknown, known: Pick<Known, "choices">): Choices {
  const choices = Object.entries(known.choices).flatMap(([name, isChoice]) => {
    const text = get(name);
    if (text === null || text === undefined) return [];
    if (typeof text !== "string" || !isChoice(text)) throw new InputError(`its ${name} is none`);
    return [[name, text] as const];
  });
  return Object.fromEntries(choices);
}
