import type {App} from "../topology/app.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Plan} from "../topology/plan.ts";
import {joinNames} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Peering} from "../topology/virtual-network.ts";

/** What must happen, in the order in which it must: each a sentence without its full stop, with what it is done to. */
export interface Step {
  readonly text: string;
  readonly names: readonly string[];
}

/** Returns the steps that lead from the topology *before* to that *after*; those with nothing to do are left out. */
export function steps(before: Topology, after: Topology): readonly Step[] {
  const added = (namesOf: NamesOf) => without(namesOf(after), namesOf(before));
  const removed = (namesOf: NamesOf) => without(namesOf(before), namesOf(after));
  const moved = movedApps(before, after);
  const make = toDo([
    ["make the networks that are new", added(networks)],
    ["make the subnets that are new", added(subnets)],
    ["make the gateways that are new, which takes 30 to 45 minutes each", added(gateways)],
    ["make the private endpoints that are new, and their names in DNS", added(privateEndpoints)],
    ["set the peerings that are new or changed, on both sides", added(flaggedPeerings)],
    ["join by VPN", added(connections)],
    ["set up the hybrid connections, with their managers", added(hybridConnections)],
    ["make the App Service Environments", added(environments)],
    ["make the plans that change size, tier or region anew or in place", changedPlans(before, after)],
    ["let the addresses that apps will come from through firewalls", addressesOf(after, moved)]
  ]);
  const move = toDo([["move the apps one by one, each of which restarts", moved]]);
  const watch = {text: "watch both designs, until nothing comes by the old one any more", names: []};
  const remove = toDo([
    ["delete the gateways that nothing needs any more; for good, since SSTP cannot be set up again", removed(gateways)],
    ["delete the peerings that nothing needs any more", removed(peerings)]
  ]);
  return [...make, ...move, ...(moved.length > 0 ? [watch] : []), ...remove];
}

function toDo(all: readonly (readonly [string, readonly string[]])[]): readonly Step[] {
  return all.filter(([, names]) => names.length > 0).map(([text, names]) => ({text, names}));
}

type NamesOf = (topology: Topology) => readonly string[];

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

const networks: NamesOf = ({virtualNetworks}) => [...virtualNetworks.keys()];
const hybridConnections: NamesOf = (topology) => [...topology.hybridConnections.keys()];
const environments: NamesOf = ({appServiceEnvironments}) => [...appServiceEnvironments.keys()];
const gateways: NamesOf = (topology) => gatewaysOf(topology).map(gatewayId);
const connections: NamesOf = (topology) => topology.connections.map(({from, to}) => `${from} and ${to}`);
const peerings: NamesOf = (topology) => topology.peerings.map(({from, to}) => `${from} -> ${to}`);
const subnets: NamesOf = ({virtualNetworks}) => within(virtualNetworks, (network) => network.subnets);
const privateEndpoints: NamesOf = ({virtualNetworks}) => within(virtualNetworks, (network) => network.privateEndpoints);

// With its flags, so that a peering whose flags change is among the new ones.
const flaggedPeerings: NamesOf = (topology) =>
  topology.peerings.map((peering) => `${peering.from} -> ${peering.to}${flagsOf(peering)}`);

function within<T>(values: ReadonlyMap<string, T>, parts: (value: T) => ReadonlyMap<string, unknown>): string[] {
  return [...values].flatMap(([name, value]) => [...parts(value).keys()].map((part) => joinNames(name, part)));
}

const namedFlags = ["allowForwardedTraffic", "allowGatewayTransit", "useRemoteGateways"] as const;

function flagsOf(peering: Peering): string {
  const set = namedFlags.filter((flag) => peering[flag]);
  return set.length === 0 ? "" : ` (${set.join(", ")})`;
}

function changedPlans(before: Topology, after: Topology): readonly string[] {
  const kind = ({sku, os, region, appServiceEnvironment}: Plan) =>
    JSON.stringify([sku, os, region, appServiceEnvironment]);
  return [...after.plans.values()].flatMap((plan) => {
    const old = before.plans.get(plan.name);
    if (old && kind(old) === kind(plan)) return [];
    return [`${plan.name} (${old ? `${old.sku} in ${old.region} to ` : ""}${plan.sku} in ${plan.region})`];
  });
}

function addressesOf({apps, virtualNetworks}: Topology, names: readonly string[]): readonly string[] {
  const ranges = names.flatMap((name) =>
    (apps.get(name)?.integrations ?? []).flatMap((integration) => {
      if (integration.via !== "regional") return [];
      const subnet = virtualNetworks.get(integration.virtualNetwork)?.subnets.get(integration.subnet);
      return subnet ? [`${subnet.prefix.text} of ${joinNames(integration.virtualNetwork, integration.subnet)}`] : [];
    })
  );
  return [...new Set(ranges)];
}

function movedApps(before: Topology, after: Topology): readonly string[] {
  const ways = (app: App | undefined) =>
    JSON.stringify(
      app?.integrations.map((d) =>
        d.via === "regional" ? [d.virtualNetwork, d.subnet] : d.via === "gateway" ? d.virtualNetwork : d.connections
      )
    );
  return [...after.apps.values()].filter((app) => ways(before.apps.get(app.name)) !== ways(app)).map(({name}) => name);
}
