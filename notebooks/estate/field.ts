import type {Path} from "./edits.ts";

/** A choice of values, under a heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly string[];
}

/** One value of a document that can be edited. */
export interface Field {
  /** What it is, in full, for those who cannot see the heading of its column. */
  readonly label: string;
  readonly path: Path;
  /** As the document has it; empty if it is left out. */
  readonly text: string;
  /** What holds if it is left out. */
  readonly placeholder?: string;
  /** What may be chosen; without it, a text is typed. */
  readonly groups?: readonly OptionGroup[];
  /** Returns what a text means in the document; undefined leaves it out. */
  readonly read: (text: string) => unknown;
}

/** A resource or a flow with the fields of it. */
export interface FieldRow {
  readonly name: string;
  /** Where in the document it is: problems in it are shown at the row. */
  readonly path: Path;
  readonly fields: readonly Field[];
}

/** Rows of the same kind of thing. */
export interface FieldTable {
  readonly caption: string;
  /** Headings: of the row, then of its fields. */
  readonly columns: readonly string[];
  readonly rows: readonly FieldRow[];
  /** How the fields may be filled in, where that does not go without saying. */
  readonly hint?: string;
}
