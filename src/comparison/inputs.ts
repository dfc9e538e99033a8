import type {Evaluation} from "../evaluation/evaluation.ts";
import {Decimal} from "../money.ts";
import type {Volume} from "../topology/volume.ts";
import {withOrdinals} from "./flow-order.ts";
import type {Input, Target} from "./input.ts";
import {costShares} from "./cost-shares.ts";

/** An input that is not varied, and why. */
export interface LeftOut {
  readonly target: Target;
  readonly reason: string;
}

/** The inputs that several designs share, and those that are left out. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly leftOut: readonly LeftOut[];
}

/** How far an input is looked at: to so many times what it is. */
export const reach = 10;

/** Why an input is left out that costs less than others. */
export const smallPart = "a small part of the cost";

const one = new Decimal(1);

/**
 * Returns the inputs that the designs of the *evaluations* share: all volumes
 * together; each direction of a flow, by app and destination as written; the
 * instances of each plan, by name. Of all but the first, only the *atMost* with the
 * largest part of the first design's cost.
 */
export function sharedInputs(evaluations: readonly Evaluation[], atMost: number): Inputs {
  const [first] = evaluations;
  if (first === undefined) return {inputs: [], leftOut: []};
  const values = evaluations.map(valuesOf);
  const named = [...(values[0] ?? [])].map(([key, {target}]) =>
    toInput(
      target,
      values.map((own) => own.get(key)?.value)
    )
  );
  const others = values.slice(1).flatMap((own) => [...own].filter(([key]) => !values[0]?.has(key)));
  const foreign = new Map(others.map(([key, {target}]) => [key, {target, reason: "not in every design"}]));
  const usable = named.filter((input) => "bound" in input);
  const shareOf = costShares(first.bill);
  const ranked = usable
    .map((input) => ({input, share: shareOf(input.target)}))
    .sort((a, b) => b.share.comparedTo(a.share));
  const small = ranked.slice(atMost).map(({input: {target}}) => ({target, reason: smallPart}));
  const volumes: Input = {
    ...{target: {kind: "volumes"}, present: one, bound: new Decimal(reach)},
    ratios: evaluations.map(() => one)
  };
  const hasVolumes = evaluations.some(({topology}) => topology.flows.length > 0);
  return {
    inputs: [...(hasVolumes ? [volumes] : []), ...ranked.slice(0, atMost).map(({input}) => input)],
    leftOut: [...named.filter((input) => "reason" in input), ...foreign.values(), ...small]
  };
}

interface Value {
  readonly target: Target;
  readonly value: Volume;
}

function valuesOf({topology: {flows, plans}}: Evaluation): ReadonlyMap<string, Value> {
  const ofFlows = withOrdinals(flows).flatMap(({flow: {app, to, sentGB, receivedGB}, ordinal}): Value[] => [
    {target: {kind: "sent", app, to, ordinal}, value: sentGB},
    {target: {kind: "received", app, to, ordinal}, value: receivedGB}
  ]);
  const ofPlans = [...plans.values()].map(({name, instances}): Value => ({
    target: {kind: "instances", plan: name},
    value: instances
  }));
  const moving = [...ofFlows, ...ofPlans].filter(({value}) => value === "unknown" || !value.typical.isZero());
  return new Map(moving.map((value) => [JSON.stringify(value.target), value]));
}

function toInput(target: Target, values: readonly (Volume | undefined)[]): Input | LeftOut {
  const known = values.flatMap((value) => (value === undefined || value === "unknown" ? [] : [value.typical]));
  const [present] = known;
  if (present === undefined || known.length < values.length) return {target, reason: "not in every design"};
  return {target, present, bound: present.times(reach), ratios: known.map((value) => value.div(present))};
}
