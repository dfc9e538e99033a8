import type {Node, Pair, Range, Scalar} from "yaml";
import {isMap, isScalar, isSeq} from "yaml";
import type {Edit, Path} from "../estate/edits.ts";
import {hasAnchor, isInBrackets} from "./entries.ts";
import {entryText, valueText} from "./scalar-text.ts";
import {added, addedFirst, addedSection} from "./splice-in.ts";
import {removed} from "./splice-out.ts";
import {blockReplaced} from "./splice-over.ts";

/** Other characters for those of a text from *start* to *end*. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text that is spliced. */
export interface Source {
  readonly text: string;
  readonly isJson: boolean;
}

type Entries = Node & {readonly items: Pair<Scalar, Node | null>[]};

/**
 * Returns how an *edit* is written into a text whose document has the given *root*, so
 * that all else in it stays as it is: comments, order, layout. Returns null where
 * that is not a matter of one place, as with what stands for something elsewhere.
 */
export function spliceOf({path, value}: Edit, root: Node | null, source: Source): Splice | null {
  let node = root;
  let key: Node | null = null;
  for (const [i, name] of path.entries()) {
    if (node === null || isSpecial(node)) return null;
    const rest = path.slice(i + 1);
    // A name in the document, or the number of a flow: what may be the only one of its section.
    const place = {isOfSection: i === 1, source};
    if (isSeq(node) && typeof name === "number") {
      if (rest.length === 0 && value === undefined) return removed(node, name, place);
      if (name === node.items.length) {
        return value === undefined ? null : added(node, valueText(nested(rest, value), source.isJson), source);
      }
      key = null;
      node = (node.items[name] as Node | undefined) ?? null;
    } else if (isMap(node)) {
      const {items} = node as unknown as Entries;
      const index = items.findIndex((entry) => isScalar(entry.key) && keyText(entry.key) === String(name));
      const entry = items[index];
      if (!entry) return value === undefined ? null : inserted(node, String(name), rest, value, source);
      if (isSpecial(entry.key)) return null;
      if (rest.length === 0 && value === undefined) return removed(node, index, place);
      if (i === 0 && isNothing(entry.value) && isCollection(value) && !isInBrackets(node)) {
        return addedFirst(entry, rest, value, source);
      }
      key = entry.key;
      node = entry.value;
    } else return null;
  }
  return node === null ? null : replaced(node, key, value, source);
}

function keyText(key: Scalar): string {
  return key.type === "PLAIN" ? (key.source ?? "") : String(key.value);
}

function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : {[key]: inner}), value);
}

function isSpecial(node: Node): boolean {
  const {anchor, tag} = node as {anchor?: string; tag?: string};
  return anchor !== undefined || tag !== undefined;
}

function isCollection(value: unknown): boolean {
  return typeof value === "object" && value !== null && !("toFixed" in value);
}

/** Whether a section says nothing yet: `plans:`, `plans: {}`. */
function isNothing(node: Node | null): boolean {
  if (node === null) return true;
  if (isSpecial(node)) return false;
  if (isScalar(node)) return node.type === "PLAIN" && /^(?:|~|null)$/.test(node.source ?? "");
  return (isMap(node) || isSeq(node)) && node.items.length === 0;
}

function inserted(map: Node, name: string, rest: Path, value: unknown, source: Source): Splice | null {
  const isSection = rest.length > 0 && isCollection(value);
  if (isSection && !isInBrackets(map)) return addedSection(map, [name, ...rest], value, source);
  const entry = entryText(name, nested(rest, value), source.isJson);
  return added(map, entry, source, isCollection(value) ? "last" : "early");
}

function replaced(node: Node, key: Node | null, value: unknown, source: Source): Splice | null {
  if (hasAnchor(node) || isSpecial(node) || !node.range || node.range[0] === node.range[1]) return null;
  const isBlockText = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
  if (isBlockText || !(isScalar(node) || isMap(node) || isSeq(node))) return null;
  if (!isScalar(node) && !isInBrackets(node)) return blockReplaced(node, key, value, source);
  const [start, end] = node.range as Range;
  return {start, end, text: valueText(value, source.isJson)};
}
