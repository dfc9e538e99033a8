import {Decimal} from "../../src/index.ts";

/** Where in a document: keys and list indices from its root. */
export type Path = readonly (string | number)[];

/** Another value for one place of a document, as people write it; undefined leaves it out. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/** Returns *value* with the *edits* laid over it; what is on their paths is copied, the rest shared. */
export function withEdits(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((edited, {path, value: written}) => withEdit(edited, path, written), value);
}

function withEdit(value: unknown, [key, ...rest]: Path, written: unknown): unknown {
  if (key === undefined) return written;
  if (typeof key === "number") {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const inner = withEdit(list[key], rest, written);
    return inner === undefined ? list.toSpliced(key, 1) : list.toSpliced(key, 1, inner);
  }
  // Without a prototype, as the readers make them, so that no name of a resource is special.
  const mapping = Object.assign(Object.create(null), value) as Record<string, unknown>;
  const inner = withEdit(mapping[key], rest, written);
  if (inner === undefined) Reflect.deleteProperty(mapping, key);
  else mapping[key] = inner;
  return mapping;
}

/** Returns what is at *path* in the plain data *value*; undefined if nothing is there. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    const isThere = typeof inner === "object" && inner !== null && Object.hasOwn(inner, key);
    return isThere ? (inner as Record<string | number, unknown>)[key] : undefined;
  }, value);
}

/** Returns the entries of the mapping at *path*; none if there is none. */
export function entriesAt(value: unknown, path: Path): [string, unknown][] {
  const mapping = valueAt(value, path);
  const isMapping = typeof mapping === "object" && mapping !== null && !Array.isArray(mapping);
  return isMapping && !Decimal.isDecimal(mapping) ? Object.entries(mapping) : [];
}

/** Returns the items of the list at *path*; none if there is none. */
export function itemsAt(value: unknown, path: Path): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}
