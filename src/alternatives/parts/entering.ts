import type {App, GatewayIntegration, Integration} from "../../topology/app.ts";
import type {Cidr} from "../../topology/cidr.ts";
import {compareCidrs} from "../../topology/cidr.ts";
import {sortedByText} from "../../topology/complete/sorted.ts";
import {addressesOf} from "../../reachability/endpoints.ts";
import type {Topology} from "../../topology/topology.ts";
import {withIntegrations} from "./change.ts";
import type {Demand} from "./demand.ts";
import {leadsTo} from "./flow-volume.ts";

/**
 * Returns the topology in which the app of the *demand* enters the network *hub*
 * by its gateway and no other network, with routes to all that it needs beyond;
 * its hybrid connections stay, and its certificate where the network does.
 */
export function enteringBy(topology: Topology, demand: Demand, hub: string): Topology {
  const {app} = demand;
  const known = app.integrations.filter((integration) => integration.via === "gateway");
  const certificateIssued = known.find(({virtualNetwork}) => virtualNetwork === hub)?.certificateIssued ?? null;
  const routes = distinct([...known.flatMap((integration) => integration.routes), ...routesTo(topology, demand, hub)]);
  const entering: GatewayIntegration = {via: "gateway", virtualNetwork: hub, routes, certificateIssued};
  return withIntegrations(topology, app.name, sortedByText<Integration>([...hybrid(app), entering]));
}

/** Returns the hybrid connections of the *app*, without the networks that it is integrated with. */
export function hybrid({integrations}: App): readonly Integration[] {
  return integrations.filter(({via}) => via === "hybridConnections");
}

function routesTo(topology: Topology, {networks, sites, flows}: Demand, hub: string): readonly Cidr[] {
  const beyond = networks.filter((name) => name !== hub);
  const gateways = [...(topology.virtualNetworks.get(hub)?.gateways.values() ?? [])];
  return [
    ...beyond.flatMap((name) => {
      const {addressSpace = []} = topology.virtualNetworks.get(name) ?? {};
      return addressSpace.length > 0 ? addressSpace : flows.filter((flow) => leadsTo(flow, name)).flatMap(addressesOf);
    }),
    // What a site announces over BGP does not reach the apps by itself.
    ...gateways.flatMap((gateway) =>
      sites.flatMap((name) => {
        const site = gateway.sites.get(name);
        return site?.bgp ? site.addressSpace : [];
      })
    )
  ];
}

function distinct(ranges: readonly Cidr[]): readonly Cidr[] {
  return [...new Map(ranges.map((range) => [range.text, range])).values()].sort(compareCidrs);
}
