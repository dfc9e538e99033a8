import type {Problem} from "../errors.ts";

/** A place in a text: line and column from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a value is in a document: keys and list indices from its root. */
export type DocumentPath = readonly (string | number)[];

/** Stands for a value that could not be read. */
export const unreadable: unique symbol = Symbol("unreadable");

/**
 * A text read as data. Mappings are objects without a prototype, so that no key is
 * special, and every number is an exact Decimal of its source text.
 */
export interface SourceDocument {
  readonly value: unknown;
  /** What is wrong with the text, though its structure is clear, each with its place. */
  readonly problems: readonly Problem[];
  /** Where a value was refused, and `unreadable` stands instead. */
  readonly refused: readonly DocumentPath[];
  /** Returns where the value at *path* is, or its key; where the path leads nowhere, the key of the innermost part that is there. */
  readonly place: (path: DocumentPath, about: "key" | "value") => Place;
}

/** The most levels that a document may be nested; a topology has eight. */
export const maximumDepth = 100;

/** The most characters of a number; more than any that is accepted, few enough to read in no time. */
export const maximumNumberLength = 400;

/** Returns a function from offsets in *text* to places. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
  };
}
