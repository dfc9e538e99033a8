import {limits} from "../catalog/limits.ts";
import {groupBy} from "../group-by.ts";
import {peeringArticle} from "../catalog/articles.ts";
import {listText} from "../list-text.ts";
import {networkNamed, toNetworkGraph} from "../reachability/network-graph.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import {back, peeredExample, there, workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const data = {addressSpace: ["10.20.0.0/16"]};

/** What peerings must be, whatever crosses them. */
export const peeringRules: readonly Rule[] = [
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
    passes: [workingExample, peeredExample],
    breaks: [{...peeredExample, peerings: [there]}]
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
      const byNetwork = groupBy(remote, ({from}) => from);
      for (const {from, to} of remote) {
        const own = listText([...networkNamed(topology.virtualNetworks, from).gateways.keys()]);
        const others = listText((byNetwork.get(from) ?? []).filter((other) => other.to < to).map((other) => other.to));
        const reasons = [
          ...(own ? [`${from} has a gateway of its own: ${own}`] : []),
          ...(others ? [`${from} uses the gateway of ${others} already`] : [])
        ];
        if (reasons.length === 0) continue;
        const message = `useRemoteGateways is set, but ${reasons.join(", and ")}`;
        yield {resource: peeringId(from, to), message, fix: "unset useRemoteGateways, or remove the other gateway"};
      }
    },
    passes: [workingExample, peeredExample, twoHubs()],
    breaks: [{...peeredExample, peerings: [{...there, useRemoteGateways: true}, back]}, twoRemoteGateways()]
  },
  {
    id: "remote-gateway-offered",
    severity: "error",
    source: {
      ...peeringArticle,
      heading: "Gateways and on-premises connectivity",
      statement: "A peer's gateway can be used where that peer has one, and allows its transit."
    },
    *check({topology}) {
      const graph = toNetworkGraph(topology);
      for (const {from, to, useRemoteGateways} of topology.peerings) {
        const other = graph.peering(to, from);
        if (!useRemoteGateways || other === undefined) continue;
        const resource = peeringId(from, to);
        if (graph.network(to).gateways.size === 0) {
          yield {
            resource,
            message: `useRemoteGateways is set, but ${to} has no gateway`,
            fix: "unset useRemoteGateways"
          };
        } else if (!other.allowGatewayTransit) {
          const message = `useRemoteGateways is set, but ${to} does not allow its gateway's transit`;
          yield {resource, message, fix: `set allowGatewayTransit on the peering ${to} -> ${from}`};
        }
      }
    },
    passes: [
      peeredExample,
      {...peeredExample, peerings: [there, {...back, useRemoteGateways: false}]},
      // That the other side is missing is a finding of its own.
      {...peeredExample, peerings: [back]}
    ],
    breaks: [
      {...peeredExample, peerings: [{...there, allowGatewayTransit: false}, back]},
      {...peeredExample, virtualNetworks: {hub: {addressSpace: hub.addressSpace}, data}, apps: {}}
    ]
  },
  {
    id: "peerings-exceeded",
    severity: "error",
    source: {
      ...peeringArticle,
      heading: "Azure virtual network peering",
      statement: "A network is peered with up to 500 others, with up to 1,000 under a Virtual Network Manager."
    },
    *check({topology}) {
      const most = limits.peeringsPerNetwork.value;
      for (const [name, own] of groupBy(topology.peerings, ({from}) => from)) {
        if (own.length <= most) continue;
        const message = `${name} has ${own.length} peerings, of ${most}`;
        yield {
          resource: resourceId("virtualNetwork", name),
          message,
          fix: "use a Virtual Network Manager, which takes 1,000"
        };
      }
    },
    passes: [peeredExample, star(500)],
    breaks: [star(501)]
  }
];

function star(count: number) {
  const names = Array.from({length: count}, (_, i) => `spoke${i}`);
  return {
    defaults: {region: "eastus"},
    virtualNetworks: Object.fromEntries(["hub", ...names].map((name) => [name, {}])),
    peerings: names.map((to) => ({from: "hub", to}))
  };
}

function twoRemoteGateways() {
  const other = {...hub, addressSpace: ["10.30.0.0/16"]};
  return {
    ...peeredExample,
    virtualNetworks: {hub, other, data},
    peerings: [there, back, {...there, from: "other"}, {...back, to: "other"}]
  };
}

function twoHubs() {
  const [other, more] = [{...hub, addressSpace: ["10.30.0.0/16"]}, {addressSpace: ["10.40.0.0/16"]}];
  return {
    ...peeredExample,
    virtualNetworks: {hub, other, data, more},
    peerings: [there, back, {...there, from: "other", to: "more"}, {...back, from: "more", to: "other"}]
  };
}
