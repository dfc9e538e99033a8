import {resourceId} from "../topology/resource.ts";
import type {Cidr} from "../topology/cidr.ts";
import type {Impact} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext} from "./operation.ts";
import type {PlanAndNetwork} from "./per-plan.ts";
import {gatewayNetworks, perPlan} from "./per-plan.ts";
import {peerSteps} from "./reach-steps.ts";
import * as sources from "./sources.ts";
import {outageNotes, synchronised} from "./sync-effect.ts";
import {syncConditions} from "./sync.ts";

/** Adds ranges that a plan's apps send into a network. */
export const addRoutes: Operation = {
  name: "add-routes",
  summary: "ranges that a plan's apps send into a virtual network",
  target: "network",
  options: ["plan"],
  appliesTo: gatewayNetworks,
  nothing: "no app has gateway-required integration: only that takes routes",
  impacts: (context, network, wish) =>
    perPlan(context, {operation: "add-routes", network, wish}, (place) => impact(context, place))
};

function impact(context: OperationContext, place: PlanAndNetwork): Impact {
  const {plan, network, own} = place;
  const {reasons, doubts} = syncConditions(context, place);
  const hasEnded = reasons.some(({sources: [source]}) => source === sources.retired);
  const onlyIf = "it is synchronised afterwards";
  const routes = routesOf(place);
  return toImpact({
    operation: "add-routes",
    resource: resourceId("virtualNetwork", network),
    deed: `add routes to ${network} on plan ${plan}`,
    reasons: hasEnded ? reasons : [],
    doubts: hasEnded ? [] : [...reasons, ...doubts].map((d) => ({...d, text: `it cannot be synchronised: ${d.text}`})),
    apps: reasons.length > 0 ? [] : own.map((user) => synchronised(context, user, {onlyIf})),
    first: hasEnded ? [] : peerSteps(context.topology, {virtualNetwork: network, routes}),
    then:
      reasons.length > 0
        ? []
        : [
            statement(
              `sync ${network} from plan ${plan}, if added routes count as changed network information: that is not said`,
              sources.syncForChanges
            )
          ],
    notes: hasEnded ? [] : notes(network, routes)
  });
}

function notes(network: string, routes: readonly Cidr[]) {
  const now = routes.map(({text}) => text).join(", ");
  return [
    statement(now ? `added now: ${now}` : "none is added now, beside the network's own"),
    statement(
      `what is added goes into ${network}, for apps of gateway-required integration only`,
      sources.addingRoutes
    ),
    statement("route tables of the network do not replace it", sources.routeTables),
    statement("what on-premises gateways announce over BGP is not added by itself", sources.bgpByHand),
    ...outageNotes
  ];
}

function routesOf({own}: PlanAndNetwork): Cidr[] {
  const all = own.flatMap(({integration}) => integration.routes);
  return [...new Map(all.map((route) => [route.text, route])).values()];
}
