import type {App} from "../topology/app.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";

/** Returns the plan that the *app* runs in, which the parser has found to exist. */
export function planOf({plans}: Pick<Topology, "plans">, {plan}: App): Plan {
  const found = plans.get(plan);
  if (found === undefined) throw new Error(`unresolved plan: ${plan}`);
  return found;
}
