import type {GatewaySku} from "../catalog/gateway-skus.ts";
import {skuOn} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {counted} from "../number-text.ts";
import {takesSstp} from "../reachability/gateway-required.ts";
import {vpnGatewayOf} from "../reachability/network-graph.ts";
import {declaredSku, gatewayId, gatewaysOf} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import type {VirtualNetwork} from "../topology/virtual-network.ts";
import {dayAfter, daysBetween} from "../units.ts";
import {consolidationArticle, gatewayRequiredArticle, legacySkuArticle, sstpArticle} from "../catalog/articles.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import {appsText, integratedNetworks} from "./integrated.ts";
import type {Rule, RuleContext, Violation} from "./rule.ts";

const lastDay = limits.gatewayRequiredLastDay.value;
const firstDayAfter = dayAfter(lastDay);
const legacySkus = ["Standard", "HighPerformance"];
const sstpClosed = limits.sstpClosedFrom.value;
const withoutGateway = {...workingExample, virtualNetworks: {hub: {addressSpace: ["10.10.0.0/16"]}}};
const withoutIntegration = {...workingExample, apps: {shop: {plan: "web"}}};

const retirement = {
  ...gatewayRequiredArticle,
  heading: "Configure gateway-required virtual network integration",
  statement: "Gateway-required integration is retired: its last working day is 31 March 2027."
};
const earlierDate = {
  url: gatewayRequiredArticle.url,
  heading: "Configure gateway-required virtual network integration",
  retrieved: "2023-01-01",
  statement: "An earlier state of the same article gave 31 March 2024 as the end."
};

/** What has ended or is about to, and since when. */
export const retirementRules: readonly Rule[] = [
  {
    id: "gateway-required-retired",
    severity: "error",
    from: firstDayAfter,
    source: retirement,
    contradictions: [earlierDate],
    check: (context) =>
      perNetwork(context, (network, apps) => ({
        message: `the integration of ${apps} with ${network} stopped working after ${lastDay}; its data is still on the bill`,
        fix: "move to regional integration"
      })),
    passes: [withoutIntegration],
    breaks: [workingExample]
  },
  {
    id: "gateway-required-retiring",
    severity: "warning",
    until: lastDay,
    source: retirement,
    contradictions: [earlierDate],
    check: (context) =>
      perNetwork(context, (network, apps) => ({
        message: `the integration of ${apps} with ${network} stops after ${lastDay}, in ${counted(daysBetween(context.on, lastDay), "day")}`,
        fix: "move to regional integration before then"
      })),
    passes: [withoutIntegration],
    breaks: [workingExample]
  },
  {
    id: "sstp-cannot-be-enabled",
    severity: "warning",
    from: sstpClosed,
    until: lastDay,
    source: {
      ...sstpArticle,
      heading: "Transition to OpenVPN protocol or IKEv2 from SSTP",
      statement: "Since 31 March 2026 SSTP cannot be enabled on a gateway any more, so that no new set-up is possible."
    },
    check: (context) =>
      perNetwork(
        context,
        (network) => ({
          message: `${network}'s point-to-site cannot be set up again: SSTP has been closed to new set-ups since ${sstpClosed}`,
          fix: "keep the gateway until the apps have moved: do not delete or recreate it"
        }),
        hasSstp
      ),
    passes: [withoutIntegration, withPointToSite({protocols: ["OpenVPN"]}), withoutGateway],
    breaks: [workingExample]
  },
  skuRule({
    id: "gateway-sku-retired",
    isMeant: ({sku}) => !legacySkus.includes(sku),
    source: {
      ...consolidationArticle,
      heading: "VPN Gateway SKU consolidation and migration",
      statement: "VPN gateway SKUs without availability zones ended on 30 September 2026 and became those with them."
    },
    contradictions: [
      {
        ...consolidationArticle,
        heading: "How long will my existing gateway SKUs be supported?",
        statement: "The questions on the same page give 16 September 2026 as the end."
      }
    ],
    passes: [workingExample, withPointToSite({}, "Basic"), withGateway({sku: "HighPerformance"})],
    breaks: [withGateway({sku: "VpnGw1"}), withGateway({sku: "VpnGw4", generation: 2})]
  }),
  skuRule({
    id: "legacy-gateway-sku-retired",
    isMeant: ({sku}) => legacySkus.includes(sku),
    source: {
      ...legacySkuArticle,
      heading: "SKU deprecation",
      statement:
        "The legacy SKUs Standard and HighPerformance ended on 30 September 2025 and became VpnGw1AZ and VpnGw2AZ."
    },
    contradictions: [
      {
        ...consolidationArticle,
        heading: "When will my Standard and HighPerformance gateway be migrated?",
        statement: "The page on merging the SKUs says that these gateways move in the course of 2026."
      }
    ],
    passes: [workingExample, withGateway({sku: "VpnGw1"})],
    breaks: [withGateway({sku: "Standard"}), withGateway({sku: "HighPerformance"})]
  })
];

interface SkuRuleSpec extends Pick<Rule, "id" | "source" | "contradictions" | "passes" | "breaks"> {
  readonly isMeant: (sku: GatewaySku) => boolean;
}

// A gateway keeps running as its successor, so that it is no more than a warning.
function skuRule({isMeant, ...rule}: SkuRuleSpec): Rule {
  return {
    ...rule,
    severity: "warning",
    *check({topology, on}) {
      for (const gateway of gatewaysOf(topology)) {
        const declared = declaredSku(gateway);
        const {sku, lastDay: last} = declared;
        const successor = skuOn(declared, on);
        if (last === null || successor.sku === sku || !isMeant(declared)) continue;
        yield {
          resource: gatewayId(gateway),
          message: `${sku} ended on ${last}: it runs and is billed as ${successor.sku}`,
          fix: `write ${successor.sku}`
        };
      }
    }
  };
}

function* perNetwork(
  {topology}: RuleContext,
  say: (network: string, apps: string) => Omit<Violation, "resource">,
  isMeant: (network: VirtualNetwork) => boolean = () => true
): Iterable<Violation> {
  for (const {network, apps} of integratedNetworks(topology)) {
    if (!isMeant(network)) continue;
    yield {resource: resourceId("virtualNetwork", network.name), ...say(network.name, appsText(apps))};
  }
}

function hasSstp(network: VirtualNetwork): boolean {
  const gateway = vpnGatewayOf(network);
  return gateway !== undefined && takesSstp(gateway);
}
