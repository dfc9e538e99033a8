import {Decimal} from "../../money.ts";
import {places} from "../places.ts";
import type {Written} from "../schema/topology-schema.ts";
import type {Topology} from "../topology.ts";
import type {Connection, Peering} from "../virtual-network.ts";
import {completeApp, completeHybridConnection, firstUsers} from "./complete-app.ts";
import {completeChange, completeCommitment, completeExtra, completeFlow, destinationFinder} from "./complete-flow.ts";
import {completeNetwork} from "./complete-network.ts";
import {completeEnvironment, completeGrowth, completePlan} from "./complete-plan.ts";
import {completeAll, toTags} from "./inherit.ts";
import {sortedByText} from "./sorted.ts";

/** Returns the topology that is *written*, which must be without problems; *name* is for one that has none. */
export function completeTopology(written: Written, name: string): Topology {
  const {region, subscription = null, offer = "standard"} = written.defaults ?? {};
  const defaults = {region, subscription, offer};
  const virtualNetworks = completeAll(written.virtualNetworks, (inner, d) => completeNetwork(inner, d, defaults));
  const environments = completeAll(written.appServiceEnvironments, (inner, d) =>
    completeEnvironment(inner, d, virtualNetworks)
  );
  const plans = completeAll(written.plans, (inner, d) => completePlan(inner, d, environments, defaults));
  const apps = completeAll(written.apps, (inner, d) => completeApp(inner, d, plans));
  const users = firstUsers(apps);
  const destinationOf = destinationFinder(places(written));
  return {
    name: written.name ?? name,
    currency: written.currency ?? "USD",
    hoursPerMonth: written.period?.hours ?? new Decimal(730),
    assumptions: completeAssumptions(written.assumptions),
    virtualNetworks,
    peerings: sortedByText((written.peerings ?? []).map(completePeering)),
    connections: sortedByText((written.connections ?? []).map(completeConnection)),
    plans,
    appServiceEnvironments: environments,
    hybridConnections: completeAll(written.hybridConnections, (inner, d) =>
      completeHybridConnection(inner, d, defaults, users)
    ),
    apps,
    flows: sortedByText((written.traffic ?? []).map((flow) => completeFlow(flow, destinationOf, apps))),
    commitments: sortedByText((written.commitments ?? []).map((d) => completeCommitment(d, region))),
    extras: sortedByText((written.extras ?? []).map(completeExtra)),
    growth: completeGrowth(written.growth),
    changes: sortedByText((written.changes ?? []).map(completeChange)),
    tags: toTags(written.tags)
  };
}

function completeAssumptions(written: Written["assumptions"]): Topology["assumptions"] {
  return {
    gatewayData: written?.gatewayData ?? "internet",
    transitPeering: written?.transitPeering ?? "spokeEnd",
    egressPool: written?.egressPool ?? "subscription",
    environmentMinimum: written?.environmentMinimum ?? "cores"
  };
}

// Azure's own defaults.
function completePeering(written: NonNullable<Written["peerings"]>[number]): Peering {
  return {
    from: written.from,
    to: written.to,
    allowVirtualNetworkAccess: written.allowVirtualNetworkAccess ?? true,
    allowForwardedTraffic: written.allowForwardedTraffic ?? false,
    allowGatewayTransit: written.allowGatewayTransit ?? false,
    useRemoteGateways: written.useRemoteGateways ?? false
  };
}

function completeConnection({from, to, tunnels = 1}: NonNullable<Written["connections"]>[number]): Connection {
  return {from, to, tunnels};
}
