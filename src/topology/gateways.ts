import type {GatewaySku} from "../catalog/gateway-skus.ts";
import {gatewaySku} from "../catalog/gateway-skus.ts";
import type {Gateway} from "./gateway.ts";
import {resourceId} from "./resource.ts";
import type {Topology} from "./topology.ts";

/** Returns every gateway of the topology, by its network and its own name. */
export function gatewaysOf({virtualNetworks}: Pick<Topology, "virtualNetworks">): Gateway[] {
  return [...virtualNetworks.values()].flatMap(({gateways}) => [...gateways.values()]);
}

/** Returns the identifier of the *gateway* in results: `gateway/hub/vpn`. */
export function gatewayId({virtualNetwork, name}: Pick<Gateway, "virtualNetwork" | "name">): string {
  return resourceId("gateway", virtualNetwork, name);
}

/** Returns the SKU that the *gateway* is declared as; what it runs as on a day is `skuOn` of that. */
export function declaredSku(gateway: Gateway): GatewaySku {
  const generation = gateway.kind === "vpn" ? gateway.generation : undefined;
  return gatewaySku(gateway.kind, gateway.sku, generation);
}

/** Returns the names of the networks whose gateway the network of that *name* uses. */
export function remoteGateways({peerings}: Pick<Topology, "peerings">, name: string): readonly string[] {
  return peerings.filter(({from, useRemoteGateways}) => from === name && useRemoteGateways).map(({to}) => to);
}
