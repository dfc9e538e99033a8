import {isUnreadable} from "../partly-read.ts";
import type {Checker} from "./checker.ts";

/** Checks the names that networks, peerings and connections refer to. */
export function checkNetworks({document, check}: Checker): void {
  const {virtualNetworks, peerings, connections} = document;
  for (const [name, network] of virtualNetworks ?? []) {
    for (const [nat, gateway] of network?.natGateways ?? []) {
      const path = ["virtualNetworks", name, "natGateways", nat, "subnets"];
      for (const [i, subnet] of (gateway?.subnets ?? []).entries()) {
        check("subnet", network?.subnets, subnet, [...path, i], isUnreadable(network, "subnets"));
      }
    }
  }
  const unreadable = isUnreadable(document, "virtualNetworks");
  for (const [key, links] of Object.entries({peerings, connections})) {
    for (const [i, link] of (links ?? []).entries()) {
      check("virtual network", virtualNetworks, link?.from, [key, i, "from"], unreadable);
      check("virtual network", virtualNetworks, link?.to, [key, i, "to"], unreadable);
    }
  }
}
