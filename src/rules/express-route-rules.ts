import {hasExpressRoute, vpnGatewayOf} from "../reachability/network-graph.ts";
import {resourceId} from "../topology/resource.ts";
import {gatewayRequiredArticle} from "../catalog/articles.ts";
import {workingExample} from "./example.ts";
import {integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const expressRoute = {kind: "expressRoute", sku: "ErGw1AZ"} as const;
const useRegional = "use regional integration";
const limitations = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};

/** That a network which apps integrate with has no ExpressRoute gateway, alone or beside a VPN gateway. */
export const expressRouteRules: readonly Rule[] = [
  {
    id: "no-expressroute-gateway",
    severity: "error",
    source: {...limitations, statement: "An app cannot integrate with a network that has an ExpressRoute gateway."},
    *check({topology}) {
      for (const {network} of integratedNetworks(topology)) {
        if (!hasExpressRoute(network) || vpnGatewayOf(network)) continue;
        const message = `apps integrate with ${network.name}, which has an ExpressRoute gateway`;
        yield {resource: resourceId("virtualNetwork", network.name), message, fix: useRegional};
      }
    },
    passes: [workingExample, withFar({er: expressRoute}), withHub({...hub.gateways, er: expressRoute})],
    breaks: [withHub({er: expressRoute})]
  },
  {
    id: "no-coexistence-gateway",
    severity: "error",
    source: {
      ...gatewayRequiredArticle,
      heading: "Access on-premises resources",
      statement: "An ExpressRoute gateway rules the integration out even where a VPN gateway coexists with it."
    },
    *check({topology}) {
      for (const {network} of integratedNetworks(topology)) {
        if (!hasExpressRoute(network) || !vpnGatewayOf(network)) continue;
        const message = `${network.name} has an ExpressRoute gateway beside its VPN gateway: apps do not connect`;
        yield {resource: resourceId("virtualNetwork", network.name), message, fix: useRegional};
      }
    },
    passes: [workingExample, withFar({er: expressRoute}), withHub({er: expressRoute})],
    breaks: [withHub({...hub.gateways, er: expressRoute})]
  }
];

type Gateways = Readonly<Record<string, typeof expressRoute | typeof hub.gateways.vpn>>;

function withHub(gateways: Gateways) {
  return {...workingExample, virtualNetworks: {hub: {...hub, gateways}}};
}

function withFar(gateways: Gateways) {
  return {...workingExample, virtualNetworks: {hub, far: {...hub, gateways}}};
}
