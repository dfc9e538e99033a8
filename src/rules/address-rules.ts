import {networkQuestionsArticle, peeringArticle, pointToSiteArticle} from "../catalog/articles.ts";
import {groupBy} from "../group-by.ts";
import {once} from "../once.ts";
import type {Gateway} from "../topology/gateway.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Ranges} from "./address-overlap.ts";
import {networkRanges, overlapOwners, overlapText, siteRanges} from "./address-overlap.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import {joinedPairs} from "./joined-pairs.ts";
import type {Rule, Violation} from "./rule.ts";
import {pointToSites, vpnGateways} from "./vpn-gateways.ts";

const {hub} = workingExample.virtualNetworks;
const data = {addressSpace: ["10.20.0.0/16"]};
const peerings = [
  {from: "hub", to: "data"},
  {from: "data", to: "hub"}
];
const peered = {...workingExample, virtualNetworks: {hub, data}, peerings};
const connected = {...workingExample, virtualNetworks: {hub, data}, connections: [{from: "hub", to: "data"}]};
const overlapping = {hub, data: {addressSpace: ["10.10.128.0/24", "10.20.0.0/16"]}};
const networks = {...networkQuestionsArticle, heading: "What is an Azure Virtual Network (VNet)?"};

/** That no two things which meet have the same addresses: each finding names the ranges that both have. */
export const addressRules: readonly Rule[] = [
  {
    id: "peered-addresses-apart",
    severity: "error",
    source: {
      ...peeringArticle,
      heading: "Azure virtual network peering",
      statement: "Networks whose address spaces overlap cannot be peered."
    },
    *check({topology}) {
      for (const {from, to} of joinedPairs(topology.peerings)) {
        const both = overlapText([networkRanges(topology, from)], [networkRanges(topology, to)]);
        if (both === null) continue;
        const message = `${from} and ${to} are peered, and both have ${both}`;
        yield {resource: peeringId(from, to), message, fix: "give one of them other addresses"};
      }
    },
    passes: [workingExample, peered, {...peered, virtualNetworks: overlapping, peerings: []}],
    breaks: [
      {...peered, virtualNetworks: overlapping},
      {...peered, virtualNetworks: overlapping, peerings: peerings.slice(0, 1)},
      {...peered, virtualNetworks: overlapping, peerings: peerings.slice(1)}
    ]
  },
  {
    id: "connected-addresses-apart",
    severity: "error",
    source: {
      ...networks,
      statement: "Networks can be joined to each other as long as their addresses do not overlap."
    },
    *check({topology}) {
      for (const {from, to} of topology.connections) {
        const both = overlapText([networkRanges(topology, from)], [networkRanges(topology, to)]);
        if (both === null) continue;
        const message = `${from} and ${to} are joined by a VPN, and both have ${both}`;
        yield {resource: resourceId("virtualNetwork", from), message, fix: "give one of them other addresses"};
      }
    },
    passes: [connected],
    breaks: [{...connected, virtualNetworks: overlapping}]
  },
  {
    id: "site-addresses-apart",
    severity: "error",
    source: {
      ...networks,
      statement: "A network can be joined to what is on premises as long as their addresses do not overlap."
    },
    *check({topology}) {
      for (const gateway of gatewaysOf(topology)) {
        for (const site of siteRanges(gateway)) {
          const both = overlapOwners(site, around(topology, gateway));
          const fix = "translate addresses, or give one side others";
          if (both) yield {resource: gatewayId(gateway), message: `its site ${site.name} overlaps ${both}`, fix};
        }
        yield* sharedBySites(gateway);
      }
    },
    passes: [workingExample, withGateway({siteToSite: {office: site("10.11.0.0/16"), plant: site("10.12.0.0/16")}})],
    breaks: [
      withGateway({siteToSite: {office: site("10.10.0.0/24")}}),
      withGateway({siteToSite: {office: site("192.168.0.0/16"), plant: site("192.168.4.0/24")}}),
      {
        ...connected,
        virtualNetworks: {
          hub: {...hub, gateways: {vpn: {...hub.gateways.vpn, siteToSite: {office: site("10.20.4.0/24")}}}},
          data
        }
      }
    ]
  },
  {
    id: "pool-addresses-apart",
    severity: "error",
    source: {
      ...pointToSiteArticle,
      heading: "Add the VPN client address pool",
      statement:
        "The point-to-site pool overlaps neither the network, nor what is joined to it, nor what its clients reach on premises."
    },
    *check({topology}) {
      for (const {gateway, pointToSite} of pointToSites(vpnGateways(topology))) {
        const pool = {name: gateway.name, ranges: pointToSite.addressPool};
        const both = overlapOwners(pool, [...around(topology, gateway), ...siteRanges(gateway)]);
        if (both === null) continue;
        const message = `its point-to-site pool overlaps ${both}`;
        yield {resource: gatewayId(gateway), message, fix: "give the pool other addresses"};
      }
    },
    passes: [
      workingExample,
      withPointToSite({addressPool: ["10.11.0.0/24"]}),
      withGateway({pointToSite: null}),
      // Nothing joins the two.
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["172.16.0.0/24"]}}, peerings: []},
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["172.16.1.0/24"]}}}
    ],
    breaks: [
      withPointToSite({addressPool: ["10.10.255.0/24"]}),
      withPointToSite({addressPool: ["10.0.0.0/8"]}),
      withGateway({siteToSite: {office: site("172.16.0.0/12")}}),
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["172.16.0.0/24"]}}, peerings: peerings.slice(0, 1)},
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["172.16.0.0/24"]}}, peerings: peerings.slice(1)}
    ]
  },
  {
    id: "subnets-apart",
    severity: "error",
    source: {
      ...networkQuestionsArticle,
      heading: "Is there a limit to the number of subnets in my VNet?",
      statement: "The addresses of subnets of one network do not overlap."
    },
    *check({topology}) {
      for (const {name, subnets} of topology.virtualNetworks.values()) {
        const ranges = [...subnets.values()].map((subnet) => ({name: subnet.name, ranges: [subnet.prefix]}));
        for (const [i, subnet] of ranges.entries()) {
          const both = overlapOwners(subnet, ranges.slice(i + 1));
          if (both === null) continue;
          const resource = resourceId("subnet", name, subnet.name);
          yield {resource, message: `it overlaps ${both}`, fix: "give each subnet a range of its own"};
        }
      }
    },
    passes: [workingExample, subnets("10.10.1.0/25", "10.10.1.128/25")],
    breaks: [subnets("10.10.1.0/24", "10.10.1.128/25")]
  }
];

