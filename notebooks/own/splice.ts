import type {Node, Pair, Range, Scalar} from "yaml";
import {isMap, isScalar, isSeq} from "yaml";
import type {Edit, Path} from "../estate/edits.ts";
import {entryText, valueText} from "./scalar-text.ts";

/** Other characters for those of a text from *start* to *end*. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Entry = Pair<Scalar, Node | null>;
type Mapping = Node & {readonly items: Entry[]; readonly flow?: boolean};

interface Source {
  readonly text: string;
  readonly isJson: boolean;
}

/**
 * Returns how an *edit* is written into a text whose document has the given *root*, so
 * that all else in it stays as it is: comments, order, layout. Returns null where
 * that is not a matter of one place, as with what stands for something elsewhere.
 */
export function spliceOf({path, value}: Edit, root: Node | null, source: Source): Splice | null {
  let node = root;
  for (const [i, key] of path.entries()) {
    if (node === null || isSpecial(node)) return null;
    const rest = path.slice(i + 1);
    if (isSeq(node) && typeof key === "number") node = (node.items[key] as Node | undefined) ?? null;
    else if (isMap(node)) {
      const map = node as unknown as Mapping;
      const index = map.items.findIndex((entry) => isScalar(entry.key) && keyText(entry.key) === String(key));
      if (index < 0) return value === undefined ? null : inserted(map, String(key), nested(rest, value), source);
      const entry = map.items[index];
      if (!entry || isSpecial(entry.key)) return null;
      if (rest.length === 0 && value === undefined) return removed(map, index, source);
      node = entry.value;
    } else return null;
  }
  return node === null ? null : replaced(node, value, source);
}

function keyText(key: Scalar): string {
  return key.type === "PLAIN" ? (key.source ?? "") : String(key.value);
}

function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({[key]: inner}), value);
}

function isSpecial(node: Node): boolean {
  const {anchor, tag} = node as {anchor?: string; tag?: string};
  return anchor !== undefined || tag !== undefined;
}

/** Whether *node* is written on its own between its two ends: a scalar that is not empty or a block, or a collection in brackets. */
function isCompact(node: Node | null): node is Node & {range: Range} {
  if (!node?.range || isSpecial(node) || node.range[0] === node.range[1]) return false;
  if (isScalar(node)) return node.type !== "BLOCK_FOLDED" && node.type !== "BLOCK_LITERAL";
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function replaced(node: Node, value: unknown, {isJson}: Source): Splice | null {
  if (!isCompact(node)) return null;
  return {start: node.range[0], end: node.range[1], text: valueText(value, isJson)};
}

function inserted(map: Mapping, key: string, value: unknown, {text, isJson}: Source): Splice | null {
  const entry = entryText(key, value, isJson);
  const {items, range} = map;
  if (map.flow) {
    if (items.length === 0) return range ? {start: range[0], end: range[1], text: `{ ${entry} }`} : null;
    const last = (items.at(-1) as Entry).value;
    return isCompact(last) ? {start: last.range[1], end: last.range[1], text: `, ${entry}`} : null;
  }
  // Before another entry, since after one there may be comments that belong to it.
  const start = (items[1] ?? items[0])?.key.range?.[0];
  if (start === undefined) return null;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^[ -]*$/.test(before) ? {start, end: start, text: `${entry}\n${" ".repeat(before.length)}`} : null;
}

function removed({items, flow, range}: Mapping, index: number, {text}: Source): Splice | null {
  const [before, entry, after] = [items[index - 1], items[index], items[index + 1]];
  const start = entry?.key.range?.[0];
  if (!range || start === undefined || !entry || !isCompact(entry.value)) return null;
  const end = entry.value.range[1];
  const next = after?.key.range?.[0];
  if (flow) {
    if (items.length === 1) return {start: range[0], end: range[1], text: "{}"};
    if (next !== undefined && !before) return {start, end: next, text: ""};
    return before && isCompact(before.value) ? {start: before.value.range[1], end, text: ""} : null;
  }
  if (items.length === 1) return null;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  if (text.slice(line, start).trim() !== "") return next === undefined ? null : {start, end: next, text: ""};
  const lineEnd = text.indexOf("\n", end);
  return {start: line, end: lineEnd < 0 ? text.length : lineEnd + 1, text: ""};
}
