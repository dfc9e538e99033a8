import type {VpnGateway} from "./gateway.ts";
import type {Topology} from "./topology.ts";

/** Returns the tunnels of a gateway: to its sites, and to the gateways of other networks. */
export function tunnelCount({connections}: Topology, {virtualNetwork, sites}: VpnGateway): number {
  const toNetworks = connections.filter(({from, to}) => from === virtualNetwork || to === virtualNetwork);
  return [...sites.values(), ...toNetworks].reduce((count, {tunnels}) => count + tunnels, 0);
}
