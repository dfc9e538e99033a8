import {gatewayRequiredArticle} from "../catalog/articles.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import {resourceId} from "../topology/resource.ts";
import {serversOutOfReach} from "./dns-servers.ts";
import {withApp, withPlan, workingExample} from "./example.ts";
import {integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const manage = {...gatewayRequiredArticle, heading: "Manage virtual network integration"};

/** What apps are told of the network that they integrate with: its DNS servers, and how that is kept in step. */
export const networkInformationRules: readonly Rule[] = [
  {
    id: "dns-server-reached",
    severity: "warning",
    source: {
      ...gatewayRequiredArticle,
      heading: "Configure gateway-required virtual network integration",
      statement:
        "Apps resolve names with the DNS servers of the network that they integrate with, and so must reach them."
    },
    *check({topology}) {
      for (const {network, server, apps, missing, fix} of serversOutOfReach(topology)) {
        const message = `its DNS server ${server} is not reached by ${listText(apps)}: ${missing}`;
        yield {resource: resourceId("virtualNetwork", network), message, fix};
      }
    },
    passes: [
      workingExample,
      withServers(["10.10.0.4", "8.8.8.8"]),
      {...withServers(["10.99.0.4"]), apps: {shop: {plan: "web"}}},
      // No Linux app integrates in this way at all, which is a finding of its own.
      {...withServers(["10.20.0.4"]), virtualNetworks: twoNetworks(), plans: {web: {sku: "P1v3", os: "linux"}}}
    ],
    breaks: [withServers(["10.99.0.4"]), {...withServers(["10.20.0.4"]), virtualNetworks: twoNetworks()}]
  },
  {
    id: "sync-across-subscriptions",
    severity: "warning",
    source: {
      ...manage,
      statement: "A network is not synchronised from a plan whose app is of another subscription."
    },
    *check({topology}) {
      for (const {network, apps} of integratedNetworks(topology)) {
        const apart = apps.filter(({subscription}) => subscription !== network.subscription);
        for (const [plan, own] of groupBy(apart, (app) => app.plan)) {
          const names = listText(own.map(({name}) => name));
          const message = `${network.name} is of another subscription than ${names}: it cannot be synchronised from this plan`;
          const fix = "after a change of DNS, routes or certificates, disconnect and connect the apps instead";
          yield {resource: resourceId("plan", plan), message, fix};
        }
      }
    },
    passes: [
      workingExample,
      {...withPlan({subscription: "prod"}), virtualNetworks: {hub: {...hub, subscription: "prod"}}}
    ],
    breaks: [withPlan({subscription: "prod"}), withApp({subscription: "test"})]
  }
];

function withServers(dnsServers: readonly string[]) {
  return {...workingExample, virtualNetworks: {hub: {...hub, dnsServers}}};
}

function twoNetworks() {
  return {hub: {...hub, dnsServers: ["10.20.0.4"]}, data: {addressSpace: ["10.20.0.0/16"]}};
}
