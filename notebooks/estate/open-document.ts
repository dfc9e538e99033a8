import type {Problem, Topology} from "../../src/index.ts";
import {InputError, readSource, readTopology} from "../../src/index.ts";

/** A file that declares an estate: an example, or one’s own. */
export interface EstateFile {
  readonly name: string;
  readonly content: string | Uint8Array | Error;
}

/** What the text of a file says as plain data, right or wrong as an estate: what forms are made of. */
export interface DocumentData {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Read when it is first asked for. */
  readonly value: unknown;
}

/** An estate as its file declares it: as text, as plain data, and as the topology that it is. */
export interface EstateDocument extends DocumentData {
  readonly topology: Topology;
}

/** What came of opening a file: an estate, or all that is wrong with the file. */
export interface OpenedDocument {
  readonly file: string;
  readonly document: EstateDocument | null;
  readonly problems: readonly Problem[];
  /** Returns what the file says, though it may be no right estate; null if its text cannot be read. */
  readonly data: () => DocumentData | null;
}

/** Opens a *file*; never throws because of what is in it. */
export function openDocument({name: file, content}: EstateFile): OpenedDocument {
  if (content instanceof Error) {
    const message = `the browser could not read it: ${content.message}`;
    return {file, document: null, problems: [{message}], data: () => null};
  }
  try {
    const document = estateDocument(file, content, readTopology(content, file));
    return {file, document, problems: [], data: () => document};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {file, document: null, problems: error.problems, data: once(() => wrongData(file, content))};
  }
}

function wrongData(file: string, content: string | Uint8Array): DocumentData | null {
  try {
    const {value, problems} = readSource(content, file);
    return problems.length === 0 ? {file, content, value} : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function estateDocument(file: string, content: string | Uint8Array, topology: Topology): EstateDocument {
  const value = once(() => readSource(content, file).value);
  return {
    file,
    content,
    topology,
    get value() {
      return value();
    }
  };
}

function once<T>(read: () => T): () => T {
  let known: {readonly value: T} | undefined;
  return () => (known ??= {value: read()}).value;
}
