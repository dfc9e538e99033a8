import type {PartlyRead} from "../partly-read.ts";
import {places} from "../places.ts";
import type {DocumentProblem} from "../schema/problems.ts";
import type {Written} from "../schema/topology-schema.ts";
import {referenceChecker} from "./checker.ts";
import {checkFlows} from "./flow-references.ts";
import {checkIntegrations} from "./integration-references.ts";
import {checkNetworks} from "./network-references.ts";
import {checkPlans} from "./plan-references.ts";

/**
 * Returns a problem for each name in *document* that leads nowhere, or to two things
 * at once. A resource that is declared and wrong counts as declared.
 */
export function referenceProblems(document: PartlyRead<Written>): readonly DocumentProblem[] {
  const checker = referenceChecker(document);
  const known = places(document);
  checkNetworks(checker);
  checkPlans(checker);
  checkIntegrations(checker, known);
  checkFlows(checker, known);
  return checker.problems;
}
