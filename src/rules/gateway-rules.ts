import {hasForbiddenIkeV2, hasPrivatePool, takesSstp} from "../reachability/gateway-required.ts";
import {hasExpressRoute, vpnGatewayOf} from "../reachability/network-graph.ts";
import {limits} from "../catalog/limits.ts";
import {listText} from "../list-text.ts";
import {isPrivate} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import {gatewayRequiredArticle, gatewaySkuArticle, sstpArticle} from "../catalog/articles.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import {ikeV2OnBasicFrom} from "./gateway-sku-rules.ts";
import {integratedGateways, integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";
import {pointToSites} from "./vpn-gateways.ts";

const {hub} = workingExample.virtualNetworks;
const expressRoute = {kind: "expressRoute", sku: "ErGw1AZ"} as const;
const integrated = {...gatewayRequiredArticle, heading: "Set up a gateway in your Azure virtual network"};
const useRegional = "use regional integration";
const closed = limits.sstpClosedFrom.value;
const noNewSetUp = `SSTP has been closed to new set-ups since ${closed}`;
const limitations = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};

/** What a network and its gateway must be for gateway-required integration. */
export const gatewayRules: readonly Rule[] = [
  {
    id: "route-based-gateway",
    severity: "error",
    source: {...limitations, statement: "The network needs a route-based VPN gateway before an app can connect."},
    *check({topology, on}) {
      for (const {network} of integratedNetworks(topology)) {
        const gateway = vpnGatewayOf(network);
        if (gateway ? gateway.vpnType === "routeBased" : hasExpressRoute(network)) continue;
        yield gateway
          ? {resource: gatewayId(gateway), message: `${gateway.name} is policy-based`, fix: useRegional}
          : {
              resource: resourceId("virtualNetwork", network.name),
              message: `apps integrate with ${network.name}, which has no VPN gateway`,
              fix: on < closed ? `${useRegional}, or give it one` : `${useRegional}: ${noNewSetUp}`
            };
      }
    },
    passes: [workingExample, {...workingExample, virtualNetworks: {hub: {...hub, gateways: {er: expressRoute}}}}],
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
        if (takesSstp(gateway) || gateway.vpnType === "policyBased") continue;
        const message = `${gateway.name} ${stateOf(gateway)}: apps need SSTP`;
        yield {resource: gatewayId(gateway), message, fix: useRegional};
      }
    },
    passes: [
      workingExample,
      withPointToSite({protocols: ["SSTP", "IkeV2"]}, "Basic"),
      // That it is policy-based is a finding of its own.
      withGateway({sku: "Basic", vpnType: "policyBased", pointToSite: null})
    ],
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
        if (!hasForbiddenIkeV2(gateway) || !takesSstp(gateway)) continue;
        const message = "IKEv2 is on beside SSTP: apps do not connect";
        yield {resource: gatewayId(gateway), message, fix: "turn IKEv2 off"};
      }
    },
    passes: [
      workingExample,
      withPointToSite({protocols: ["SSTP", "IkeV2"]}, "Basic"),
      // That SSTP is off is a finding of its own, and what is to be mended.
      withPointToSite({protocols: ["OpenVPN", "IkeV2"]})
    ],
    breaks: [withPointToSite({protocols: ["SSTP", "IkeV2"]})]
  },
  {
    id: "ikev2-on-basic",
    severity: "info",
    from: ikeV2OnBasicFrom,
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
      for (const {gateway, pointToSite} of pointToSites(integratedGateways(topology))) {
        const isBeside = takesSstp(gateway) && pointToSite.protocols.includes("IkeV2");
        if (gateway.sku !== "Basic" || !isBeside) continue;
        const message = "IKEv2 is on beside SSTP: whether apps then connect to a Basic gateway is not documented";
        yield {resource: gatewayId(gateway), message, fix: "turn IKEv2 off if nobody uses it"};
      }
    },
    passes: [
      workingExample,
      withPointToSite({protocols: ["SSTP"]}, "Basic"),
      withPointToSite({protocols: ["IkeV2"]}, "Basic"),
      withPointToSite({protocols: ["SSTP", "IkeV2"]}),
      withGateway({sku: "Basic", pointToSite: null})
    ],
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
      for (const {gateway, pointToSite} of pointToSites(integratedGateways(topology))) {
        if (hasPrivatePool(gateway)) continue;
        const others = listText(pointToSite.addressPool.filter((range) => !isPrivate(range)).map(({text}) => text));
        const message = others ? `the point-to-site pool is not private: ${others}` : "there is no point-to-site pool";
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
      withPointToSite({addressPool: ["10.200.0.0/24", "192.168.9.0/24"]}),
      withGateway({pointToSite: null})
    ],
    breaks: [
      withPointToSite({addressPool: ["172.32.0.0/24"]}),
      withPointToSite({addressPool: ["172.16.0.0/24", "8.8.8.0/24"]}),
      withPointToSite({addressPool: []})
    ]
  }
];

function stateOf({pointToSite}: VpnGateway): string {
  if (!pointToSite) return "has no point-to-site";
  return pointToSite.protocols.length > 0 ? `takes only ${listText(pointToSite.protocols)}` : "takes no protocol";
}
