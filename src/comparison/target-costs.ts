import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Decimal} from "../money.ts";
import {kept} from "../kept.ts";
import {once} from "../once.ts";
import {billAt} from "../sweep/bill-at.ts";
import type {SweptDesign} from "../sweep/bill-at.ts";
import {costAt, isCoverPricedAt} from "../sweep/cost-at.ts";
import {kinksOf} from "../sweep/kinks.ts";
import type {CostFunction} from "../sweep/program.ts";
import type {Target} from "./input.ts";
import {instanceStops} from "./instance-stops.ts";
import type {MovedInput} from "./moved-inputs.ts";
import {movedInputs} from "./moved-inputs.ts";
import type {Sampler} from "./pieces.ts";
import {targetPrograms} from "./target-programs.ts";

/** What a design costs over a target. */
export interface TargetCost {
  readonly sample: Sampler;
  /** The values, in no order, between which the cost is a straight line, but for what commitments bend. */
  readonly stops: readonly Decimal[];
  /** Whether each sample is a bill, which takes as long as the estate is large. */
  readonly isBilled: boolean;
}

/** What a design costs over each of some targets, all else as it is; null where not all of it is priced now. */
export type TargetCosts = (target: Target) => TargetCost | null;

/**
 * Returns what the design of an *evaluation* costs over each of the *targets*, compiled
 * once for all of them; what has no such form is billed at every value.
 */
export function targetCosts(evaluation: Evaluation, targets: readonly Target[], terms: BillingTerms = {}): TargetCosts {
  const {topology, routes, sheet, on, bill} = evaluation;
  if (!bill.complete) return () => null;
  const design: SweptDesign = {topology, routes, sheet, on, terms};
  const inputsOf = movedInputs(routes);
  const programOf = targetPrograms(design, targets.flatMap(inputsOf));
  return once((target) => {
    const moved = inputsOf(target);
    const own = programOf(moved);
    if (own) return {sample: remembered((at) => pricedAt(own, at)), stops: kinksOf(own), isBilled: false};
    const stops = target.kind === "instances" ? instanceStops(topology, target.plan) : [];
    return {sample: remembered((at) => billedAt(design, moved, at)), stops, isBilled: true};
  });
}

function pricedAt(own: CostFunction, at: Decimal): Decimal | null {
  return isCoverPricedAt(own, [at]) ? costAt(own, [at]) : null;
}

function billedAt(design: SweptDesign, moved: readonly MovedInput[], at: Decimal): Decimal | null {
  const values = moved.map(({times}) => times.times(at));
  const inputs = moved.map(({input}) => input);
  const {complete, totalPerMonth} = billAt(design, inputs, values);
  return complete ? totalPerMonth.amount : null;
}

function remembered(sample: Sampler): Sampler {
  return kept(sample, (at) => at.toFixed());
}
