import type {EvaluateOptions, Evaluation} from "../evaluation/evaluation.ts";
import {evaluate} from "../evaluation/evaluation.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {parseTopology} from "../topology/parse-topology.ts";
import {toTopologySpec} from "../topology/spec/topology-spec.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Alternative} from "./alternative.ts";
import {alternativeBook} from "./alternative-book.ts";
import type {Carried} from "./carried.ts";
import {carried} from "./carried.ts";

/** An alternative as it turned out: the design, what it costs, and whether it can be had. */
export interface AlternativeResult {
  readonly name: string;
  readonly summary: string;
  readonly evaluation: Evaluation;
  /** Whether it can be built on the one day and works on the other. */
  readonly feasible: boolean;
  /** Why not, each in a sentence without its full stop; none where it is feasible. */
  readonly reasons: readonly string[];
  readonly assumptions: readonly string[];
  readonly carried: Carried;
}

/** The day that alternatives are built on, beside the day that they run and the prices. */
export interface AlternativesOptions extends EvaluateOptions {
  readonly buildOn: IsoDate;
}

/** Returns what becomes of the *topology* in each alternative of the *book*, in its order. */
export function alternatives(
  topology: Topology,
  sheet: PriceSheet,
  options: AlternativesOptions,
  book: readonly Alternative[] = alternativeBook
): readonly AlternativeResult[] {
  return book.map((alternative) => resultOf(alternative, topology, sheet, options));
}

// What is written as a document is what is priced: the draft is read back from it.
function resultOf(
  {name, summary, draft}: Alternative,
  topology: Topology,
  sheet: PriceSheet,
  {buildOn, ...options}: AlternativesOptions
): AlternativeResult {
  const made = draft({topology, buildOn, on: options.on});
  const named = name === "as-is" ? made.topology : {...made.topology, name: `${topology.name}, ${summary}`};
  const evaluation = evaluate(parseTopology(toTopologySpec(named)), sheet, options);
  const errors = evaluation.findings.filter(({severity}) => severity === "error");
  const reasons = [...made.reasons, ...errors.map(({resource, message}) => `${resource}: ${message}`)];
  return {
    ...{name, summary, evaluation, reasons, assumptions: made.assumptions},
    feasible: reasons.length === 0,
    carried: carried(evaluation.routes)
  };
}
