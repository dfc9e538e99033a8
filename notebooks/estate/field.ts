import type {Edit, Path} from "./edits.ts";

/** A choice of values, under a heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly string[];
}

/** One value that is typed or chosen. */
export interface Entry {
  /** What it is, in full, for those who cannot see the heading of its column. */
  readonly label: string;
  /** As the document has it; empty if it is left out. */
  readonly text: string;
  /** What holds if it is left out. */
  readonly placeholder?: string;
  /** What may be chosen; without it, a text is typed. */
  readonly groups?: readonly OptionGroup[];
  /** Whether what is typed is words and not a number; default: no. */
  readonly isText?: boolean;
  /** Whether what may be chosen has long names; default: no. */
  readonly isWide?: boolean;
}

/** One value of a document that can be edited. */
export interface Field extends Entry {
  readonly path: Path;
  /** Returns what a text means in the document; undefined leaves it out. */
  readonly read: (text: string) => unknown;
  /** Returns where in the document that goes; default: to *path*. */
  readonly place?: (text: string) => Path;
  /** Whether it is only read here: what it says has more parts than a field. */
  readonly isFixed?: boolean;
}

/** What is only said, in few words, and in full for those who point at it. */
export interface Note {
  readonly text: string;
  readonly whole: string;
}

/** A resource or a flow with the fields of it. */
export interface FieldRow {
  readonly name: string;
  /** Where in the document it is: problems in it are shown at the row. */
  readonly path: Path;
  readonly fields: readonly Field[];
  /** What is said of it after its fields. */
  readonly notes?: readonly Note[];
}

/** How a row is added: what has to be known of it. */
export interface NewRow {
  readonly entries: readonly Entry[];
  /** Returns what adds a row by the texts of the entries, or in a sentence why it cannot be. */
  readonly read: (texts: readonly string[]) => readonly Edit[] | string;
  /** Returns the name of the row that those texts make. */
  readonly name: (texts: readonly string[]) => string;
}

/** Rows of the same kind of thing. */
export interface FieldTable {
  readonly caption: string;
  /** Headings: of the row, of its fields, of its notes. */
  readonly columns: readonly string[];
  readonly rows: readonly FieldRow[];
  /** How the fields may be filled in, where that does not go without saying. */
  readonly hint?: string;
  /** What one row is called, if rows are added and removed here: `plan`. */
  readonly noun?: string;
  readonly add?: NewRow;
}
