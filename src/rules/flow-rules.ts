import {gatewayRequiredArticle, peeringArticle} from "../catalog/articles.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import type {Obstacle, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {resourceId} from "../topology/resource.ts";
import type {Volume} from "../topology/volume.ts";
import {back, routedExample, there} from "./example.ts";
import {sourceOf} from "./obstacle-sources.ts";
import type {Rule, Violation} from "./rule.ts";

const flow = {app: "shop", to: "data", sentGB: 80};
const both = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const peered = {...routedExample, traffic: [flow]} as const;

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
      const stopped = routes.flatMap(({flow, way}) => (arrives(way) ? [] : [{flow, obstacle: way.obstacle}]));
      const key = ({flow, obstacle: {missing, fix, cause}}: Stopped) => JSON.stringify([flow.app, missing, fix, cause]);
      for (const alike of groupBy(stopped, key).values()) yield* violation(alike);
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
      const chained = routes.flatMap(({flow, way}) => {
        const [first, second] = arrives(way) ? way.legs.filter((leg) => leg.kind === "peering") : [];
        return first && second ? [{flow, middle: first.to}] : [];
      });
      const unique = new Map(chained.map((d) => [JSON.stringify([d.flow.app, d.flow.to, d.middle]), d]));
      for (const {flow, middle} of unique.values()) {
        const message = `${flow.app} reaches ${flow.to} over two peerings, through ${middle}; both are charged`;
        const fix = `have an appliance in ${middle} forward, or peer directly`;
        yield {resource: resourceId("app", flow.app), message, fix};
      }
    },
    passes: [peered, chain({allowForwardedTraffic: false})],
    breaks: [chain({})]
  }
];

interface Stopped {
  readonly flow: Route["flow"];
  readonly obstacle: Obstacle;
}

// One step that is missing is one thing to mend, however many flows it stops.
function* violation(alike: readonly Stopped[]): Generator<Violation> {
  const [first] = alike;
  if (!first) return;
  const {flow, obstacle} = first;
  const places = [...new Set(alike.map(({flow: {to}}) => to))];
  const isVoluminous = alike.some(({flow: {sentGB, receivedGB}}) => moves(sentGB) || moves(receivedGB));
  const tail = isVoluminous ? "; what it would move is not on the bill" : "";
  yield {
    resource: resourceId("app", flow.app),
    message: `${flow.app} does not reach ${listText(places, Infinity)}: ${obstacle.missing}${tail}`,
    fix: obstacle.fix,
    source: sourceOf(obstacle.cause)
  };
}

function moves(volume: Volume): boolean {
  return volume === "unknown" || volume.high.gt(0);
}
