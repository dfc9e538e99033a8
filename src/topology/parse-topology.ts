import {InputError} from "../errors.ts";
import {completeTopology} from "./complete/complete-topology.ts";
import {readDocument} from "./read-document.ts";
import type {TopologySpec, Written} from "./schema/topology-schema.ts";
import type {Topology} from "./topology.ts";

export type {TopologySpec} from "./schema/topology-schema.ts";

/** What parseTopology may be told. */
export interface ParseTopologyOptions {
  /** The name of a topology whose document gives none. */
  readonly name?: string;
}

/**
 * Returns the topology that *document* declares: a plain value, as a YAML or JSON
 * reader makes it, whose numbers are numbers, texts or Decimals. Throws an
 * InputError with everything that is wrong with it.
 */
export function parseTopology(document: unknown, {name = "Untitled estate"}: ParseTopologyOptions = {}): Topology {
  const {problems, written} = readDocument(document);
  if (problems.length > 0) throw new InputError(problems.map(({message, path}) => ({message, path})));
  return completeTopology(written as Written, name);
}

/** Returns the topology of the given *spec*; throws as parseTopology does. */
export function toTopology(spec: TopologySpec, options?: ParseTopologyOptions): Topology {
  return parseTopology(spec, options);
}
