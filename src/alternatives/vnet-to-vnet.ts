import {networkNamed} from "../reachability/network-graph.ts";
import type {Topology} from "../topology/topology.ts";
import type {Alternative, Draft} from "./alternative.ts";
import {byVpn} from "./parts/by-vpn.ts";
import {regionalDraft} from "./parts/regional-draft.ts";

/** Regional integration, with a VPN between networks where a global peering would be made. */
export const vnetToVnet: Alternative = {
  name: "vnet-to-vnet",
  summary: "regional integration and VPN between regions",
  draft: ({topology, on}) =>
    withAssumption(regionalDraft(topology, {on, links: (original) => byVpn(original, on)}), topology)
};

function withAssumption(draft: Draft, {virtualNetworks, peerings}: Topology): Draft {
  const regionOf = (name: string) => networkNamed(virtualNetworks, name).region;
  if (peerings.every(({from, to}) => regionOf(from) === regionOf(to))) return draft;
  return {...draft, assumptions: [...draft.assumptions, "global peerings that are there already stay"]};
}
