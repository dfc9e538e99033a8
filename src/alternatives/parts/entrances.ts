import {limits} from "../../catalog/limits.ts";
import {hasForbiddenIkeV2, takesSstp} from "../../reachability/gateway-required.ts";
import {isClassic, hasExpressRoute, vpnGatewayOf} from "../../reachability/network-graph.ts";
import type {PointToSite, VpnGateway} from "../../topology/gateway.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import {exactly} from "../../topology/volume.ts";
import type {IsoDate} from "../../units.ts";
import {withGatewayChanged, withNewGateway} from "./gateways.ts";
import {withoutRemoteGateways} from "./remote-gateways.ts";

const closedFrom = limits.sstpClosedFrom.value;
const emptySetUp: PointToSite = {
  addressPool: [],
  protocols: [],
  customRoutes: [],
  otherConnections: {peak: exactly(0), average: exactly(0)}
};

/** Returns the gateway of the *network* by which apps can enter it as it is, but for its pool; undefined if there is none. */
export function entranceOf(network: VirtualNetwork): VpnGateway | undefined {
  const gateway = vpnGatewayOf(network);
  if (!gateway || hasExpressRoute(network) || gateway.vpnType !== "routeBased") return undefined;
  return takesSstp(gateway) && !hasForbiddenIkeV2(gateway) ? gateway : undefined;
}

/** Returns why apps can enter the *network* by no gateway of its own, neither as it is nor as it could be built on that day; null if they can. */
export function entranceObstacle(network: VirtualNetwork, buildOn: IsoDate): string | null {
  const {name} = network;
  const gateway = vpnGatewayOf(network);
  if (entranceOf(network)) return null;
  if (hasExpressRoute(network))
    return `${name} has an ExpressRoute gateway, which rules out that apps enter by another`;
  if (gateway && gateway.vpnType !== "routeBased")
    return `${name}'s gateway is policy-based, which apps cannot enter by`;
  if (gateway && takesSstp(gateway)) return `${name}'s gateway has IKEv2 on, beside which apps do not connect`;
  if (buildOn >= closedFrom) return `${name} has no SSTP gateway, and none can be set up since ${closedFrom}`;
  const others = gateway?.pointToSite?.protocols ?? [];
  if (others.length > 0) return `${name}'s gateway takes ${others.join(" and ")}, and SSTP beside it is not possible`;
  const subnet = network.subnets.get("GatewaySubnet");
  if (!gateway && subnet && subnet.prefix.prefixLength > limits.gatewaySubnetPrefix.value) {
    return `${name}'s GatewaySubnet is ${subnet.prefix.text}, too small for a gateway`;
  }
  return isClassic(network) && !gateway ? `${name} is a classic network, in which no gateway is set up any more` : null;
}

/** Returns the topology in which apps can enter the network of that *name* by its gateway, but for its pool; undefined if there is no room for one. */
export function withEntrance(topology: Topology, name: string): Topology | undefined {
  const network = topology.virtualNetworks.get(name);
  if (!network || entranceOf(network)) return topology;
  const made = vpnGatewayOf(network) ? topology : withNewGateway(withoutRemoteGateways(topology, name), network);
  const built = made?.virtualNetworks.get(name);
  const gateway = built && vpnGatewayOf(built);
  if (!made || !gateway) return undefined;
  const pointToSite: PointToSite = {...(gateway.pointToSite ?? emptySetUp), protocols: ["SSTP"]};
  return withGatewayChanged(made, {...gateway, pointToSite});
}
