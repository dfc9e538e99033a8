import type {SourceDocument} from "../../src/formats/source-document.ts";
import type {ReadTopologyOptions} from "../../src/formats/read-topology.ts";
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
  /** What the file says, though it may be no right estate; null if its text cannot be read. */
  readonly data: DocumentData | null;
}

// What an edit leaves as it was is the same value, and is read once.
const before: NonNullable<ReadTopologyOptions["before"]> = new WeakMap();

/**
 * Opens a *file*; never throws because of what is in it. Where it is known what its
 * text says, and that its reader finds nothing wrong in it, *said* saves reading it.
 */
export function openDocument(
  {name: file, content}: EstateFile,
  said: {readonly value: unknown} | null = null
): OpenedDocument {
  if (content instanceof Error) {
    const message = `the browser could not read it: ${content.message}`;
    return {file, document: null, problems: [{message}], data: null};
  }
  const problem = (error: unknown, data: DocumentData | null): OpenedDocument => {
    if (!(error instanceof InputError)) throw error;
    return {file, document: null, problems: error.problems, data};
  };
  let source: SourceDocument;
  try {
    source = said ? sourceOf(said.value, () => readSource(content, file)) : readSource(content, file);
  } catch (error) {
    return problem(error, null);
  }
  const data = {file, content, value: source.value};
  try {
    const document = {...data, topology: readTopology(content, file, {source, before})};
    return {file, document, problems: [], data: document};
  } catch (error) {
    return problem(error, source.problems.length === 0 ? data : null);
  }
}

/** Returns a source that says *value*; only where something in it is asked for, *read* reads it. */
function sourceOf(value: unknown, read: () => SourceDocument): SourceDocument {
  let source: SourceDocument | null = null;
  return {value, problems: [], refused: [], place: (path, about) => (source ??= read()).place(path, about)};
}
