import {findName} from "../catalog/find-name.ts";
import {planSizes} from "../catalog/plan-sizes.ts";
import {InputError} from "../errors.ts";
import {gatewayOf} from "../reachability/gateway-required.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {appsByPlan} from "../topology/integrations.ts";
import type {Plan} from "../topology/plan.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {unknownName} from "../topology/unknown-name.ts";
import {exactly} from "../topology/volume.ts";
import {capacityChanges, overflows} from "./capacity-change.ts";
import {withPlan} from "./changed-topology.ts";
import {costChange} from "./costs.ts";
import {connectionLoss, gatewayUsers, notConnected} from "./gateway-users.ts";
import type {AppImpact, Impact} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext, Wish} from "./operation.ts";
import {scaleConditions, scaleNotes} from "./scale-conditions.ts";
import * as sources from "./sources.ts";

/** Changes the size of a plan, or the number of its instances. */
export const scalePlan: Operation = {
  name: "scale-plan",
  summary: "a plan to another size, or to another number of instances",
  target: "plan",
  options: ["to", "instances"],
  needs: ["to", "instances"],
  appliesTo: ({plans}) => [...plans.keys()],
  nothing: "no plan is declared",
  impacts(context, name, wish) {
    const plan = context.topology.plans.get(name);
    return plan ? [impact(context, plan, scaled(plan, wish))] : [];
  }
};

function scaled(plan: Plan, {to, instances}: Wish): Plan {
  const known = [...planSizes.keys()];
  const sku = to === null ? plan.sku : findName(known, to);
  if (sku === undefined) throw new InputError(unknownName("plan size", to ?? "", known));
  if (instances === null) return {...plan, sku};
  const maxInstances = plan.maxInstances === null ? null : Math.max(plan.maxInstances, instances);
  return {...plan, sku, instances: exactly(instances), maxInstances};
}

function impact(context: OperationContext, plan: Plan, after: Plan): Impact {
  const {topology} = context;
  const changed = withPlan(topology, after);
  const capacity = capacityChanges(context, changed);
  const over = overflows(capacity);
  const {reasons, doubts} = scaleConditions(context, plan, after);
  const lost = usersCutOff(context, changed, after);
  return toImpact({
    operation: "scale-plan",
    resource: resourceId("plan", plan.name),
    deed: `scale plan ${plan.name} ${changeText(plan, after)}`,
    reasons: [...reasons, ...over.reasons],
    doubts: [...doubts, ...over.doubts],
    apps: appImpacts(context, plan, after, lost),
    first: lost.map((app) =>
      statement(
        `move ${app} to another way of connecting: ${after.sku} has no gateway-required integration`,
        sources.plansCost
      )
    ),
    costChange: costChange(context, changed, resourceId("plan", plan.name)),
    capacity,
    notes: scaleNotes(topology, plan, after)
  });
}

// Who is connected by a gateway, and no longer can be with the plan as it will be.
function usersCutOff(context: OperationContext, changed: Topology, after: Plan): string[] {
  const users = gatewayUsers(context.topology).filter(
    (user) => user.plan.name === after.name && notConnected(context, user) === null
  );
  const isCut = ({app, integration}: (typeof users)[number]) => {
    const found = gatewayOf(app, after, integration, networkNamed(changed.virtualNetworks, integration.virtualNetwork));
    return "missing" in found && found.cause === "eligible-tier";
  };
  return [...new Set(users.filter(isCut).map(({app}) => app.name))];
}

function appImpacts(context: OperationContext, plan: Plan, after: Plan, lost: readonly string[]): AppImpact[] {
  const until = `the plan leaves ${after.sku}, or it is integrated another way`;
  const loss = {minutesAtLeast: null, minutesAtMost: null, until, sources: [sources.plansCost]};
  const users = gatewayUsers(context.topology);
  return (appsByPlan(context.topology).get(plan.name) ?? []).map(({name}) => ({
    app: name,
    plan: plan.name,
    onlyIf: null,
    restarts: {answer: "notDocumented", sources: []},
    losesConnectivity: lost.includes(name)
      ? users.filter(({app}) => app.name === name).flatMap((user) => connectionLoss(context, user, loss))
      : [],
    note: users.some(({app}) => app.name === name) ? "whether it is, is not documented" : null
  }));
}

function changeText(plan: Plan, after: Plan): string {
  const size = plan.sku === after.sku ? [] : [`from ${plan.sku} to ${after.sku}`];
  const from = plan.instances === "unknown" ? "an unknown number of" : plan.instances.typical.toFixed();
  const count = after.instances === "unknown" ? "" : after.instances.typical.toFixed();
  const instances = plan.instances === after.instances ? [] : [`from ${from} to ${count} instances`];
  return [...size, ...instances].join(", ") || `to ${after.sku}, which it is`;
}
