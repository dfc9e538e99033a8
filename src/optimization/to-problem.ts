import {withHybridConnections} from "../alternatives/parts/hybrid-made.ts";
import {relayed} from "../alternatives/parts/relayed.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import {baseOf} from "./base.ts";
import type {Problem, ProblemOptions} from "./problem.ts";
import {waysOf} from "./ways.ts";

/** Returns what there is to decide on the workload of the *original* design. */
export function toProblem(original: Topology, sheet: PriceSheet, options: ProblemOptions): Problem {
  const base = baseOf(original);
  const moving = new Set(base.movers.flatMap(({needs}) => needs.map(({app}) => app.name)));
  const flows = original.flows.filter(
    (flow) => moving.has(flow.app) && relayed(base.topology, flow).kind === "carried"
  );
  const hybrid = withHybridConnections(base.topology, flows);
  const problem = {original, base, sheet, options, hybrid, plans: []};
  return {...problem, plans: base.movers.map((mover) => ({...mover, ...waysOf(problem, mover)}))};
}
