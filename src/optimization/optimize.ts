import {regionalAssumptions} from "../alternatives/parts/regional-assumptions.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {evaluate} from "../evaluation/evaluation.ts";
import {listText} from "../list-text.ts";
import type {Money} from "../money.ts";
import {Decimal, money} from "../money.ts";
import type {Topology} from "../topology/topology.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Commitment} from "../topology/commitment.ts";
import {objections} from "./acceptance.ts";
import {barredBy, without} from "./barred.ts";
import type {Candidates} from "./candidates.ts";
import {candidatesOf} from "./candidates.ts";
import {chosen} from "./chosen.ts";
import type {CommitmentChoices} from "./commitment-choices.ts";
import {commitmentChoices} from "./commitment-choices.ts";
import type {Conflict} from "./conflict.ts";
import {conflictOf} from "./conflict.ts";
import type {Design, Refused, Way} from "./design.ts";
import type {Cut} from "./model.ts";
import {toModel} from "./to-model.ts";
import {evaluated, objectionsTo} from "./evaluated.ts";
import type {Problem, ProblemOptions} from "./problem.ts";
import {toProblem} from "./to-problem.ts";
import type {Solution, Solve} from "./program.ts";
import {standingOf} from "./standing.ts";
import {designOf} from "./volumes.ts";

/** How the cheapest design is looked for. */
export interface OptimizeOptions extends ProblemOptions {
  /** Terms of reservations and savings plans that may be bought; none leaves commitments as they are. */
  readonly terms: readonly Commitment["term"][];
  /** How far from the cheapest is close enough, as a share of the cost. */
  readonly gap: number;
  /** How much time is left, in seconds. */
  readonly secondsLeft: () => number;
}

/** The cheapest design that was found, and how sure it is that there is no cheaper one. */
export interface Optimum {
  /** `optimal` within the gap asked for; `stopped` where time ran out; `infeasible` where no design can be had. */
  readonly status: "optimal" | "stopped" | "infeasible";
  readonly before: Evaluation;
  /** The design, as any other topology; null if none was found. */
  readonly evaluation: Evaluation | null;
  readonly design: Design | null;
  /** What any design considered costs at least; null where that is not known. */
  readonly bound: Money | null;
  /** How far the cost is above the bound, as a share of the cost; null where one of them is not known. */
  readonly gap: Decimal | null;
  /** What was assumed in making the design, each in a sentence without its full stop. */
  readonly assumptions: readonly string[];
  /** For each plan that has a choice, why other ways are none. */
  readonly refused: readonly Refused[];
  /** What cannot be had together; only where no design can be had. */
  readonly conflict: Conflict | null;
}

// What rules object to beside what the program knows is found out one design at a time.
const mostDesigns = 200;

/**
 * Returns the cheapest design for the workload of the *topology*, found by *solve*
 * among those that connect its plans in the ways that there are, priced exactly
 * and judged by the rules like any other.
 */
export function optimize(topology: Topology, sheet: PriceSheet, options: OptimizeOptions, solve: Solve): Optimum {
  const problem = toProblem(topology, sheet, options);
  const before = evaluate(topology, sheet, options);
  let candidates = candidatesOf(problem);
  const standing = standingOf(problem, candidates);
  const commitments = commitmentChoices(problem, standing.bill, options.terms);
  const cuts: Cut[] = [];
  const judged = new Map<Way, string | null>();
  const given = new Set(objectionsTo(problem, designOf([], new Set())));
  for (let i = 0; i < mostDesigns; i++) {
    if (i > 0 && options.secondsLeft() <= 0) break;
    const model = toModel({problem, candidates, standing, commitments, cuts});
    const solution = solve(model.program, {seconds: options.secondsLeft(), gap: options.gap});
    if (solution.values === null) {
      const refused = refusedOf(candidates);
      if (solution.status === "stopped") return {...none(before, refused), status: "stopped"};
      const conflict = conflictOf({problem, candidates, standing, commitments, cuts}, solve);
      return {...none(before, refused), conflict};
    }
    const design = chosen(problem, model, commitments, solution.values);
    const evaluation = evaluated(problem, design);
    const against = typeof evaluation === "string" ? [evaluation] : objections(evaluation);
    if (typeof evaluation !== "string" && against.length === 0) {
      return found(problem, commitments, {before, evaluation, design, refused: refusedOf(candidates)}, solution);
    }
    if (against.every((objection) => given.has(objection))) {
      return {...none(before, refusedOf(candidates)), conflict: {demands: [], reasons: against, others: []}};
    }
    const barred = barredBy(problem, design, judged, given);
    candidates = without(candidates, barred);
    if (barred.size === 0) cuts.push({ways: [...design.ways.values()], vpn: [...design.vpn], against});
  }
  return {...none(before, refusedOf(candidates)), status: "stopped"};
}

function refusedOf({plans}: Candidates): readonly Refused[] {
  return plans.flatMap(({refused}) => refused);
}

function none(before: Evaluation, refused: readonly Refused[]): Optimum {
  return {
    ...{status: "infeasible", before, refused, evaluation: null, design: null},
    ...{bound: null, gap: null, conflict: null, assumptions: []}
  };
}

function found(
  {original, hybrid}: Problem,
  commitments: CommitmentChoices,
  parts: Pick<Optimum, "before" | "refused"> & {readonly evaluation: Evaluation; readonly design: Design},
  {status, bound}: Solution
): Optimum {
  const {evaluation, design} = parts;
  const {amount, currency} = evaluation.bill.totalPerMonth;
  const least = Number.isFinite(bound) ? Decimal.min(amount, new Decimal(bound).toDecimalPlaces(6)) : null;
  const isRelayed = [...design.ways.values()].some(({hybridConnections}) => hybridConnections.length > 0);
  return {
    ...parts,
    status: status === "optimal" ? "optimal" : "stopped",
    conflict: null,
    assumptions: [
      ...regionalAssumptions(original, evaluation.topology),
      ...(isRelayed ? hybrid.assumptions : []),
      ...unpricedText(commitments.unpriced)
    ],
    bound: least && money(least, currency),
    gap: least && (amount.isZero() ? new Decimal(0) : amount.minus(least).div(amount).toDecimalPlaces(6))
  };
}

function unpricedText(kinds: readonly string[]): readonly string[] {
  if (kinds.length === 0) return [];
  return [`commitments for ${listText(kinds, 4)} are not considered: the price sheet has no price of them`];
}
