import type {Node, Pair, Range, Scalar} from "yaml";
import {isAlias, isMap, isScalar, isSeq} from "yaml";

/** An entry of a mapping or an item of a list: from its key, or from itself, to the end of what it says. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly value: Node | null;
}

type Key = Scalar & {range: Range};

/** Returns the entries of *node* in their order; null if it is neither a mapping nor a list, or if one of them has no place of its own. */
export function entriesOf(node: Node, text: string): Entry[] | null {
  if (isSeq(node)) return whole((node.items as (Node | null)[]).map((item) => itemOf(item, text)));
  if (isMap(node)) return whole((node.items as Pair<Scalar, Node | null>[]).map((pair) => pairOf(pair, text)));
  return null;
}

/** Returns where what *node* says ends, without the comments and empty lines after it. */
export function contentEnd(node: Node, text: string): number {
  const [, end = 0] = node.range ?? [];
  if (isInBrackets(node) || isScalar(node) || isAlias(node)) return end;
  return entriesOf(node, text)?.at(-1)?.end ?? end;
}

/** Whether *node* is a mapping or a list in brackets. */
export function isInBrackets(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Whether something in *node* has a name by which it may stand elsewhere too. */
export function hasAnchor(node: Node | null): boolean {
  if (node === null) return false;
  if ((node as {anchor?: string}).anchor !== undefined) return true;
  if (isMap(node)) return (node.items as Pair<Node, Node | null>[]).some(({value}) => hasAnchor(value));
  return isSeq(node) && (node.items as (Node | null)[]).some(hasAnchor);
}

/** Returns where the line of *offset* begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Returns where the line of *offset* ends: its line break, or the end of *text*. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

function whole(entries: (Entry | null)[]): Entry[] | null {
  return entries.every((entry) => entry !== null) ? entries : null;
}

function itemOf(item: Node | null, text: string): Entry | null {
  if (!item?.range || item.range[0] === item.range[1]) return null;
  return {start: item.range[0], end: contentEnd(item, text), value: item};
}

function pairOf({key, value}: Pair<Scalar, Node | null>, text: string): Entry | null {
  if (!isScalar(key) || !key.range) return null;
  const {range} = key as Key;
  const isSaid = value?.range && value.range[0] < value.range[1];
  const end = isSaid ? contentEnd(value, text) : text.indexOf(":", range[1]) + 1;
  return end > 0 ? {start: range[0], end, value} : null;
}
