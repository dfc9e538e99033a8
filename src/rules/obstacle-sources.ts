import {gatewayRequiredArticle, gatewaySkuArticle, hybridConnectionArticle} from "../catalog/articles.ts";
import {peeringArticle, peeringArticle2016, regionalArticle, regionalArticle2021} from "../catalog/articles.ts";
import type {Source} from "../catalog/source.ts";
import type {Cause} from "../reachability/path.ts";
import {appRules} from "./app-rules.ts";
import {expressRouteRules} from "./express-route-rules.ts";
import {gatewayRules} from "./gateway-rules.ts";
import {retirementRules} from "./retirement-rules.ts";

const waySources: Readonly<Partial<Record<Cause, Source>>> = {
  integration: {
    ...regionalArticle,
    heading: "Integrate your app with an Azure virtual network",
    statement: "Without an integration, an app cannot reach what is in a virtual network."
  },
  regionalClassic: {
    ...regionalArticle2021,
    heading: "Limitations",
    statement: "Regional integration is with a Resource Manager network, and reaches no classic network over a peering."
  },
  peering: {
    ...gatewayRequiredArticle,
    heading: "Peering",
    statement: "Traffic to a peered network needs the flags of the peering on both sides, and a route to its addresses."
  },
  classicPeering: {
    ...peeringArticle2016,
    heading: "VNet peering",
    statement: "A Resource Manager network can be peered with a classic one; two classic networks cannot be peered."
  },
  classicGateway: {
    ...peeringArticle,
    heading: "Gateways and on-premises connectivity",
    statement: "Of a peering between deployment models, the gateway must be in the Resource Manager network."
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
  addressSpace: {
    ...gatewayRequiredArticle,
    heading: "Gateway-required virtual network integration routing",
    statement: "The routes of a virtual network direct an app's traffic to the addresses that are in it."
  },
  site: {
    ...gatewayRequiredArticle,
    heading: "Access on-premises resources",
    statement: "A site must route the point-to-site pool back, and ranges learned over BGP are added by hand."
  },
  expressRouteSite: {
    ...gatewayRequiredArticle,
    heading: "Access on-premises resources",
    statement: "To reach what is behind ExpressRoute, use regional integration or an App Service Environment."
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
  },
  hybridConnectionContainer: {
    ...hybridConnectionArticle,
    heading: "App Service Hybrid Connection benefits",
    statement: "Windows and Linux apps can use hybrid connections; Windows containers cannot."
  },
  hybridConnectionTier: {
    ...hybridConnectionArticle,
    heading: "Hybrid Connections and App Service plans",
    statement: "Hybrid connections are in Basic, Standard, Premium and Isolated plans only."
  }
};

/** Returns the statement that an obstacle of that *cause* goes against: of the way, or of the rule that it is named after. */
export function sourceOf(cause: Cause): Source {
  const rules = [...appRules, ...gatewayRules, ...expressRouteRules, ...retirementRules];
  const source = waySources[cause] ?? rules.find(({id}) => id === cause)?.source;
  if (source === undefined) throw new Error(`no source of the cause: ${cause}`);
  return source;
}
