import {vpnGatewayOf, networkNamed} from "../reachability/network-graph.ts";
import {gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import {capacityChanges} from "./capacity-change.ts";
import {withIntegrations} from "./changed-topology.ts";
import {isSstpClosed} from "./connect-conditions.ts";
import {runningCosts} from "./costs.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {connectionLoss, gatewayUsers, hasEnded, notConnected} from "./gateway-users.ts";
import type {AppImpact, Impact, Statement} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext} from "./operation.ts";
import {slotNotes} from "./slot-notes.ts";
import * as sources from "./sources.ts";

/** Disconnects an app from the network that it is integrated with by its gateway. */
export const disconnect: Operation = {
  name: "disconnect",
  summary: "an app from a network that it reaches by a gateway",
  target: "app",
  options: [],
  appliesTo: (topology) => [...new Set(gatewayUsers(topology).map(({app}) => app.name))],
  nothing: "no app has gateway-required integration",
  impacts(context, name) {
    const users = gatewayUsers(context.topology).filter(({app}) => app.name === name);
    return users.length > 0 ? users.map((user) => impact(context, user)) : [notIntegrated("disconnect", name)];
  }
};

/** Returns the impact of an operation on an app that has no gateway-required integration: there is none. */
export function notIntegrated(operation: string, app: string): Impact {
  const reasons = [statement(`${app} has no gateway-required integration`)];
  return toImpact({operation, resource: resourceId("app", app), deed: `${operation} ${app}`, reasons});
}

function impact(context: OperationContext, user: GatewayUser): Impact {
  const {topology, bill} = context;
  const {app, plan, integration} = user;
  const network = networkNamed(topology.virtualNetworks, integration.virtualNetwork);
  const rest = app.integrations.filter((other) => other !== integration);
  const gateway = vpnGatewayOf(network);
  return toImpact({
    operation: "disconnect",
    resource: resourceId("app", app.name),
    deed: `disconnect ${app.name} from ${network.name}`,
    apps: [disconnected(context, user)],
    keepsCosting: runningCosts(bill, [...(gateway ? [gatewayId(gateway)] : []), resourceId("plan", plan.name)]),
    capacity: capacityChanges(context, withIntegrations(topology, app, rest)),
    notes: [
      ...(gateway
        ? [statement(`${network.name}'s gateway stays, and is billed as before`, sources.disconnectKeeps)]
        : []),
      ...slotNote(context, user),
      ...(isSstpClosed(context) && !hasEnded(context)
        ? [statement("whether it can be connected again afterwards is not documented", sources.sstpClosed)]
        : []),
      ...slotNotes([app])
    ]
  });
}

/** Returns what becomes of an app that is disconnected. */
export function disconnected(context: OperationContext, user: GatewayUser): AppImpact {
  const loss = {minutesAtLeast: null, minutesAtMost: null, until: "it is connected again", sources: []};
  return {
    app: user.app.name,
    plan: user.plan.name,
    onlyIf: null,
    restarts: {answer: "yes", sources: [sources.disconnectRestarts]},
    losesConnectivity: connectionLoss(context, user, loss),
    note: notConnected(context, user)
  };
}

// A slot of the five is free once no app of the plan is left on the network.
function slotNote({topology}: OperationContext, {app, plan, integration: {virtualNetwork}}: GatewayUser): Statement[] {
  const others = gatewayUsers(topology, virtualNetwork).filter((user) => user.plan === plan && user.app !== app);
  const names = [...new Set(others.map((user) => user.app.name))];
  if (names.length === 0) {
    return [
      statement(
        `${virtualNetwork} no longer counts among ${plan.name}'s networks: ${app.name} was its last app`,
        sources.fiveNetworks
      )
    ];
  }
  const whose = names.length === 1 ? `${names[0] ?? ""} uses` : `${names.length} other apps use`;
  return [statement(`${virtualNetwork} stays one of ${plan.name}'s networks: ${whose} it too`, sources.fiveNetworks)];
}
