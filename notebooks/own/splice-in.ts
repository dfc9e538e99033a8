import type {Node, Pair, Scalar} from "yaml";
import {isScalar, isSeq} from "yaml";
import type {Path} from "../estate/edits.ts";
import {entriesOf, isInBrackets, lineEnd, lineStart} from "./entries.ts";
import {entryText, valueText} from "./scalar-text.ts";
import type {Source, Splice} from "./splice.ts";

const restOfLine = /^[ \t\r]*(?:#.*)?$/;
const restOfBracketLine = /^[ \t\r]*(,?)[ \t\r]*(?:#.*)?$/;

/**
 * Returns how an *entry* is written into the mapping or list *node*: as the last one, or
 * *early*, before the second, since after one there may be comments that belong to it.
 */
export function added(node: Node, entry: string, source: Source, where: "last" | "early" = "last"): Splice | null {
  return isInBrackets(node) ? addedInBrackets(node, entry, source) : addedOnLine(node, entry, source, where);
}

/** Returns how a section that says nothing, as `plans:`, gets its first entry, on a line of its own. */
export function addedFirst(
  {key, value: node}: Pair<Scalar, Node | null>,
  path: Path,
  value: unknown,
  {text}: Source
): Splice | null {
  const colon = text.indexOf(":", key.range?.[1]) + 1;
  const said = node?.range && (!isScalar(node) || node.source !== "") ? node.range[1] : colon;
  const end = lineEnd(text, said);
  const kept = text.slice(said, end).trim();
  if (colon === 0 || !restOfLine.test(kept) || lineEnd(text, colon) !== end) return null;
  return {start: colon, end, text: `${kept && " "}${kept}\n${firstLine(path, value)}`};
}

/** Returns how the first entry of a section that is not there yet is written, after all others. */
export function addedSection(root: Node, [section = "", ...path]: Path, value: unknown, source: Source): Splice | null {
  if (lineStart(source.text, root.range?.[0] ?? 0) !== root.range?.[0]) return null;
  return addedOnLine(root, `${entryText(String(section), "").replace(/ .*$/, "")}\n${firstLine(path, value)}`, source);
}

function firstLine([key = 0, ...rest]: Path, value: unknown): string {
  const inner = rest.reduceRight<unknown>((all, name) => ({[name]: all}), value);
  return `  ${typeof key === "number" ? `- ${valueText(inner)}` : entryText(key, inner)}`;
}

function addedInBrackets(node: Node, entry: string, {text}: Source): Splice | null {
  const entries = entriesOf(node, text);
  if (!entries || !node.range) return null;
  const last = entries.at(-1);
  if (!last) {
    const [open, close] = isSeq(node) ? ["[", "]"] : ["{ ", " }"];
    return {start: node.range[0], end: node.range[1], text: open + entry + close};
  }
  const indent = text.slice(lineStart(text, last.start), last.start);
  const end = lineEnd(text, last.end);
  const line = restOfBracketLine.exec(text.slice(last.end, end));
  // One to a line, and so is the next; or else on the same line.
  if (!/^[ \t]*$/.test(indent) || !line) return {start: last.end, end: last.end, text: `, ${entry}`};
  const comma = line[1] ? "" : ",";
  return {start: last.end, end, text: `${comma}${line[0]}\n${indent}${entry}`};
}

function addedOnLine(node: Node, entry: string, {text}: Source, where: "last" | "early" = "last"): Splice | null {
  const entries = entriesOf(node, text);
  const [first, second] = entries ?? [];
  const last = entries?.at(-1);
  if (!first || !last) return null;
  const before = text.slice(lineStart(text, first.start), first.start);
  if (!/^[ -]*$/.test(before)) return null;
  const indent = isSeq(node) ? before : " ".repeat(before.length);
  if (where === "early") {
    const {start} = second ?? first;
    return {start, end: start, text: `${entry}\n${indent}`};
  }
  if (isSeq(node) && !/^ *- +$/.test(before)) return null;
  // A text on lines of its own ends with its line break.
  if (text[last.end - 1] === "\n") return {start: last.end, end: last.end, text: `${indent}${entry}\n`};
  const end = lineEnd(text, last.end);
  return restOfLine.test(text.slice(last.end, end)) ? {start: end, end, text: `\n${indent}${entry}`} : null;
}
