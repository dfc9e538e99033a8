import type {Document, Node} from "yaml";
import {parseDocument} from "yaml";
import type {TopologySpec} from "../../src/index.ts";
import {readSource, topologyYaml} from "../../src/index.ts";
import type {Edit} from "../estate/edits.ts";
import {withEdits} from "../estate/edits.ts";
import type {TextFile} from "../link/view.ts";
import type {Splice} from "./splice.ts";
import {spliceOf} from "./splice.ts";

// As our own reader has them: each scalar is a text.
const options = {schema: "failsafe", version: "1.2", uniqueKeys: false, merge: false, logLevel: "error"} as const;

/**
 * Returns the text of *file*, which must be readable, with the *edits* written into
 * it where they belong; comments, order and layout of all else stay. Where an
 * edit has no one place, as behind an alias, the document is written anew.
 */
export function editedText({name, content}: TextFile, edits: readonly Edit[]): string {
  if (edits.length === 0) return content;
  const isJson = /^\s*\{/.test(content) && !/\.ya?ml$/i.test(name);
  const {contents} = parseDocument(content, options);
  const splices = edits.map((edit) => spliceOf(edit, contents, {text: content, isJson}));
  if (splices.every((splice) => splice !== null) && areApart(splices)) return spliced(content, splices);
  // Two edits of one place, or one that no splice writes: one after the other.
  return edits.reduce((text, edit) => withOne({name, content: text}, edit, isJson), content);
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
