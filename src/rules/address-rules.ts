import {networkQuestionsArticle, peeringArticle, pointToSiteArticle} from "../catalog/articles.ts";
import type {Gateway} from "../topology/gateway.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Ranges} from "./address-overlap.ts";
import {networkRanges, overlapText, siteRanges} from "./address-overlap.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import type {Rule, Violation} from "./rule.ts";

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
      for (const [from, to] of pairs(topology.peerings)) {
        const both = overlapText([networkRanges(topology, from)], [networkRanges(topology, to)]);
        if (both === null) continue;
        const message = `${from} and ${to} are peered, and both have ${both}`;
        yield {resource: peeringId(from, to), message, fix: "give one of them other addresses"};
      }
    },
    passes: [workingExample, peered, {...peered, virtualNetworks: overlapping, peerings: []}],
    breaks: [
      {...peered, virtualNetworks: overlapping},
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
      for (const [from, to] of pairs(topology.connections)) {
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
        const sites = siteRanges(gateway);
        const both = overlapText(sites, around(topology, gateway));
        if (both)
          yield violation(gateway, `a site of it has ${both} too`, "translate addresses, or give one side others");
        for (const [i, site] of sites.entries()) {
          const twice = overlapText([site], sites.slice(i + 1));
          if (twice) yield violation(gateway, `${site.name} has ${twice} too`, "give each site addresses of its own");
        }
      }
    },
    passes: [workingExample, withGateway({siteToSite: {office: site("10.11.0.0/16"), plant: site("10.12.0.0/16")}})],
    breaks: [
      withGateway({siteToSite: {office: site("10.10.0.0/24")}}),
      withGateway({siteToSite: {office: site("192.168.0.0/16"), plant: site("192.168.4.0/24")}})
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
      for (const gateway of gatewaysOf(topology)) {
        if (gateway.kind !== "vpn" || !gateway.pointToSite) continue;
        const pool = {name: "the pool", ranges: gateway.pointToSite.addressPool};
        const both = overlapText([pool], [...around(topology, gateway), ...siteRanges(gateway)]);
        if (both)
          yield violation(gateway, `its point-to-site pool overlaps: ${both} too`, "give the pool other addresses");
      }
    },
    passes: [
      workingExample,
      withPointToSite({addressPool: ["10.11.0.0/24"]}),
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["172.16.1.0/24"]}}}
    ],
    breaks: [
      withPointToSite({addressPool: ["10.10.255.0/24"]}),
      withPointToSite({addressPool: ["10.0.0.0/8"]}),
      withGateway({siteToSite: {office: site("172.16.0.0/12")}}),
      {...peered, virtualNetworks: {hub, data: {addressSpace: ["172.16.0.0/24"]}}}
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
          const both = overlapText([subnet], ranges.slice(i + 1));
          if (both === null) continue;
          const resource = resourceId("subnet", name, subnet.name);
          yield {resource, message: `it overlaps: ${both} too`, fix: "give each subnet a range of its own"};
        }
      }
    },
    passes: [workingExample, subnets("10.10.1.0/25", "10.10.1.128/25")],
    breaks: [subnets("10.10.1.0/24", "10.10.1.128/25")]
  }
];

// The network of a gateway, and those that a peering or a VPN joins to it.
function around(topology: Topology, {virtualNetwork}: Gateway): readonly Ranges[] {
  const joined = pairs([...topology.peerings, ...topology.connections]).flatMap(([from, to]) =>
    from === virtualNetwork ? [to] : to === virtualNetwork ? [from] : []
  );
  return [...new Set([virtualNetwork, ...joined])].map((name) => networkRanges(topology, name));
}

// Each two that are joined once, in whichever direction that is written.
function pairs(links: readonly {readonly from: string; readonly to: string}[]): readonly (readonly [string, string])[] {
  const sorted = links.map(({from, to}) => (from < to ? ([from, to] as const) : ([to, from] as const)));
  return [...new Map(sorted.map((pair) => [JSON.stringify(pair), pair])).values()];
}

function violation(gateway: Gateway, message: string, fix: string): Violation {
  return {resource: gatewayId(gateway), message, fix};
}

function site(range: string) {
  return {addressSpace: [range]};
}

function subnets(apps: string, rest: string) {
  return {...workingExample, virtualNetworks: {hub: {...hub, subnets: {apps: {prefix: apps}, rest: {prefix: rest}}}}};
}
