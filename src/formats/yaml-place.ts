import type {Alias, Node, Pair, ParsedNode, Scalar} from "yaml";
import {isAlias, isMap, isSeq} from "yaml";
import type {DocumentPath} from "./source-document.ts";
import {scalarText} from "./yaml-value.ts";

/** Returns a function from paths in the document of *root* to offsets in its text; *targets* tells what each alias stands for. */
export function yamlPlace(
  root: ParsedNode | null,
  targets: ReadonlyMap<Alias, Node>
): (path: DocumentPath, about: "key" | "value") => number {
  const keysOf = indexer();
  return (path, about) => {
    let node: Node | null = root;
    let keyOffset = offsetOf(root);
    for (const [i, key] of path.entries()) {
      const parent = node && isAlias(node) ? (targets.get(node) ?? node) : node;
      if (isMap(parent)) {
        const pair = keysOf(parent.items as Pair<Scalar, Node | null>[]).get(String(key));
        if (pair === undefined) return keyOffset;
        keyOffset = offsetOf(pair.key);
        node = pair.value;
      } else if (isSeq(parent) && typeof key === "number" && key < parent.items.length) {
        node = parent.items[key] as Node | null;
        keyOffset = offsetOf(node);
      } else return keyOffset;
      if (i === path.length - 1 && about === "value" && isInline(node)) return offsetOf(node);
    }
    return keyOffset;
  };
}

// A value is shown where it begins; but one without text, or that is a mapping or a list, where its key is.
function isInline(node: Node | null): boolean {
  return node !== null && !isMap(node) && !isSeq(node) && (node.range?.[1] ?? 0) > (node.range?.[0] ?? 0);
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

// Each mapping is indexed once, so that a thousand problems in one of a thousand keys do not take a million steps.
function indexer() {
  const indexes = new WeakMap<object, Map<string, Pair<Scalar, Node | null>>>();
  return (pairs: Pair<Scalar, Node | null>[]) => {
    const known = indexes.get(pairs);
    if (known) return known;
    const index = new Map<string, Pair<Scalar, Node | null>>();
    for (const pair of pairs) {
      const key = scalarText(pair.key);
      if (key !== undefined && !index.has(key)) index.set(key, pair);
    }
    indexes.set(pairs, index);
    return index;
  };
}
