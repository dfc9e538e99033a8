import {InputError} from "../errors.ts";
import {vpnGatewayOf, networkNamed} from "../reachability/network-graph.ts";
import type {App, GatewayIntegration, RegionalIntegration} from "../topology/app.ts";
import {gatewayId} from "../topology/gateways.ts";
import {joinNames, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {capacityChanges, overflows} from "./capacity-change.ts";
import {withIntegrations} from "./changed-topology.ts";
import {connectConditions} from "./connect-conditions.ts";
import {runningCosts} from "./costs.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {planOf} from "../reachability/plan-of.ts";
import {gatewayUsers} from "./gateway-users.ts";
import type {AppImpact, Impact, Statement} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import {slotNotes} from "./slot-notes.ts";
import type {Operation, OperationContext} from "./operation.ts";
import {reachSteps} from "./reach-steps.ts";
import * as sources from "./sources.ts";

type NetworkIntegration = GatewayIntegration | RegionalIntegration;

/** Connects an app to a network by its gateway. */
export const connect: Operation = {
  name: "connect",
  summary: "an app to a virtual network, by its gateway",
  target: "app",
  options: ["network"],
  appliesTo(topology, {network}) {
    if (network !== null) throw new InputError("missing target: --network goes with the app that is to be connected");
    return [...new Set(gatewayUsers(topology).map(({app}) => app.name))];
  },
  nothing: "no app has gateway-required integration; to connect another, name it, and its network with --network",
  impacts(context, name, {network}) {
    const users = usersOf(context.topology, name, network);
    if (users.length > 0) return users.map((user) => impact(context, user));
    throw new InputError(`${name} has no gateway-required integration: name the network to connect to with --network`);
  }
};

function usersOf(topology: Topology, name: string, network: string | null): GatewayUser[] {
  const own = gatewayUsers(topology).filter(({app}) => app.name === name);
  const app = topology.apps.get(name);
  if (network === null || !app) return own;
  const declared = own.filter(({integration}) => integration.virtualNetwork === network);
  if (declared.length > 0) return declared;
  const integration: GatewayIntegration = {
    via: "gateway",
    virtualNetwork: network,
    routes: [],
    certificateIssued: null
  };
  return [{app, plan: planOf(topology, app), integration}];
}

function impact(context: OperationContext, user: GatewayUser): Impact {
  const {topology, bill} = context;
  const {app, integration} = user;
  const network = networkNamed(topology.virtualNetworks, integration.virtualNetwork);
  const others = otherIntegrations(app, integration);
  const capacity = capacityChanges(context, connected(topology, app, integration));
  const over = overflows(capacity);
  const {reasons, doubts, first} = connectConditions(context, user);
  const gateway = vpnGatewayOf(network);
  return toImpact({
    operation: "connect",
    resource: resourceId("app", app.name),
    deed: `connect ${app.name} to ${network.name}`,
    reasons: [...reasons, ...over.reasons],
    doubts: [...doubts, ...over.doubts],
    apps: [appImpact(user, others)],
    first: [...first, ...others.map((other) => disconnectStep(app, other))],
    then: reachSteps(topology, user),
    keepsCosting: gateway ? runningCosts(bill, [gatewayId(gateway)]) : [],
    capacity,
    notes: notes(user)
  });
}

function appImpact({app, plan, integration}: GatewayUser, others: readonly NetworkIntegration[]): AppImpact {
  const until = `it is disconnected from ${integration.virtualNetwork} again`;
  const to = others.map((d) => d.virtualNetwork).filter((name) => name !== integration.virtualNetwork);
  const loss = {to, minutesAtLeast: null, minutesAtMost: null, until, sources: [sources.oneNetwork]};
  return {
    app: app.name,
    plan: plan.name,
    onlyIf: null,
    restarts:
      others.length > 0
        ? {answer: "yes", sources: [sources.disconnectRestarts]}
        : {answer: "perhaps", sources: [sources.connectingRestarts, sources.connectingIsSilent]},
    losesConnectivity: to.length > 0 ? [loss] : [],
    note: null
  };
}

function notes({app, integration}: GatewayUser): Statement[] {
  const isDeclared = app.integrations.includes(integration);
  const declared = `the document has ${app.name} connected to ${integration.virtualNetwork}: this is doing it again`;
  return [
    ...(isDeclared ? [statement(declared)] : []),
    ...slotNotes([app]),
    statement("firewalls must allow the whole point-to-site pool", sources.privateAddress)
  ];
}

function disconnectStep({name}: App, other: NetworkIntegration): Statement {
  const place = other.via === "regional" ? joinNames(other.virtualNetwork, other.subnet) : other.virtualNetwork;
  return statement(
    `disconnect ${name} from ${place}, which restarts it`,
    sources.oneNetwork,
    sources.disconnectRestarts
  );
}

function otherIntegrations({integrations}: App, integration: GatewayIntegration): NetworkIntegration[] {
  return integrations.filter((other) => other.via !== "hybridConnections").filter((other) => other !== integration);
}

function connected(topology: Topology, app: App, integration: GatewayIntegration): Topology {
  const kept = app.integrations.filter((other) => other.via === "hybridConnections" || other === integration);
  return withIntegrations(topology, app, [...new Set([...kept, integration])]);
}
