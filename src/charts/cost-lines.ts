import type {AlternativeResult} from "../alternatives/alternatives.ts";
import {ranked} from "../alternatives/ranking.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {BreakEven} from "../comparison/break-even.ts";
import {breakEvenOf} from "../comparison/break-even.ts";
import type {Curve} from "../comparison/curve.ts";
import {curve} from "../comparison/curve.ts";
import type {Input} from "../comparison/input.ts";
import {sharedInputs} from "../comparison/inputs.ts";
import {targetCosts} from "../comparison/target-costs.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {Decimal} from "../money.ts";

/** A design that is compared over an input. */
export interface CostDesign {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly feasible: boolean;
}

/** What a design costs over an input; what does not work is drawn and does not win. */
export interface CostLine extends CostDesign {
  readonly curve: Curve;
}

/** Designs over one input, and who of those that work is cheapest where. */
export interface CostLines {
  readonly input: Input;
  /** In the order given; the curves' designs are their places here. */
  readonly lines: readonly CostLine[];
  /** The names of designs that are not priced at every value. */
  readonly unpriced: readonly string[];
  /** Null where none works. */
  readonly breakEven: BreakEven | null;
  /** GB a month that all volumes come to now, where known: what 1 of their factor is. */
  readonly presentGB: Decimal | null;
}

const one = new Decimal(1);

/**
 * Returns what the *designs* cost over the *input*, in certified straight pieces;
 * by default over what all of them share that matters most. Null where they share nothing.
 */
export function costLines(
  designs: readonly CostDesign[],
  terms: BillingTerms = {},
  input: Input | null = mainInput(designs)
): CostLines | null {
  if (input === null) return null;
  const curves = designs.map((design, i) => designCurve(design, i, input, terms));
  return linesOfCurves(designs, input, curves);
}

/** Returns what all of the *designs* share that matters most: the volume of all flows, or, without any, the instances that cost most. */
export function mainInput(designs: readonly CostDesign[]): Input | null {
  const evaluations = designs.map(({evaluation}) => evaluation);
  return sharedInputs(evaluations, 1).inputs[0] ?? null;
}

/** Returns what the design at place *i* costs over the *input* that it shares; null where some of it is not priced. */
export function designCurve({evaluation}: CostDesign, i: number, input: Input, terms: BillingTerms = {}): Curve | null {
  return curve(targetCosts(evaluation, [input.target], terms), i, input, input.ratios[i] ?? one);
}

/** Returns the lines of the *designs*, of which each has one of the *curves*, or null. */
export function linesOfCurves(
  designs: readonly CostDesign[],
  input: Input,
  curves: readonly (Curve | null)[]
): CostLines {
  const found = designs.flatMap((design, i) => (curves[i] ? [{...design, curve: curves[i]}] : []));
  const lines = found.map((line, i) => ({...line, curve: {...line.curve, design: i}}));
  const working = lines.filter(({feasible}) => feasible).map((line) => line.curve);
  return {
    input,
    lines,
    unpriced: designs.filter((_, i) => !curves[i]).map(({name}) => name),
    breakEven: working.length > 0 ? breakEvenOf(working, input) : null,
    presentGB: presentGB(designs[0])
  };
}

/** Returns the design as it is, then the other *results*, each design once. */
export function alternativeDesigns(results: readonly AlternativeResult[]): CostDesign[] {
  const distinct = ranked(results).filter(({sameAs}) => sameAs === null);
  const isFirst = ({name}: {readonly name: string}) => name === "as-is";
  const inOrder = [...distinct.filter(isFirst), ...distinct.filter((result) => !isFirst(result))];
  return inOrder.map(({name, evaluation, feasible}) => ({name, evaluation, feasible}));
}

function presentGB(design: CostDesign | undefined): Decimal | null {
  const volumes = design?.evaluation.topology.flows.flatMap(({sentGB, receivedGB}) => [sentGB, receivedGB]) ?? [];
  const known = volumes.flatMap((volume) => (volume === "unknown" ? [] : [volume.typical]));
  return known.length < volumes.length ? null : known.reduce((a, b) => a.plus(b), new Decimal(0));
}
