import {capacity} from "../../src/capacity/capacity.ts";
import {routes} from "../../src/reachability/routes.ts";
import {findings} from "../../src/rules/finding.ts";
import {ruleBook} from "../../src/rules/rule-book.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

/** Returns what the rule of that *id* finds in the *spec*: `error gateway/hub/vpn: vpn is policy-based; use another`. */
export function said(id: string, spec: object, on = today): string[] {
  const topology = parseTopology(spec);
  const ways = routes(topology);
  const rules = ruleBook.filter((rule) => rule.id === id);
  const found = findings({topology, routes: ways, readings: capacity(topology, ways, on), on}, rules);
  return found.map(({severity, resource, message, fix}) => `${severity} ${resource}: ${message}; ${fix}`);
}

/** Returns a design of the given parts, in which the app shop is integrated through the gateway of hub. */
export function design(parts: object = {}): object {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: network("10.10.0.0/16")},
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: via("hub")}},
    ...parts
  };
}

/** Returns a network of that address space with a VPN gateway that takes SSTP, and this changed. */
export function network(range: string, gateway: object = {}, rest: object = {}): object {
  return {addressSpace: [range], gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: pointToSite(), ...gateway}}, ...rest};
}

/** Returns a point-to-site set-up, changed. */
export function pointToSite(change: object = {}): object {
  return {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"], ...change};
}

/** Returns a gateway-required integration with the network of that *name*. */
export function via(name: string, change: object = {}): object {
  return {via: "gateway", virtualNetwork: name, ...change};
}

/** Returns both directions of a peering under gateway transit, by which the spoke uses the gateway of the hub. */
export function transit(hub: string, spoke: string): [there: object, back: object] {
  const flags = {allowForwardedTraffic: true};
  return [
    {from: hub, to: spoke, ...flags, allowGatewayTransit: true},
    {from: spoke, to: hub, ...flags, useRemoteGateways: true}
  ];
}
