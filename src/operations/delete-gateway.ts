import {takesSstp} from "../reachability/gateway-required.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import {arrives} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import type {Gateway} from "../topology/gateway.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import {joinNames, resourceId} from "../topology/resource.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import {withoutGateway} from "./changed-topology.ts";
import {isSstpClosed} from "./connect-conditions.ts";
import {runningCosts} from "./costs.ts";
import {connectionsOf, dependentLosses} from "./gateway-dependents.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {connectionLoss, gatewayUsers, notConnected} from "./gateway-users.ts";
import type {AppImpact, Impact, Loss, Statement} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";

import type {Operation, OperationContext} from "./operation.ts";
import * as sources from "./sources.ts";

/** Deletes a gateway. */
export const deleteGateway: Operation = {
  name: "delete-gateway",
  summary: "a gateway, and what it costs",
  target: "gateway",
  options: [],
  appliesTo: (topology) => gatewaysOf(topology).map((gateway) => joinNames(gateway.virtualNetwork, gateway.name)),
  nothing: "no gateway is declared",
  impacts: (context, name) =>
    gatewaysOf(context.topology)
      .filter((gateway) => joinNames(gateway.virtualNetwork, gateway.name) === name)
      .map((gateway) => impact(context, gateway))
};

function impact(context: OperationContext, gateway: Gateway): Impact {
  const {topology, bill} = context;
  const users = usersOf(context, gateway);
  const loss = {minutesAtLeast: null, minutesAtMost: null, until: "a gateway is made anew", sources: []};
  const plans = users.map(({plan}) => resourceId("plan", plan.name));
  return toImpact({
    operation: "delete-gateway",
    resource: gatewayId(gateway),
    deed: `delete the gateway ${joinNames(gateway.virtualNetwork, gateway.name)}`,
    apps: appImpacts(context, gateway, users),
    others: dependentLosses(context, gateway, loss),
    first: [
      ...disconnectSteps(users),
      ...(gateway.kind === "vpn" ? connectionSteps(connectionsOf(topology, gateway)) : [])
    ],
    keepsCosting: runningCosts(bill, plans),
    stopsCosting: runningCosts(bill, [gatewayId(gateway)]),
    notes: notes(context, gateway)
  });
}

function usersOf({topology}: OperationContext, gateway: Gateway): GatewayUser[] {
  const network = networkNamed(topology.virtualNetworks, gateway.virtualNetwork);
  return vpnGatewayOf(network) === gateway ? gatewayUsers(topology, gateway.virtualNetwork) : [];
}

/** Whether what the apps need of the *gateway* cannot be had again once it is gone. */
function isForGood(context: OperationContext, gateway: Gateway): boolean {
  return gateway.kind === "vpn" && takesSstp(gateway) && isSstpClosed(context);
}

// Its own apps are disconnected first; others lose the destinations that no way leads to any more.
function appImpacts(context: OperationContext, gateway: Gateway, users: readonly GatewayUser[]): AppImpact[] {
  const lost = lostDestinations(context, gateway);
  const isUser = new Set(users.map(({app}) => app.name));
  const until = isForGood(context, gateway)
    ? "it is integrated another way"
    : "a gateway is made anew, and it is connected";
  const rest = {minutesAtLeast: null, minutesAtMost: null, sources: [sources.disconnectFirst]};
  const others = [...lost].filter(([app]) => !isUser.has(app));
  return [
    ...users.map((user) => {
      const own = connectionLoss(context, user, {...rest, until});
      const restarts = {answer: "yes", sources: [sources.disconnectRestarts]} as const;
      const loses = own.map((loss) => ({...loss, to: [...new Set([...loss.to, ...(lost.get(user.app.name) ?? [])])]}));
      return impactOn(user.app.name, user.plan.name, restarts, loses, notConnected(context, user));
    }),
    ...others.map(([app, to]) => {
      const restarts = {answer: "notDocumented", sources: []} as const;
      const loss = {...rest, to, until: "a gateway leads there again", sources: []};
      return impactOn(app, context.topology.apps.get(app)?.plan ?? "", restarts, [loss], null);
    })
  ];
}

function impactOn(
  app: string,
  plan: string,
  restarts: AppImpact["restarts"],
  losesConnectivity: readonly Loss[],
  note: string | null
): AppImpact {
  return {app, plan, onlyIf: null, restarts, losesConnectivity, note};
}

function lostDestinations({topology, routes: before}: OperationContext, gateway: Gateway): Map<string, string[]> {
  const after = routes(withoutGateway(topology, gateway));
  const lost = before.filter(({way}, i) => arrives(way) && !arrives(after[i]?.way ?? way)).map(({flow}) => flow);
  const byApp = groupBy(lost, ({app}) => app);
  return new Map([...byApp].map(([app, flows]) => [app, [...new Set(flows.map(({to}) => to))]]));
}

function disconnectSteps(users: readonly GatewayUser[]): Statement[] {
  const names = [...new Set(users.map(({app, plan}) => `${app.name} (plan ${plan.name})`))];
  if (names.length === 0) return [];
  return [statement(`disconnect ${listText(names, 12)}`, sources.disconnectFirst)];
}

function connectionSteps(names: readonly string[]): Statement[] {
  if (names.length === 0) return [];
  return [statement(`remove its connections, to ${listText(names, 12)}`, sources.recreation)];
}

function notes(context: OperationContext, gateway: Gateway): Statement[] {
  if (gateway.kind !== "vpn") return [];
  const anew =
    "making one anew takes 30 minutes by the article, up to 45 by the VPN documentation; its address changes";
  const closed = "it cannot be undone for apps: a gateway made anew cannot take SSTP";
  return [
    ...(isForGood(context, gateway) ? [statement(closed, sources.sstpClosed)] : []),
    statement(anew, sources.creationHalfHour, sources.creationUpTo45, sources.recreation)
  ];
}
