import {spokeObstacle} from "../alternatives/parts/spokes.ts";
import {remoteGateways} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import type {Base} from "./base.ts";

/** Returns why the network *spoke* cannot use the gateway of *hub* in any design, since what every design has forbids it; null if nothing does. */
export function transitObstacle({topology}: Base, spoke: string, hub: string): string | null {
  const [other] = remoteGateways(topology, spoke).filter((name) => name !== hub);
  if (other !== undefined) return `${spoke} uses the gateway of ${other}, and so cannot use ${hub}'s`;
  return spokeObstacle(topology, spoke, hub, gatewayNetworks(topology));
}

function gatewayNetworks({virtualNetworks}: Topology): ReadonlySet<string> {
  const own = [...virtualNetworks.values()].filter(({gateways}) => gateways.size > 0);
  return new Set(own.map(({name}) => name));
}
