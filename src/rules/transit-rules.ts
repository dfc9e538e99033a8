import {gatewayRequiredArticle} from "../catalog/articles.ts";
import {toNetworkGraph} from "../reachability/network-graph.ts";
import {arrives} from "../reachability/path.ts";
import {overPeering} from "../reachability/peering-steps.ts";
import {listText} from "../list-text.ts";
import {overlaps} from "../topology/cidr.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import {back, peeredExample, routedExample, there} from "./example.ts";
import {appsText, flowsToNetworks, integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";

const fromGateway = {fromGateway: true, regional: false};
const peeringSteps = {...gatewayRequiredArticle, heading: "Peering"};

/** The three steps that the integration asks of a peering, where no flow says by itself what it lacks. */
export const transitRules: readonly Rule[] = [
  {
    id: "route-without-peering-flags",
    severity: "warning",
    source: {
      ...peeringSteps,
      statement:
        "An added route leads to a peered network only where both sides have the flags: access and forwarded traffic on both, gateway transit on one, remote gateways on the other."
    },
    *check({topology}) {
      const graph = toNetworkGraph(topology);
      const hasFlow = flowsToNetworks(topology);
      for (const {app, integration} of integrationsVia(topology, "gateway")) {
        const {virtualNetwork, routes} = integration;
        // Most add no routes, and then no peer needs a look.
        for (const peer of routes.length > 0 ? graph.peers(virtualNetwork) : []) {
          const ranges = graph.network(peer).addressSpace;
          if (!routes.some((route) => ranges.some((range) => overlaps(route, range)))) continue;
          const way = overPeering(graph, virtualNetwork, peer, fromGateway);
          if (arrives(way) || hasFlow(app.name, peer)) continue;
          const message = `its routes lead to ${peer}, but ${way.obstacle.missing}`;
          yield {resource: resourceId("app", app.name), message, fix: way.obstacle.fix};
        }
      }
    },
    passes: [routedExample, {...peeredExample, peerings: [there]}],
    breaks: [
      {...routedExample, peerings: [there]},
      {...routedExample, peerings: [there, {...back, useRemoteGateways: false}]},
      {...routedExample, peerings: [{...there, allowForwardedTraffic: false}, back]}
    ]
  },
  {
    id: "peering-flags-without-route",
    severity: "info",
    source: {
      ...peeringSteps,
      statement: "The addresses of a peered network are added to the routes of the plan: flags alone do not lead there."
    },
    *check({topology}) {
      const graph = toNetworkGraph(topology);
      const hasFlow = flowsToNetworks(topology);
      for (const {network, apps, routes} of integratedNetworks(topology)) {
        for (const peer of graph.peers(network.name)) {
          if (!arrives(overPeering(graph, network.name, peer, fromGateway))) continue;
          const ranges = graph.network(peer).addressSpace;
          const isRouted = routes.some((route) => ranges.some((range) => overlaps(route, range)));
          if (isRouted || ranges.length === 0 || apps.some(({name}) => hasFlow(name, peer))) continue;
          const message = `gateway traffic may cross, and no route of ${appsText(apps)} leads to ${peer}`;
          const fix = `add ${listText(ranges.map(({text}) => text))} to the routes, if apps need ${peer}`;
          yield {resource: peeringId(network.name, peer), message, fix};
        }
      }
    },
    passes: [routedExample, {...peeredExample, peerings: [there, {...back, useRemoteGateways: false}]}],
    breaks: [peeredExample]
  }
];
