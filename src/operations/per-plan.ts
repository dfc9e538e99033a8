import {groupBy} from "../group-by.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {gatewayUsers} from "./gateway-users.ts";
import type {Impact} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {OperationContext, Wish} from "./operation.ts";
import * as sources from "./sources.ts";

/** An operation that is done on one plan, for one network: the plan's apps on it, and those of other plans. */
export interface PlanAndNetwork {
  readonly plan: string;
  readonly network: string;
  readonly own: readonly GatewayUser[];
  readonly others: readonly GatewayUser[];
}

/** Returns the networks that apps are integrated with by a gateway, from the *plan* if one is given. */
export function gatewayNetworks(topology: Topology, {plan}: Wish): string[] {
  const users = gatewayUsers(topology).filter((user) => plan === null || user.plan.name === plan);
  return [...new Set(users.map(({integration}) => integration.virtualNetwork))].sort();
}

/** Returns the impacts of a *named* operation on a network, one for each plan that uses it, or for the one that is wished. */
export function perPlan(
  context: OperationContext,
  {operation, network, wish}: {readonly operation: string; readonly network: string; readonly wish: Wish},
  impact: (place: PlanAndNetwork) => Impact
): Impact[] {
  const users = gatewayUsers(context.topology, network);
  const plans = groupBy(users, ({plan}) => plan.name);
  const names = wish.plan === null ? [...plans.keys()].sort() : [wish.plan];
  if (names.length === 0) return [unused(operation, network, "no app")];
  return names.map((plan) => {
    const own = plans.get(plan) ?? [];
    if (own.length === 0) return unused(operation, network, `no app of ${plan}`);
    return impact({plan, network, own, others: users.filter((user) => user.plan.name !== plan)});
  });
}

function unused(operation: string, network: string, whose: string): Impact {
  return toImpact({
    operation,
    resource: resourceId("virtualNetwork", network),
    deed: `${operation} ${network}`,
    reasons: [statement(`${whose} is integrated with ${network} by its gateway`, sources.plansListNetworks)]
  });
}
