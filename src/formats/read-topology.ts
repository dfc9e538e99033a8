import {InputError} from "../errors.ts";
import {completeTopology} from "../topology/complete/complete-topology.ts";
import {readDocument} from "../topology/read-document.ts";
import type {ReadBefore} from "../topology/schema/read-before.ts";
import type {Written} from "../topology/schema/topology-schema.ts";
import type {Topology} from "../topology/topology.ts";
import {decode} from "./decode.ts";
import {readJson} from "./json.ts";
import type {SourceDocument} from "./source-document.ts";
import {throwProblems} from "./throw-problems.ts";
import {readYaml} from "./yaml.ts";

/** What readTopology may be told. */
export interface ReadTopologyOptions {
  /** The name of a topology whose document gives none; default: that of the file without its folder and extension. */
  readonly name?: string;
  /** The content as readSource returned it, if it has been read already. */
  readonly source?: SourceDocument;
  /** What was read before of sources that share values with this one, none of which ever change; by default nothing. */
  readonly before?: ReadBefore;
}

/**
 * Returns the topology in *content*, that of a YAML or JSON file named *file*: bytes,
 * or text. Throws an InputError with everything that is wrong, each with its place;
 * where the text itself cannot be read, with that alone.
 */
export function readTopology(
  content: string | Uint8Array,
  file: string,
  {name = baseName(file), source: document = readSource(content, file), before}: ReadTopologyOptions = {}
): Topology {
  const {written, problems} = readDocument(document.value, before);
  throwProblems(document, problems, file);
  return completeTopology(written as Written, name);
}

/**
 * Returns the *content* of a YAML or JSON file named *file* as plain data, right or
 * wrong as a topology; throws an InputError if the text itself cannot be read.
 */
export function readSource(content: string | Uint8Array, file: string): SourceDocument {
  const text = decode(content, file);
  const isJson = /\.json$/i.test(file) || (!/\.ya?ml$/i.test(file) && /^\s*\{/.test(text));
  try {
    return isJson ? readJson(text) : readYaml(text);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.problems.map((problem) => ({...problem, file})));
    throw error;
  }
}

function baseName(file: string): string {
  const base = file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]+$/, "");
  return base === undefined || base === "" ? "Untitled estate" : base;
}
