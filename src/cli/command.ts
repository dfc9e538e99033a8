import type {ParseArgsConfig} from "node:util";
import type {IsoDate} from "../units.ts";

/** What a command may do to the world; a test gives its own. */
export interface Effects {
  /** Returns the content of a file, or of standard input for "-"; throws an InputError if it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes the content whole or not at all: beside the file first, then renamed. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  /**
   * Writes all of the files, contents by path, or none, in folders that are made
   * where there are none; throws an InputError where one is there with other
   * content, unless forced.
   */
  readonly writeFiles: (files: ReadonlyMap<string, string>, options: {readonly force: boolean}) => Promise<void>;
  /** Writes to standard output. */
  readonly write: (text: string) => void;
  /** Writes progress and remarks to standard error. */
  readonly note: (text: string) => void;
  readonly today: IsoDate;
  /** The version of the program, as it is called. */
  readonly version?: string;
  /** The width of the terminal in columns. */
  readonly columns: number;
  /** Whether standard output takes colour. */
  readonly color: boolean;
  /** Whether standard error is a terminal, on which progress may draw over itself. */
  readonly notesToTerminal?: boolean;
  /** Has *listener* called when somebody interrupts, until what it returns is called. */
  readonly onInterrupt?: (listener: () => void) => () => void;
  /** Serves the built notebooks until interrupted, and returns their URL. */
  readonly serveNotebooks: (options: {readonly port: number}) => Promise<string>;
}

/** The arguments of a command, as `parseArgs` of node:util gives them. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** A command: what it is for, what it takes, and what it does. */
export interface Command {
  readonly summary: string;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** What each option means, in the order of the help. */
  readonly help: Readonly<Record<string, string>>;
  /** Returns the exit code. */
  readonly run: (args: Arguments, effects: Effects) => Promise<number>;
}
