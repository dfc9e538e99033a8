import {limits} from "../catalog/limits.ts";
import {listOrCount} from "../list-text.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import {citedByRule} from "./cited.ts";
import type {Occasion} from "./timeline-event.ts";

const lastDay = limits.basicPublicIpLastDay;

/** Returns the end of Basic public IP addresses, which gateways of SKU Basic used to have; a document does not say which kind they have. */
export function basicAddressRetirement(topology: Topology): Occasion[] {
  const gateways = gatewaysOf(topology).filter(({kind, sku}) => kind === "vpn" && sku === "Basic");
  if (gateways.length === 0) return [];
  const resources = gateways.map(gatewayId).sort();
  return [
    {
      kind: "basicAddressRetirement",
      date: lastDay.value,
      what: "last day",
      resources,
      message: `a Basic public IP address that ${listOrCount(resources, "gateway")} may still use: the reference to it is to be removed, the address stays the same`,
      ...(lastDay.note === undefined ? {} : {doubt: lastDay.note}),
      ...citedByRule("basic-public-address-ended")
    }
  ];
}
