import {networkNamed} from "../../reachability/network-graph.ts";
import type {Topology} from "../../topology/topology.ts";
import {addressConflict} from "./address-conflict.ts";
import {remoteGateways} from "../../topology/gateways.ts";
import {peered, underTransit} from "./peerings.ts";

/** The topology with something more, or why it cannot have it: a sentence without its full stop. */
export type Attempt = Topology | string;

/** How networks are joined that nothing joins yet. */
export interface Links {
  /** Joins the network *to* with *from*, where apps are. */
  readonly join: (topology: Topology, from: string, to: string) => Attempt;
  /** Lets the network *spoke*, where apps are, use the gateway of *hub*. */
  readonly transit: (topology: Topology, spoke: string, hub: string) => Attempt;
}

/** By peering, global where the regions differ. */
export const byPeering: Links = {
  join: (topology, from, to) => addressConflict(topology, from, to) ?? peered(topology, from, to),
  transit: (topology, spoke, hub) =>
    transitConflict(topology, spoke, hub) ?? addressConflict(topology, spoke, hub) ?? underTransit(topology, spoke, hub)
};

// A network that uses a peer's gateway has none of its own, and uses one peer's only.
function transitConflict(topology: Topology, spoke: string, hub: string): string | null {
  if (networkNamed(topology.virtualNetworks, spoke).gateways.size > 0) {
    return `${spoke} has a gateway of its own, and so cannot use that of ${hub}`;
  }
  const [other] = remoteGateways(topology, spoke).filter((name) => name !== hub);
  return other === undefined ? null : `${spoke} uses the gateway of ${other}, and so cannot use that of ${hub}`;
}
