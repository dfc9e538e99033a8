import {compareText} from "../../compare-text.ts";
import type {Decimal} from "../../money.ts";
import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Demand} from "./demand.ts";
import {gigabytesOf, leadsTo} from "./flow-volume.ts";

/**
 * Returns the networks that lead the app of the *demand* to what it needs, the
 * one that most GB go to first; a site counts for the networks whose VPN gateway
 * connects to it. Of equals, those that the app is integrated with come first.
 */
export function byNeed(topology: Topology, demand: Demand): readonly string[] {
  const isIntegrated = (name: string) =>
    demand.app.integrations.some(
      (integration) => "virtualNetwork" in integration && integration.virtualNetwork === name
    );
  const names = new Set([...demand.networks, ...demand.sites.flatMap((site) => networksOf(topology, site))]);
  return [...names]
    .map((name) => ({name, gb: needOf(topology, demand, name), own: isIntegrated(name) ? 0 : 1}))
    .sort((a, b) => b.gb.comparedTo(a.gb) || a.own - b.own || compareText(a.name, b.name))
    .map(({name}) => name);
}

function needOf(topology: Topology, {flows}: Demand, name: string): Decimal {
  const isBehind = ({destination}: Flow) =>
    destination.kind === "site" && networksOf(topology, destination.site).includes(name);
  return gigabytesOf(flows.filter((flow) => leadsTo(flow, name) || isBehind(flow)));
}

function networksOf({virtualNetworks}: Topology, site: string): readonly string[] {
  return [...virtualNetworks.values()].flatMap((network) =>
    vpnGatewayOf(network)?.sites.has(site) ? [network.name] : []
  );
}
