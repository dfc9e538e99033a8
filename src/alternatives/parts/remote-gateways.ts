import type {Topology} from "../../topology/topology.ts";
import {underTransit} from "./peerings.ts";

/** Returns the topology in which the network of that *name* uses no peer's gateway. */
export function withoutRemoteGateways(topology: Topology, name: string): Topology {
  const peerings = topology.peerings.map((peering) =>
    peering.from === name ? {...peering, useRemoteGateways: false} : peering
  );
  return {...topology, peerings};
}

/** Returns the topology in which *spoke* uses the gateway of *hub*, and no other. */
export function underTransitOnly(topology: Topology, spoke: string, hub: string): Topology {
  return underTransit(withoutRemoteGateways(topology, spoke), spoke, hub);
}
