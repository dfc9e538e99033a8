import {limits} from "../catalog/limits.ts";
import {basicPublicIpArticle, gatewaySettingsArticle, gatewaySkuArticle, sstpArticle} from "../catalog/articles.ts";
import {thirdPartyGatewayNotes, vpnQuestionsArticle} from "../catalog/articles.ts";
import {listText} from "../list-text.ts";
import {declaredSku, gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import {dayAfter, dayBefore} from "../units.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import {integratedGateways} from "./integrated.ts";
import type {Rule} from "./rule.ts";
import {pointToSites, vpnGateways} from "./vpn-gateways.ts";

const {hub} = workingExample.virtualNetworks;
const basic = {sku: "Basic"};
const office = {addressSpace: ["192.168.0.0/16"]};
/** The first day on which Basic gateways have IKEv2, as far as is known: the month is published. */
export const ikeV2OnBasicFrom = `${limits.ikeV2OnBasicFrom.value}-01`;
const skuTable = {...gatewaySkuArticle, heading: "Gateway SKUs by tunnel, connection, and throughput"};
const featureSets = {...gatewaySkuArticle, heading: "Gateway SKUs by feature set"};
const sstpTransition = {...sstpArticle, heading: "Transition to OpenVPN protocol or IKEv2 from SSTP"};

/** What a gateway may be by itself, whatever integrates with it. */
export const gatewaySkuRules: readonly Rule[] = [
  {
    id: "one-gateway-per-network",
    severity: "error",
    source: {
      ...gatewaySettingsArticle,
      heading: "Gateway types",
      statement: "A network has at most one VPN gateway, and at most one ExpressRoute gateway."
    },
    *check({topology}) {
      for (const {name, gateways} of topology.virtualNetworks.values()) {
        for (const kind of ["vpn", "expressRoute"] as const) {
          const own = [...gateways.values()].filter((gateway) => gateway.kind === kind);
          if (own.length < 2) continue;
          const label = kind === "vpn" ? "VPN" : "ExpressRoute";
          const message = `${name} has ${own.length} ${label} gateways: ${listText(own.map((gateway) => gateway.name))}`;
          yield {resource: resourceId("virtualNetwork", name), message, fix: "keep one"};
        }
      }
    },
    passes: [workingExample, withGateways({circuit: {kind: "expressRoute", sku: "ErGw1AZ"}})],
    breaks: [withGateways({second: hub.gateways.vpn})]
  },
  {
    id: "active-active-sku",
    severity: "error",
    source: {...featureSets, statement: "Every SKU but Basic can be active-active."},
    *check({topology}) {
      for (const gateway of vpnGateways(topology)) {
        if (!gateway.activeActive || declaredSku(gateway).activeActive !== false) continue;
        const message = `it is active-active, which ${gateway.sku} cannot be; it is billed with one address`;
        yield {resource: gatewayId(gateway), message, fix: "take VpnGw1AZ or above, or leave it active-passive"};
      }
    },
    passes: [withGateway(basic), withGateway({activeActive: true})],
    breaks: [withGateway({...basic, activeActive: true})]
  },
  {
    id: "bgp-sku",
    severity: "error",
    source: {...featureSets, statement: "A gateway of the Basic SKU does not speak BGP."},
    *check({topology}) {
      for (const gateway of vpnGateways(topology)) {
        const sites = [...gateway.sites.values()].filter(({bgp}) => bgp).map(({name}) => name);
        if (sites.length === 0 || declaredSku(gateway).bgp !== false) continue;
        const message = `BGP is on with ${listText(sites)}, and ${gateway.sku} has none`;
        yield {resource: gatewayId(gateway), message, fix: "use static routes, or take VpnGw1AZ or above"};
      }
    },
    passes: [
      withGateway({siteToSite: {office: {...office, bgp: true}}}),
      withGateway({...basic, siteToSite: {office}})
    ],
    breaks: [withGateway({...basic, siteToSite: {office: {...office, bgp: true}}})]
  },
  {
    id: "policy-based-sku",
    severity: "error",
    source: {
      ...featureSets,
      statement: "Only a gateway of the Basic SKU can be policy-based, and it takes no point-to-site."
    },
    *check({topology}) {
      for (const gateway of vpnGateways(topology)) {
        if (gateway.vpnType !== "policyBased") continue;
        const resource = gatewayId(gateway);
        const fix = "make it route-based: a new gateway, since the type cannot be changed";
        if (gateway.sku !== "Basic") yield {resource, message: `${gateway.sku} cannot be policy-based`, fix};
        if (gateway.pointToSite) yield {resource, message: "it is policy-based, and has a point-to-site set-up", fix};
      }
    },
    passes: [workingExample, withGateway({...basic, vpnType: "policyBased", pointToSite: null})],
    breaks: [withGateway({vpnType: "policyBased", pointToSite: null}), withGateway({...basic, vpnType: "policyBased"})]
  },
  {
    id: "sstp-beside-openvpn",
    severity: "error",
    source: {...sstpTransition, statement: "A gateway takes SSTP or OpenVPN clients, not both."},
    *check({topology}) {
      for (const {gateway, pointToSite} of pointToSites(vpnGateways(topology))) {
        const {protocols} = pointToSite;
        if (!protocols.includes("SSTP") || !protocols.includes("OpenVPN")) continue;
        const message = "SSTP and OpenVPN are both on: a gateway takes one of them";
        const fix = "keep SSTP until the apps have moved, then OpenVPN; the change is for good";
        yield {resource: gatewayId(gateway), message, fix};
      }
    },
    passes: [workingExample, withPointToSite({protocols: ["OpenVPN", "IkeV2"]})],
    breaks: [withPointToSite({protocols: ["SSTP", "OpenVPN"]})]
  },
  {
    id: "ikev2-not-yet-on-basic",
    severity: "error",
    until: dayBefore(ikeV2OnBasicFrom),
    source: {
      ...skuTable,
      statement: "The table of SKUs gives Basic gateways no IKEv2; they have had it since November 2025."
    },
    *check({topology}) {
      for (const {gateway, pointToSite} of pointToSites(vpnGateways(topology))) {
        if (gateway.sku !== "Basic" || !pointToSite.protocols.includes("IkeV2")) continue;
        const message = `IKEv2 is on, which Basic gateways have had since ${ikeV2OnBasicFrom} only`;
        yield {resource: gatewayId(gateway), message, fix: "leave SSTP alone on that day"};
      }
    },
    passes: [withPointToSite({protocols: ["SSTP"]}, "Basic"), withPointToSite({protocols: ["SSTP", "IkeV2"]})],
    breaks: [withPointToSite({protocols: ["SSTP", "IkeV2"]}, "Basic")]
  },
  {
    id: "basic-public-address-ended",
    severity: "info",
    from: dayAfter(limits.basicPublicIpLastDay.value),
    source: {
      ...basicPublicIpArticle,
      heading: "Remove the Basic public IP reference from a Basic SKU VPN gateway - Azure portal",
      statement:
        "Basic public addresses ended in September 2025; a Basic gateway lets go of its own and keeps its address."
    },
    contradictions: [
      {
        ...vpnQuestionsArticle,
        heading: "Can I request a static public IP address for my VPN gateway?",
        statement: "In 2024 a gateway of the Basic SKU took Basic public addresses only."
      }
    ],
    *check({topology}) {
      for (const gateway of vpnGateways(topology)) {
        if (gateway.sku !== "Basic") continue;
        const message = "its public address was of the Basic kind, which has ended; one Standard address is billed";
        yield {
          resource: gatewayId(gateway),
          message,
          fix: "remove the reference to the Basic address, if it is still there"
        };
      }
    },
    passes: [workingExample],
    breaks: [withGateway(basic)]
  },
  {
    id: "active-active-sstp",
    severity: "info",
    source: {
      ...skuTable,
      statement: "The table of SKUs gives 128 SSTP connections to every SKU, active-active or not."
    },
    contradictions: [
      {
        ...thirdPartyGatewayNotes,
        heading: "Azure VPN gateway",
        statement: "A third party says that an active-active gateway takes 256 SSTP connections."
      }
    ],
    *check({topology}) {
      for (const gateway of integratedGateways(topology)) {
        if (!gateway.activeActive) continue;
        const message =
          "it is active-active, and still counted with 128 SSTP connections: that it takes 256 is unconfirmed";
        yield {resource: gatewayId(gateway), message, fix: "plan with 128"};
      }
    },
    passes: [workingExample, {...withGateway({activeActive: true}), apps: {shop: {plan: "web"}}}],
    breaks: [withGateway({activeActive: true})]
  }
];

function withGateways(others: object) {
  return {...workingExample, virtualNetworks: {hub: {...hub, gateways: {...hub.gateways, ...others}}}};
}
