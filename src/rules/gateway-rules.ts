import {hasForbiddenIkeV2, hasPrivatePool, takesSstp} from "../reachability/gateway-required.ts";
import {hasExpressRoute, vpnGatewayOf} from "../reachability/network-graph.ts";
import {gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import {gatewayRequiredArticle, gatewaySkuArticle, sstpArticle} from "../catalog/articles.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import {integratedGateways, integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const expressRoute = {kind: "expressRoute", sku: "ErGw1AZ"} as const;
const integrated = {...gatewayRequiredArticle, heading: "Set up a gateway in your Azure virtual network"};
const limitations = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};

/** What a network and its gateway must be for gateway-required integration. */
export const gatewayRules: readonly Rule[] = [
  {
    id: "route-based-gateway",
    severity: "error",
    source: {...limitations, statement: "The network needs a route-based VPN gateway before an app can connect."},
    *check({topology}) {
      for (const {network} of integratedNetworks(topology)) {
        const gateway = vpnGatewayOf(network);
        if (gateway?.vpnType === "routeBased") continue;
        yield gateway
          ? {resource: gatewayId(gateway), message: `${gateway.name} is policy-based`, fix: "use regional integration"}
          : {
              resource: resourceId("virtualNetwork", network.name),
              message: `apps integrate with ${network.name}, which has no VPN gateway`,
              fix: "use regional integration: no new point-to-site set-up has been possible since 2026-03-31"
            };
      }
    },
    passes: [workingExample],
    breaks: [
      withGateway({vpnType: "policyBased"}),
      {...workingExample, virtualNetworks: {hub: {addressSpace: hub.addressSpace}}}
    ]
  },
  {
    id: "sstp-enabled",
    severity: "error",
    source: {...limitations, statement: "The gateway needs a point-to-site VPN with SSTP, which the apps connect by."},
    *check({topology}) {
      for (const gateway of integratedGateways(topology)) {
        if (takesSstp(gateway)) continue;
        const protocols = gateway.pointToSite?.protocols.join(" and ");
        const state = gateway.pointToSite
          ? `takes ${protocols ? `only ${protocols}` : "no protocol"}`
          : "has no point-to-site";
        yield {
          resource: gatewayId(gateway),
          message: `${gateway.name} ${state}: apps need SSTP`,
          fix: "use regional integration"
        };
      }
    },
    passes: [workingExample, withPointToSite({protocols: ["SSTP", "IkeV2"]}, "Basic")],
    breaks: [
      withPointToSite({protocols: ["OpenVPN"]}),
      withPointToSite({protocols: []}),
      withGateway({pointToSite: null})
    ]
  },
  {
    id: "ikev2-disabled",
    severity: "error",
    source: {...integrated, statement: "On a gateway that is not Basic, IKEv2 must be off and SSTP on."},
    *check({topology}) {
      for (const gateway of integratedGateways(topology)) {
        if (!hasForbiddenIkeV2(gateway)) continue;
        const message = `IKEv2 is on beside ${gateway.pointToSite?.protocols.filter((p) => p !== "IkeV2").join(", ") || "nothing"}`;
        yield {resource: gatewayId(gateway), message: `${message}: apps do not connect`, fix: "turn IKEv2 off"};
      }
    },
    passes: [workingExample, withPointToSite({protocols: ["SSTP", "IkeV2"]}, "Basic")],
    breaks: [withPointToSite({protocols: ["SSTP", "IkeV2"]})]
  },
  {
    id: "ikev2-on-basic",
    severity: "info",
    source: {
      ...sstpArticle,
      heading: "Transition to OpenVPN protocol or IKEv2 from SSTP",
      statement: "Basic gateways have had IKEv2 too since November 2025; whether it must be off there is not said."
    },
    contradictions: [
      {
        ...gatewaySkuArticle,
        heading: "Gateway SKUs by tunnel, connection, and throughput",
        statement: "The table of SKUs says that Basic gateways have no IKEv2."
      }
    ],
    *check({topology}) {
      for (const gateway of integratedGateways(topology)) {
        if (gateway.sku !== "Basic" || !gateway.pointToSite?.protocols.includes("IkeV2")) continue;
        const message = "IKEv2 is on beside SSTP: whether apps then connect to a Basic gateway is not documented";
        yield {resource: gatewayId(gateway), message, fix: "turn IKEv2 off if nobody uses it"};
      }
    },
    passes: [workingExample, withPointToSite({protocols: ["SSTP"]}, "Basic")],
    breaks: [withPointToSite({protocols: ["SSTP", "IkeV2"]}, "Basic")]
  },
  {
    id: "private-address-pool",
    severity: "error",
    source: {
      ...integrated,
      statement: "The point-to-site addresses lie in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
    },
    *check({topology}) {
      for (const gateway of integratedGateways(topology)) {
        if (!gateway.pointToSite || hasPrivatePool(gateway)) continue;
        const pool = gateway.pointToSite.addressPool.map(({text}) => text).join(", ");
        const message = pool ? `the point-to-site pool is not private: ${pool}` : "there is no point-to-site pool";
        yield {
          resource: gatewayId(gateway),
          message,
          fix: "take addresses of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"
        };
      }
    },
    passes: [
      workingExample,
      withPointToSite({addressPool: ["172.31.255.0/24"]}),
      withPointToSite({addressPool: ["10.200.0.0/24", "192.168.9.0/24"]})
    ],
    breaks: [
      withPointToSite({addressPool: ["172.32.0.0/24"]}),
      withPointToSite({addressPool: ["172.16.0.0/24", "8.8.8.0/24"]}),
      withPointToSite({addressPool: []})
    ]
  },
  {
    id: "no-expressroute-gateway",
    severity: "error",
    source: {...limitations, statement: "An app cannot integrate with a network that has an ExpressRoute gateway."},
    *check({topology}) {
      for (const {network} of integratedNetworks(topology)) {
        if (!hasExpressRoute(network) || vpnGatewayOf(network)) continue;
        const message = `apps integrate with ${network.name}, which has an ExpressRoute gateway`;
        yield {resource: resourceId("virtualNetwork", network.name), message, fix: "use regional integration"};
      }
    },
    passes: [workingExample, {...workingExample, virtualNetworks: {hub, far: {...hub, gateways: {er: expressRoute}}}}],
    breaks: [{...workingExample, virtualNetworks: {hub: {...hub, gateways: {er: expressRoute}}}}]
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
        yield {resource: resourceId("virtualNetwork", network.name), message, fix: "use regional integration"};
      }
    },
    passes: [workingExample, {...workingExample, virtualNetworks: {hub, far: {...hub, gateways: {er: expressRoute}}}}],
    breaks: [{...workingExample, virtualNetworks: {hub: {...hub, gateways: {...hub.gateways, er: expressRoute}}}}]
  }
];
