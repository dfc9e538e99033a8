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
  const moved = movedApps(before, after);
  const all: readonly Step[] = [
    {text: "make the networks that are new", names: newNames(before.virtualNetworks, after.virtualNetworks)},
    {text: "make the subnets that are new", names: newNames(subnetsOf(before), subnetsOf(after))},
    {
      text: "make the gateways that are new, which takes 30 to 45 minutes each",
      names: newNames(gateways(before), gateways(after))
    },
    {
      text: "make the private endpoints that are new, and their names in DNS",
      names: newNames(endpointsOf(before), endpointsOf(after))
    },
    {
      text: "set the peerings that are new or changed, on both sides",
      names: newNames(peerings(before), peerings(after))
    },
    {text: "join by VPN", names: newNames(connections(before), connections(after))},
    {
      text: "set up the hybrid connections, with their managers",
      names: newNames(before.hybridConnections, after.hybridConnections)
    },
    {
      text: "make the App Service Environments",
      names: newNames(before.appServiceEnvironments, after.appServiceEnvironments)
    },
    {text: "make the plans that change size, tier or region anew or in place", names: changedPlans(before, after)},
    {
      text: "let the addresses that apps will come from through firewalls",
      names: addressesOf(after, moved)
    },
    {text: "move the apps one by one, each of which restarts", names: moved},
    {text: "watch both designs, until nothing comes by the old one any more", names: moved.length > 0 ? [""] : []},
    {
      text: "delete the gateways that nothing needs any more; for good, since SSTP cannot be set up again",
      names: newNames(gateways(after), gateways(before))
    },
    {text: "delete the peerings that nothing needs any more", names: newNames(pairs(after), pairs(before))}
  ];
  return all
    .filter(({names}) => names.length > 0)
    .map(({text, names}) => ({text, names: names.filter((name) => name !== "")}));
}

function newNames(old: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): readonly string[] {
  return [...now.keys()].filter((name) => !old.has(name));
}

function subnetsOf({virtualNetworks}: Topology): ReadonlyMap<string, unknown> {
  return inner(virtualNetworks, ({subnets}) => subnets);
}

function endpointsOf({virtualNetworks}: Topology): ReadonlyMap<string, unknown> {
  return inner(virtualNetworks, ({privateEndpoints}) => privateEndpoints);
}

function inner<T>(
  values: ReadonlyMap<string, T>,
  parts: (value: T) => ReadonlyMap<string, unknown>
): ReadonlyMap<string, unknown> {
  return new Map(
    [...values].flatMap(([name, value]) =>
      [...parts(value)].map(([key, part]): [string, unknown] => [joinNames(name, key), part])
    )
  );
}

function gateways(topology: Topology): ReadonlyMap<string, unknown> {
  return new Map(gatewaysOf(topology).map((gateway) => [gatewayId(gateway), gateway]));
}

// With its flags, so that a peering whose flags change is among the new ones.
function peerings({peerings: all}: Topology): ReadonlyMap<string, unknown> {
  return new Map(all.map((peering) => [`${peering.from} -> ${peering.to}${flagsOf(peering)}`, peering]));
}

function pairs({peerings: all}: Topology): ReadonlyMap<string, unknown> {
  return new Map(all.map((peering) => [`${peering.from} -> ${peering.to}`, peering]));
}

const namedFlags = ["allowForwardedTraffic", "allowGatewayTransit", "useRemoteGateways"] as const;

function flagsOf(peering: Peering): string {
  const set = namedFlags.filter((flag) => peering[flag]);
  return set.length === 0 ? "" : ` (${set.join(", ")})`;
}

function connections({connections: all}: Topology): ReadonlyMap<string, unknown> {
  return new Map(all.map((connection) => [`${connection.from} and ${connection.to}`, connection]));
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
