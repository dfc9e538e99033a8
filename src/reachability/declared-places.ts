import type {Places} from "../topology/places.ts";
import {joinNames} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";

/** Returns what a flow may lead to in a *topology*, by the names that are written for it. */
export function declaredPlaces({virtualNetworks, hybridConnections}: Topology): Places {
  const networks = [...virtualNetworks.values()];
  const gateways = networks.flatMap((network) => [...network.gateways.values()]);
  const joined = (key: "privateEndpoints" | "subnets") =>
    networks.flatMap((network) => [...network[key].keys()].map((inner) => joinNames(network.name, inner)));
  return {
    virtualNetworks: new Set(virtualNetworks.keys()),
    sites: new Set(gateways.flatMap(({sites}) => [...sites.keys()])),
    hybridConnections: new Set(hybridConnections.keys()),
    privateEndpoints: new Set(joined("privateEndpoints")),
    subnets: new Set(joined("subnets"))
  };
}
