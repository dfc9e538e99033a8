import {readJsonValue} from "./json-value.ts";
import type {JsonOffsets} from "./json-value.ts";
import type {DocumentPath, SourceDocument} from "./source-document.ts";
import {placesOf} from "./source-document.ts";

/** Reads *text* as JSON; throws an InputError if it is not JSON. */
export function readJson(text: string): SourceDocument {
  const placeOf = placesOf(text);
  const {value, problems, refused} = readJsonValue(text, placeOf, undefined);
  // Only a document with problems needs its places, and is read again for them.
  let offsets: JsonOffsets | undefined;
  let root: unknown;
  const place = (path: DocumentPath, about: "key" | "value") => {
    if (offsets === undefined) {
      offsets = new Map();
      root = readJsonValue(text, placeOf, offsets).value;
    }
    return placeOf(offsetAt(offsets, root, path, about, text));
  };
  return {value, problems: problems.map(({offset, ...problem}) => ({...problem, ...placeOf(offset)})), refused, place};
}

function offsetAt(
  offsets: JsonOffsets,
  root: unknown,
  path: DocumentPath,
  about: "key" | "value",
  text: string
): number {
  let offset = text.search(/\S/);
  let parent = root;
  for (const [i, key] of path.entries()) {
    const entry = offsets.get(parent as object)?.get(key);
    if (entry === undefined) return offset;
    const isContainer = typeof entry.child === "object" && entry.child !== null && offsets.has(entry.child);
    offset = i === path.length - 1 && about === "value" && !isContainer ? entry.value : entry.key;
    parent = entry.child;
  }
  return offset;
}
