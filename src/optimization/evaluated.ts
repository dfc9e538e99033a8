import type {Evaluation} from "../evaluation/evaluation.ts";
import {evaluate} from "../evaluation/evaluation.ts";
import {parseTopology} from "../topology/parse-topology.ts";
import {toTopologySpec} from "../topology/spec/topology-spec.ts";
import {objections} from "./acceptance.ts";
import type {Design} from "./design.ts";
import type {Problem} from "./problem.ts";
import {realised} from "./realised.ts";

/** Returns the evaluation of a design, read back from its document; or why it cannot be made. */
export function evaluated(problem: Problem, design: Design): Evaluation | string {
  const topology = realised(problem, design);
  if (typeof topology === "string") return topology;
  const named = {...topology, name: `${problem.original.name}, at the least cost`};
  return evaluate(parseTopology(toTopologySpec(named)), problem.sheet, problem.options);
}

/**
 * Returns what is against a *design*, without the apps of plans for which it has
 * no way: of one that has none, what is against every design.
 */
export function objectionsTo(problem: Problem, design: Design): readonly string[] {
  const moving = new Set(
    problem.base.movers.flatMap(({plan, needs}) => (design.ways.has(plan.name) ? [] : needs.map(({app}) => app.name)))
  );
  const topology = realised(problem, design);
  if (typeof topology === "string") return [topology];
  const rest = {
    ...topology,
    apps: new Map([...topology.apps].filter(([name]) => !moving.has(name))),
    flows: topology.flows.filter(({app}) => !moving.has(app))
  };
  return objections(evaluate(rest, problem.sheet, problem.options));
}
