import {consistencyProblems} from "./consistency.ts";
import type {PartlyRead} from "./partly-read.ts";
import {referenceProblems} from "./references/reference-problems.ts";
import type {DocumentProblem} from "./schema/problems.ts";
import type {RunConfig} from "./schema/problems.ts";
import {problemOf} from "./schema/problems.ts";
import type {ReadBefore} from "./schema/read-before.ts";
import type {Written} from "./schema/topology-schema.ts";
import {topologySchema} from "./schema/topology-schema.ts";

/** What a document says, and what is wrong with it; without problems it is complete. */
export interface ReadDocument {
  readonly written: PartlyRead<Written> | undefined;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Reads *document*, a plain value, and finds everything that is wrong with it. What it
 * has in common with documents that were read *before* is not read again.
 */
export function readDocument(document: unknown, before?: ReadBefore): ReadDocument {
  const config: RunConfig = {before};
  const {value, issues = []} = topologySchema["~run"]({value: document}, config);
  const written = value as PartlyRead<Written> | undefined;
  const others = written ? [referenceProblems(written), consistencyProblems(written)] : [];
  const problems = [issues.map(problemOf), ...others].flat();
  return {written, problems};
}
