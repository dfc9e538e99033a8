import {compareText} from "../../compare-text.ts";
import type {TopologySpec} from "../parse-topology.ts";
import type {Commitment} from "../commitment.ts";
import type {Change} from "../growth.ts";
import type {Topology} from "../topology.ts";
import type {Peering} from "../virtual-network.ts";
import {appSpec, environmentSpec, flowSpec, growthSpec, hybridConnectionSpec, planSpec} from "./app-spec.ts";
import {networkSpec} from "./network-spec.ts";
import type {Inherited} from "./present.ts";
import {mapping, present, unless} from "./present.ts";

/**
 * Returns the document of the *topology*, without what goes without saying:
 * the inverse of parseTopology, which makes the same topology of it. Numbers are
 * Decimals, so that none loses a digit.
 */
export function toTopologySpec(topology: Topology): TopologySpec {
  const defaults = commonPlace(topology);
  const {virtualNetworks, plans, appServiceEnvironments: environments} = topology;
  const networkOf = (name: string) => virtualNetworks.get(name) ?? defaults;
  const spec = present({
    version: 1,
    name: topology.name,
    currency: unless("USD", topology.currency),
    period: topology.hoursPerMonth.eq(730) ? null : {hours: topology.hoursPerMonth},
    defaults: present({...defaults}),
    assumptions: assumptionsSpec(topology.assumptions),
    virtualNetworks: mapping(virtualNetworks, (network) => networkSpec(network, defaults)),
    peerings: topology.peerings.map(peeringSpec),
    connections: topology.connections.map(({tunnels, ...ends}) => ({
      ...ends,
      ...present({tunnels: unless(1, tunnels)})
    })),
    plans: mapping(plans, (plan) => planSpec(plan, environments.get(plan.appServiceEnvironment ?? "") ?? defaults)),
    appServiceEnvironments: mapping(environments, (environment) =>
      environmentSpec(environment, networkOf(environment.virtualNetwork))
    ),
    hybridConnections: mapping(topology.hybridConnections, (connection) => hybridConnectionSpec(connection, defaults)),
    apps: mapping(topology.apps, (app) => appSpec(app, plans.get(app.plan) ?? defaults)),
    traffic: topology.flows.map(flowSpec),
    commitments: topology.commitments.map((commitment) => commitmentSpec(commitment, defaults)),
    extras: topology.extras.map(({flows, ...extra}) => ({...extra, flows: flows === "all" ? flows : [...flows]})),
    growth: growthSpec(topology.growth),
    changes: topology.changes.map(changeSpec),
    tags: topology.tags
  });
  return spec as TopologySpec;
}

// What most resources say, said once; a subscription only if every resource has one.
function commonPlace({virtualNetworks, plans, hybridConnections}: Topology): Inherited {
  const resources = [...virtualNetworks.values(), ...plans.values(), ...hybridConnections.values()];
  const subscriptions = resources.map(({subscription}) => subscription);
  return {
    region: mostCommon(resources.map(({region}) => region)),
    subscription: subscriptions.includes(null) ? null : mostCommon(subscriptions)
  };
}

function mostCommon<T extends string | null>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a ?? "", b ?? ""));
  return ranked[0]?.[0] ?? null;
}

function assumptionsSpec({gatewayData, transitPeering, egressPool, environmentMinimum}: Topology["assumptions"]) {
  return present({
    gatewayData: unless("internet", gatewayData),
    transitPeering: unless("spokeEnd", transitPeering),
    egressPool: unless("subscription", egressPool),
    environmentMinimum: unless("cores", environmentMinimum)
  });
}

function peeringSpec({from, to, ...flags}: Peering) {
  return {
    from,
    to,
    ...present({
      allowVirtualNetworkAccess: unless(true, flags.allowVirtualNetworkAccess),
      allowForwardedTraffic: unless(false, flags.allowForwardedTraffic),
      allowGatewayTransit: unless(false, flags.allowGatewayTransit),
      useRemoteGateways: unless(false, flags.useRemoteGateways)
    })
  };
}

function commitmentSpec(commitment: Commitment, {region}: Inherited) {
  if (commitment.kind === "savingsPlan") return present(commitment);
  return present({...commitment, os: unless("windows", commitment.os), region: unless(region, commitment.region)});
}

function changeSpec({from, plans}: Change) {
  return {from, plans: mapping(plans, (change) => present(change))};
}
