import {overlaps} from "../topology/cidr.ts";
import type {Cidr} from "../topology/cidr.ts";
import {gatewayId} from "../topology/gateways.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {gatewaySettingsArticle, peeringArticle, pointToSiteArticle} from "../catalog/articles.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const data = {addressSpace: ["10.20.0.0/16"]};
const there = {from: "hub", to: "data"};
const back = {from: "data", to: "hub"};
const peered = {...workingExample, virtualNetworks: {hub, data}, peerings: [there, back]};

/** What networks and their peerings must be among themselves. */
export const networkRules: readonly Rule[] = [
  {
    id: "peering-on-both-sides",
    severity: "error",
    source: {
      ...peeringArticle,
      heading: "Connectivity",
      statement: "A peering connects two networks only once both sides have it."
    },
    *check({topology}) {
      const declared = new Set(topology.peerings.map(({from, to}) => JSON.stringify([from, to])));
      for (const {from, to} of topology.peerings) {
        if (declared.has(JSON.stringify([to, from]))) continue;
        const message = `${from} is peered with ${to}, but ${to} not with ${from}: nothing crosses`;
        yield {resource: peeringId(from, to), message, fix: `add the peering ${to} -> ${from}`};
      }
    },
    passes: [workingExample, peered],
    breaks: [{...peered, peerings: [there]}]
  },
  {
    id: "remote-gateways-exclude-own-gateway",
    severity: "error",
    source: {
      ...peeringArticle,
      heading: "Gateways and on-premises connectivity",
      statement: "A network that uses a peer's gateway has none of its own, and uses one peer's only."
    },
    *check({topology}) {
      const remote = topology.peerings.filter(({useRemoteGateways}) => useRemoteGateways);
      for (const {from, to} of remote) {
        const own = [...(topology.virtualNetworks.get(from)?.gateways.keys() ?? [])];
        const others = remote.filter((other) => other.from === from && other.to < to);
        const reasons = [
          ...(own.length > 0 ? [`${from} has a gateway of its own: ${own.join(", ")}`] : []),
          ...(others.length > 0
            ? [`${from} uses the gateways of ${others.map((other) => other.to).join(", ")} already`]
            : [])
        ];
        if (reasons.length === 0) continue;
        const message = `useRemoteGateways is set, but ${reasons.join(", and ")}`;
        yield {resource: peeringId(from, to), message, fix: "unset useRemoteGateways, or remove the other gateway"};
      }
    },
    passes: [workingExample, {...peered, peerings: [there, {...back, useRemoteGateways: true}]}],
    breaks: [{...peered, peerings: [{...there, useRemoteGateways: true}, back]}]
  },
  {
    id: "peered-addresses-apart",
    severity: "error",
    source: {
      ...peeringArticle,
      heading: "Virtual network peering",
      statement: "Networks whose address spaces overlap cannot be peered."
    },
    *check({topology}) {
      for (const {from, to} of topology.peerings.filter((peering) => peering.from < peering.to)) {
        const range = overlap(spaceOf(topology, from), spaceOf(topology, to));
        if (range === undefined) continue;
        const message = `${from} and ${to} are peered, and both have ${range.text}`;
        yield {resource: peeringId(from, to), message, fix: "give one of them other addresses"};
      }
    },
    passes: [workingExample, peered],
    breaks: [
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["10.10.128.0/24"]}}, peerings: [back, {...there}]}
    ]
  },
  {
    id: "pool-addresses-apart",
    severity: "error",
    source: {
      ...pointToSiteArticle,
      heading: "Add the VPN client address pool",
      statement: "The point-to-site pool overlaps neither the network nor what its clients reach on premises."
    },
    *check({topology}) {
      for (const {name, addressSpace, gateways} of topology.virtualNetworks.values()) {
        for (const gateway of gateways.values()) {
          if (gateway.kind !== "vpn" || !gateway.pointToSite) continue;
          const sites = [...gateway.sites.values()].flatMap((site) => site.addressSpace);
          const range = overlap(gateway.pointToSite.addressPool, [...addressSpace, ...sites]);
          if (range === undefined) continue;
          const message = `the point-to-site pool overlaps ${name} or a site of it: both have ${range.text}`;
          yield {resource: gatewayId(gateway), message, fix: "give the pool other addresses"};
        }
      }
    },
    passes: [workingExample, withPointToSite({addressPool: ["10.11.0.0/24"]})],
    breaks: [
      withPointToSite({addressPool: ["10.10.255.0/24"]}),
      withGateway({siteToSite: {office: {addressSpace: ["172.16.0.0/12"]}}})
    ]
  },
  {
    id: "one-gateway-per-network",
    severity: "error",
    source: {
      ...gatewaySettingsArticle,
      heading: "Gateway types",
      statement: "A network has at most one VPN gateway, and at most one ExpressRoute gateway."
    },
    *check({topology}) {
      for (const {name, gateways} of topology.virtualNetworks.values()) {
        for (const kind of ["vpn", "expressRoute"] as const) {
          const own = [...gateways.values()].filter((gateway) => gateway.kind === kind);
          if (own.length < 2) continue;
          const message = `${name} has ${own.length} gateways of one kind: ${own.map((gateway) => gateway.name).join(", ")}`;
          yield {resource: resourceId("virtualNetwork", name), message, fix: "keep one"};
        }
      }
    },
    passes: [workingExample],
    breaks: [
      {...workingExample, virtualNetworks: {hub: {...hub, gateways: {...hub.gateways, second: hub.gateways.vpn}}}}
    ]
  }
];

function spaceOf({virtualNetworks}: Topology, name: string): readonly Cidr[] {
  return virtualNetworks.get(name)?.addressSpace ?? [];
}

// Of two ranges that overlap, one holds the other: the smaller is the exact overlap.
function overlap(a: readonly Cidr[], b: readonly Cidr[]): Cidr | undefined {
  for (const one of a) {
    const other = b.find((range) => overlaps(one, range));
    if (other) return one.prefixLength > other.prefixLength ? one : other;
  }
  return undefined;
}
