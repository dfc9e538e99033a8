import type {Source} from "../catalog/source.ts";
import type {Cause} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {resourceId} from "../topology/resource.ts";
import {gatewayRequiredArticle, gatewaySkuArticle, hybridConnectionArticle} from "../catalog/articles.ts";
import {peeringArticle, regionalArticle} from "../catalog/articles.ts";
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

const waySources: Readonly<Partial<Record<Cause, Source>>> = {
  integration: {
    ...regionalArticle,
    heading: "Integrate your app with an Azure virtual network",
    statement: "Without an integration, an app cannot reach what is in a virtual network."
  },
  peering: {
    ...gatewayRequiredArticle,
    heading: "Peering",
    statement: "Traffic to a peered network needs the flags of the peering on both sides, and a route to its addresses."
  },
  routing: {
    ...gatewayRequiredArticle,
    heading: "Gateway-required virtual network integration routing",
    statement: "What an app sends beyond the network's own routes needs address blocks added to its routes."
  },
  routeAll: {
    ...regionalArticle,
    heading: "Application routing",
    statement:
      "Unless all traffic is routed, regional integration sends only private (RFC 1918) addresses into the network."
  },
  site: {
    ...gatewayRequiredArticle,
    heading: "Access on-premises resources",
    statement: "A site must route the point-to-site pool back, and ranges learned over BGP are added by hand."
  },
  connection: {
    ...gatewaySkuArticle,
    heading: "Gateway SKUs by tunnel, connection, and throughput",
    statement: "A VPN between two networks needs a route-based gateway in each."
  },
  hybridConnection: {
    ...hybridConnectionArticle,
    heading: "How it works",
    statement: "A hybrid connection relays TCP to one host and port, for the apps that use it."
  }
};

/** Returns the statement that an obstacle of that *cause* goes against: of the way, or of the rule that it is named after. */
export function sourceOf(cause: Cause): Source {
  const source = waySources[cause] ?? [...appRules, ...gatewayRules].find(({id}) => id === cause)?.source;
  if (source === undefined) throw new Error(`no source of the cause: ${cause}`);
  return source;
}

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
        const {missing, fix, cause} = way.obstacle;
        const message = `${flow.app} does not reach ${flow.to}: ${missing}; what it would move is not on the bill`;
        const source = sourceOf(cause);
        yield {resource: resourceId("app", flow.app), message, fix, source};
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
