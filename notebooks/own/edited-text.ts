import type {Document, Node} from "yaml";
import {parseDocument} from "yaml";
import type {TopologySpec} from "../../src/index.ts";
import {Decimal, readSource, topologyYaml} from "../../src/index.ts";
import type {Edit} from "../estate/edits.ts";
import {valueAt, withEdits} from "../estate/edits.ts";
import type {TextFile} from "../link/view.ts";
import {scalarText} from "./scalar-text.ts";
import type {Splice} from "./splice.ts";
import {spliceOf} from "./splice.ts";

// As our own reader has them: each scalar is a text.
const options = {schema: "failsafe", version: "1.2", uniqueKeys: false, merge: false, logLevel: "error"} as const;

/** What edits make of a document. */
export interface Edited {
  readonly text: string;
  /** What the text says, where that is known without reading it. */
  readonly said: {readonly value: unknown} | null;
}

/** A document that is edited again and again, always as it was at first. */
export type Editable = (edits: readonly Edit[]) => Edited;

/**
 * Returns the text of *file*, which must be readable, with the *edits* written into
 * it where they belong; comments, order and layout of all else stay. Where an
 * edit has no one place, as behind an alias, the document is written anew.
 */
export function editedText(file: TextFile, edits: readonly Edit[]): string {
  return editable(file, null)(edits).text;
}

/** Returns what does the same for any edits, and reads the text of *file* only once; *said* is what that says, if it is known. */
export function editable({name, content}: TextFile, said: Edited["said"]): Editable {
  const isYaml = /\.ya?ml$/i.test(name);
  const isJson = /^\s*\{/.test(content) && !isYaml;
  let contents: Node | null | undefined;
  return (edits) => {
    if (edits.length === 0) return {text: content, said};
    if (contents === undefined) ({contents} = parseDocument(content, options));
    const root = contents;
    const splices = edits.map((edit) => spliceOf(edit, root, {text: content, isJson}));
    if (splices.every((splice) => splice !== null) && areApart(splices)) {
      return {text: spliced(content, splices), said: said && isYaml ? saidWith(said.value, edits) : null};
    }
    // Two edits of one place, or one that no splice writes: one after the other.
    return {text: edits.reduce((text, edit) => withOne({name, content: text}, edit, isJson), content), said: null};
  };
}

/** Returns what a document that says *value* says with the *edits*, if each puts a scalar in the place of another one. */
function saidWith(value: unknown, edits: readonly Edit[]): Edited["said"] {
  const read = edits.map((edit) => ({
    path: edit.path,
    scalar: isScalarAt(value, edit) ? readScalar(edit.value) : null
  }));
  if (!read.every(({scalar}) => scalar !== null)) return null;
  return {
    value: withEdits(
      value,
      read.map(({path, scalar}) => ({path, value: scalar?.value}))
    )
  };
}

function isScalarAt(value: unknown, edit: Edit): boolean {
  return [edit.value, valueAt(value, edit.path)].every(
    (each) => each !== undefined && (typeof each !== "object" || Decimal.isDecimal(each)) && typeof each !== "symbol"
  );
}

/** Returns what the reader makes of a scalar as it is written; null if it refuses it. */
function readScalar(value: unknown): {readonly value: unknown} | null {
  const source = readSource(scalarText(value), "scalar.yaml");
  return source.problems.length === 0 ? {value: source.value} : null;
}

function areApart(splices: readonly Splice[]): boolean {
  const inOrder = splices.toSorted((a, b) => a.start - b.start);
  return inOrder.every(({end}, i) => end < (inOrder[i + 1]?.start ?? Infinity));
}

function spliced(content: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, {start, end, text: written}) => text.slice(0, start) + written + text.slice(end), content);
}

function withOne({name, content}: TextFile, edit: Edit, isJson: boolean): string {
  const document = parseDocument(content, options);
  const splice = spliceOf(edit, document.contents, {text: content, isJson});
  if (splice) return spliced(content, [splice]);
  const value = withEdits(readSource(content, name).value, [edit]);
  if (isJson) return `${JSON.stringify(value, null, 2)}\n`;
  return rewritten(document, edit) ?? topologyYaml(value as TopologySpec);
}

/** Returns the *document* with the edit, its layout that of the yaml package; null if it cannot. */
function rewritten(document: Document<Node>, {path, value}: Edit): string | null {
  try {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, plain(value));
    return document.toString({lineWidth: 0});
  } catch {
    return null;
  }
}

// What is exact in memory is text in the document.
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("toFixed" in value) return String(value);
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
