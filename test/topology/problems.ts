import {InputError, formatPath} from "../../src/errors.ts";
import type {Problem} from "../../src/errors.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

/** Returns the problems that *run* throws as an InputError; none if it throws nothing. */
export function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** Returns the problems of a topology document as `path: message`. */
export function problemLines(document: unknown): string[] {
  return problemsOf(() => parseTopology(document)).map(({path, message}) => `${formatPath(path ?? [])}: ${message}`);
}
