import * as v from "valibot";
import {oneOf} from "./choice.ts";
import {address, cidr4, cidrs} from "./cidr-schema.ts";
import {gateway} from "./gateway-schema.ts";
import {uniqueList} from "./list.ts";
import {named} from "./named.ts";
import {whole} from "./number.ts";
import {resourceEntries} from "./resource-schema.ts";
import {shape} from "./shape.ts";
import {flag, text} from "./text.ts";

const subnet = shape({
  prefix: v.pipe(cidr4, v.description("Its address range, IPv4.")),
  delegation: v.optional(v.pipe(text("a delegation"), v.description("As Microsoft.Web/serverFarms."))),
  serviceEndpoints: v.nullish(uniqueList(text("a service endpoint"), "service endpoint"))
});

const privateEndpoint = shape({
  to: v.pipe(text("a service"), v.description("The service that it leads to, in your own words.")),
  ...resourceEntries
});

const natGateway = shape({
  subnets: v.nullish(uniqueList(text("a subnet"), "subnet")),
  ...resourceEntries
});

/** The schema of a virtual network and what is in it. */
export const virtualNetwork = shape({
  addressSpace: v.nullish(cidrs),
  dnsServers: v.nullish(uniqueList(address, "DNS server")),
  deploymentModel: v.optional(oneOf("deploymentModel", ["resourceManager", "classic"])),
  gateways: v.nullish(named(gateway)),
  subnets: v.nullish(named(subnet)),
  privateEndpoints: v.nullish(named(privateEndpoint)),
  natGateways: v.nullish(named(natGateway)),
  ...resourceEntries
});

/** The schema of one direction of a peering. */
export const peering = shape(
  {
    from: text("a virtual network"),
    to: text("a virtual network"),
    allowVirtualNetworkAccess: v.optional(flag),
    allowForwardedTraffic: v.optional(flag),
    allowGatewayTransit: v.optional(flag),
    useRemoteGateways: v.optional(flag)
  },
  ({from, to}, report) => {
    if (from !== undefined && from === to) report(`peering of a virtual network with itself: ${from}`, "to");
  }
);

/** The schema of a VPN between two virtual networks. */
export const connection = shape(
  {
    from: text("a virtual network"),
    to: text("a virtual network"),
    tunnels: v.optional(whole({of: "tunnels", min: 1}))
  },
  ({from, to}, report) => {
    if (from !== undefined && from === to) report(`connection of a virtual network with itself: ${from}`, "to");
  }
);
