import {sortedByText} from "../../topology/complete/sorted.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Peering} from "../../topology/virtual-network.ts";

type Flags = Partial<Omit<Peering, "from" | "to">>;

const closed: Omit<Peering, "from" | "to"> = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false
};

/** Returns the topology with *from* and *to* peered in both directions, for what starts in either of them. */
export function peered(topology: Topology, from: string, to: string): Topology {
  if (from === to) return topology;
  const access = {allowVirtualNetworkAccess: true};
  return withFlags(withFlags(topology, from, to, access), to, from, access);
}

/**
 * Returns the topology with *spoke* using the gateway of *hub*, in both
 * directions; what comes out of the gateway, forwarded, crosses as well.
 */
export function underTransit(topology: Topology, spoke: string, hub: string): Topology {
  const both = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
  const there = withFlags(topology, hub, spoke, {...both, allowGatewayTransit: true});
  return withFlags(there, spoke, hub, {...both, useRemoteGateways: true});
}

/** Returns the topology without *useRemoteGateways* where the far network has no gateway any more, and no transit offered where there is none. */
export function withoutIdleTransit(topology: Topology): Topology {
  const hasGateway = (name: string) => (topology.virtualNetworks.get(name)?.gateways.size ?? 0) > 0;
  const peerings = topology.peerings.map((peering) => ({
    ...peering,
    useRemoteGateways: peering.useRemoteGateways && hasGateway(peering.to),
    allowGatewayTransit: peering.allowGatewayTransit && hasGateway(peering.from)
  }));
  return {...topology, peerings};
}

function withFlags(topology: Topology, from: string, to: string, flags: Flags): Topology {
  const known = topology.peerings.find((peering) => peering.from === from && peering.to === to);
  // A side that uses the far gateway already is offered it by the side that is made for it.
  const back = topology.peerings.find((peering) => peering.from === to && peering.to === from);
  const made = {...closed, allowGatewayTransit: back?.useRemoteGateways ?? false};
  const others = topology.peerings.filter((peering) => peering !== known);
  return {...topology, peerings: sortedByText([...others, {from, to, ...made, ...known, ...flags}])};
}
