import type {Problem, Topology} from "../../src/index.ts";
import {InputError, readSource, readTopology} from "../../src/index.ts";

/** A file that declares an estate: an example, or one’s own. */
export interface EstateFile {
  readonly name: string;
  readonly content: string | Uint8Array | Error;
}

/** An estate as its file declares it: as text, as plain data, and as the topology that it is. */
export interface EstateDocument {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Read when it is first asked for. */
  readonly value: unknown;
  readonly topology: Topology;
}

/** What came of opening a file: an estate, or all that is wrong with the file. */
export interface OpenedDocument {
  readonly file: string;
  readonly document: EstateDocument | null;
  readonly problems: readonly Problem[];
}

/** Opens a *file*; never throws because of what is in it. */
export function openDocument({name: file, content}: EstateFile): OpenedDocument {
  if (content instanceof Error) {
    return {file, document: null, problems: [{message: `the browser could not read it: ${content.message}`}]};
  }
  try {
    const topology = readTopology(content, file);
    return {file, document: estateDocument(file, content, topology), problems: []};
  } catch (error) {
    if (error instanceof InputError) return {file, document: null, problems: error.problems};
    throw error;
  }
}

function estateDocument(file: string, content: string | Uint8Array, topology: Topology): EstateDocument {
  let value: {readonly read: unknown} | undefined;
  return {
    file,
    content,
    topology,
    get value() {
      value ??= {read: readSource(content, file).value};
      return value.read;
    }
  };
}