// The network of a gateway, and those that a peering or a VPN joins to it.
function around(topology: Topology, {virtualNetwork}: Gateway): readonly Ranges[] {
  const joined = (joinedTo(topology).get(virtualNetwork) ?? []).map(({other}) => other);
  return [...new Set([virtualNetwork, ...joined])].map((name) => networkRanges(topology, name));
}

const joinedTo = once(({peerings, connections}: Topology) => {
  const ends = [...peerings, ...connections].flatMap(({from, to}) => [
    {name: from, other: to},
    {name: to, other: from}
  ]);
  return groupBy(ends, ({name}) => name);
});

// Of two ways to the same addresses BGP chooses one; without it, nothing says which.
function* sharedBySites(gateway: Gateway): Iterable<Violation> {
  if (gateway.kind === "expressRoute") return;
  const sites = siteRanges(gateway);
  const speaks = new Set([...gateway.sites.values()].filter(({bgp}) => bgp).map(({name}) => name));
  for (const [i, site] of sites.entries()) {
    const others = sites.slice(i + 1).filter(({name}) => !speaks.has(site.name) || !speaks.has(name));
    const both = overlapOwners(site, others);
    const fix = "give each site addresses of its own, or have both announce them over BGP";
    if (both)
      yield {resource: gatewayId(gateway), message: `its site ${site.name} overlaps ${both}`, fix, severity: "warning"};
  }
}

function site(range: string) {
  return {addressSpace: [range]};
}

function subnets(apps: string, rest: string) {
  return {...workingExample, virtualNetworks: {hub: {...hub, subnets: {apps: {prefix: apps}, rest: {prefix: rest}}}}};
}
