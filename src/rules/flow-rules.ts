import {arrives} from "../reachability/path.ts";
import {resourceId} from "../topology/resource.ts";
import {gatewayRequiredArticle, peeringArticle} from "./articles.ts";
import {workingExample} from "./example.ts";
import {appRules} from "./app-rules.ts";
import {gatewayRules} from "./gateway-rules.ts";
import type {Rule} from "./rule.ts";

const flow = {app: "shop", to: "data", sentGB: 80};
const both = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const there = {from: "hub", to: "data", ...both, allowGatewayTransit: true};
const back = {from: "data", to: "hub", ...both, useRemoteGateways: true};
const peered = {
  ...workingExample,
  virtualNetworks: {...workingExample.virtualNetworks, data: {addressSpace: ["10.20.0.0/16"]}},
  apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes: ["10.20.0.0/16"]}}},
  peerings: [there, back],
  traffic: [flow]
} as const;

const chain = (flags: object) => ({
  defaults: {region: "eastus"},
  virtualNetworks: {
    near: {addressSpace: ["10.1.0.0/16"], subnets: {apps: {prefix: "10.1.1.0/26"}}},
    middle: {addressSpace: ["10.2.0.0/16"]},
    data: {addressSpace: ["10.3.0.0/16"]}
  },
  peerings: [
    {from: "near", to: "middle", ...both},
    {from: "middle", to: "near", ...both},
    {from: "middle", to: "data", ...both},
    {from: "data", to: "middle", ...both, ...flags}
  ],
  plans: {web: {sku: "P1v3", os: "windows" as const}},
  apps: {shop: {plan: "web", integration: {via: "regional" as const, subnet: "near/apps"}}},
  traffic: [flow]
});

const integrationRules = [...appRules, ...gatewayRules];

/** Whether the flows arrive. */
export const flowRules: readonly Rule[] = [
  {
    id: "flow-cannot-arrive",
    severity: "error",
    source: {
      ...gatewayRequiredArticle,
      heading: "Peering",
      statement:
        "Traffic to a peered network needs the flags of the peering on both sides, and a route to its addresses."
    },
    *check({routes}) {
      for (const {flow, way} of routes) {
        if (arrives(way)) continue;
        const {missing, fix, rule} = way.obstacle;
        const message = `${flow.app} does not reach ${flow.to}: ${missing}; what it would move is not on the bill`;
        const source = integrationRules.find(({id}) => id === rule)?.source;
        yield {resource: resourceId("app", flow.app), message, fix, ...(source ? {source} : {})};
      }
    },
    passes: [peered, chain({}), {...peered, traffic: [{app: "shop", to: "hub", sentGB: 80}]}],
    breaks: [
      {...peered, peerings: [there]},
      {...peered, peerings: [there, {...back, useRemoteGateways: false}]},
      {...peered, apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}}},
      {...peered, apps: {shop: {plan: "web"}}},
      chain({allowForwardedTraffic: false})
    ]
  },
  {
    id: "forwarding-appliance-needed",
    severity: "info",
    source: {
      ...peeringArticle,
      heading: "Service chaining",
      statement: "Peering is not transitive: over two peerings, an appliance in the network between must forward."
    },
    *check({routes}) {
      for (const {flow, way} of routes) {
        const peerings = arrives(way) ? way.legs.filter((leg) => leg.kind === "peering") : [];
        const [first, second] = peerings;
        if (!first || !second) continue;
        const message = `${flow.app} reaches ${flow.to} over two peerings, through ${first.to}; both are charged`;
        yield {
          resource: resourceId("app", flow.app),
          message,
          fix: `have an appliance in ${first.to} forward, or peer directly`
        };
      }
    },
    passes: [peered, chain({allowForwardedTraffic: false})],
    breaks: [chain({})]
  }
];
