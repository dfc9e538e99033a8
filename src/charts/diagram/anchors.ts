import type {Box} from "./thing.ts";

/** What links lead to: the box of each resource, and the part of it that shows the resource. */
export interface Anchors {
  /** Returns the key of the box that a resource is in; undefined where none is drawn. */
  readonly boxOf: (id: string) => string | undefined;
  /** Returns the resource that stands for *id* among those drawn: itself, or the first that is counted with it. */
  readonly endOf: (id: string) => string;
}

/** Returns what the links of the *boxes* lead to. */
export function toAnchors(boxes: readonly Box[]): Anchors {
  const places = new Map<string, {readonly box: string; readonly end: string}>();
  for (const {key, thing, parts, isBundled} of boxes) {
    const first = parts[0]?.thing.ids[0] ?? key;
    const head = isBundled ? first : (thing.id ?? key);
    for (const id of thing.ids) places.set(id, {box: key, end: head});
    for (const {thing: own} of parts) {
      for (const id of own.ids) places.set(id, {box: key, end: isBundled ? first : (own.ids[0] ?? id)});
    }
    if (thing.id !== null) places.set(thing.id, {box: key, end: head});
  }
  return {boxOf: (id) => places.get(id)?.box, endOf: (id) => places.get(id)?.end ?? id};
}
