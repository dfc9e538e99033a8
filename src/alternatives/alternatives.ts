import type {AssumedRange} from "../evaluation/assumed-range.ts";
import type {EvaluateOptions, Evaluation} from "../evaluation/evaluation.ts";
import {evaluate} from "../evaluation/evaluation.ts";
import type {Money} from "../money.ts";
import {money} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {parseTopology} from "../topology/parse-topology.ts";
import {toTopologySpec} from "../topology/spec/topology-spec.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Alternative} from "./alternative.ts";
import {alternativeBook} from "./alternative-book.ts";
import {asIs} from "./as-is.ts";
import type {Carried} from "./carried.ts";
import {carried} from "./carried.ts";
import type {DnsChange} from "./dns-change.ts";
import {dnsChange} from "./dns-change.ts";
import type {FirewallSources} from "./firewall-sources.ts";
import {firewallSources} from "./firewall-sources.ts";
import type {JoinedChange} from "./joined-networks.ts";
import {joinedChange} from "./joined-networks.ts";
import type {Reach} from "./reach.ts";
import {reach} from "./reach.ts";
import type {ReachChange} from "./reach-change.ts";
import {reachChange} from "./reach-change.ts";
import type {Told} from "./told.ts";
import {isTold} from "./told.ts";

/** An alternative as it was made: the design, what it costs, and whether it can be had. */
export interface Made {
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

/** An alternative as it turned out, and what it changes against the design as it is. */
export interface AlternativeResult extends Made, ReachChange, JoinedChange {
  readonly totalPerMonth: Money;
  /** Whether every price is known; if not, the total is what it costs at least. */
  readonly complete: boolean;
  /** How much more it costs than the design as it is; null where either total is not known in full. */
  readonly deltaPerMonth: Money | null;
  readonly assumed: AssumedRange;
  readonly sources: readonly FirewallSources[];
  readonly dns: readonly DnsChange[];
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
  const before = made(asIs, topology, sheet, options);
  const reached = reach(before.evaluation.topology);
  return book.map((alternative) => {
    const after = alternative === asIs ? before : made(alternative, topology, sheet, options);
    return result(before, reached, after);
  });
}

/**
 * Returns the *alternative* to the *topology* by itself, not compared with the
 * design as it is. What is written as a document is what is priced: the draft is
 * read back from it.
 */
export function made(
  {name, summary, draft}: Alternative,
  topology: Topology,
  sheet: PriceSheet,
  {buildOn, ...options}: AlternativesOptions
): Made {
  const drafted = draft({topology, buildOn, on: options.on});
  const named = name === "as-is" ? drafted.topology : {...drafted.topology, name: `${topology.name}, ${summary}`};
  const evaluation = evaluate(parseTopology(toTopologySpec(named)), sheet, options);
  const reasons = [...new Set([...drafted.reasons, ...errorReasons(evaluation, drafted.told)])];
  return {
    ...{name, summary, evaluation, reasons, assumptions: drafted.assumptions},
    feasible: reasons.length === 0,
    carried: carried(evaluation.routes, options.on)
  };
}

/** Returns what does not work in a design, but for what is *told* already, each in a sentence without its full stop. */
export function errorReasons({findings}: Evaluation, told: readonly Told[] = []): readonly string[] {
  const errors = findings.filter((finding) => finding.severity === "error" && !isTold(finding, told));
  return errors.map(({resource, message}) => `${resource}: ${message}`);
}

function result(before: Made, reached: Reach, after: Made): AlternativeResult {
  const {topology, bill, assumed} = after.evaluation;
  const {totalPerMonth, complete, currency} = bill;
  const base = before.evaluation.bill;
  const delta = totalPerMonth.amount.minus(base.totalPerMonth.amount);
  return {
    ...after,
    ...{totalPerMonth, complete, assumed},
    deltaPerMonth: complete && base.complete ? money(delta, currency) : null,
    ...reachChange(reached, reach(topology)),
    ...joinedChange(before.evaluation.topology, topology),
    sources: firewallSources(before.evaluation, after.evaluation),
    dns: dnsChange(before.evaluation.topology, topology)
  };
}
