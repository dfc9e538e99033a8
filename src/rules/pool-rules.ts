import {limits} from "../catalog/limits.ts";
import {gatewayRequiredArticle, pointToSiteArticle, sstpArticle, vpnQuestionsArticle} from "../catalog/articles.ts";
import {hasForbiddenIkeV2} from "../reachability/gateway-required.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {listText} from "../list-text.ts";
import type {Cidr} from "../topology/cidr.ts";
import {size} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import {withGateway, withPointToSite, workingExample} from "./example.ts";
import {ikeV2OnBasicFrom} from "./gateway-sku-rules.ts";
import {integratedGateways} from "./integrated.ts";
import type {Rule} from "./rule.ts";
import {pointToSites} from "./vpn-gateways.ts";

const {hub} = workingExample.virtualNetworks;
const poolSplit = {...sstpArticle, heading: "Transition to OpenVPN protocol or IKEv2 from SSTP"};
const small = {addressPool: ["172.16.0.0/25"]};
const toOffice = {
  ...withGateway({siteToSite: {office: {addressSpace: ["192.168.0.0/16"]}}}),
  traffic: [{app: "shop", to: "office", sentGB: 1}]
};

/** How the addresses that a gateway lives on and gives to its clients must be. */
export const poolRules: readonly Rule[] = [
  {
    id: "pool-minimum",
    severity: "error",
    source: {
      ...pointToSiteArticle,
      heading: "Add the VPN client address pool",
      statement: "The point-to-site pool is a /29 at least, and a /28 at least where the gateway is active-active."
    },
    *check({topology}) {
      for (const {gateway, pointToSite} of pointToSites(integratedGateways(topology))) {
        const {poolPrefixActiveActive, poolPrefixActivePassive} = limits;
        const smallest = (gateway.activeActive ? poolPrefixActiveActive : poolPrefixActivePassive).value;
        const pool = pointToSite.addressPool;
        if (pool.length === 0 || pool.some(({prefixLength}) => prefixLength <= smallest)) continue;
        const message = `the point-to-site pool is ${textOf(pool)}, and a /${smallest} at least is needed`;
        yield {resource: gatewayId(gateway), message, fix: `give it a /${smallest} or larger`};
      }
    },
    passes: [
      withPointToSite({addressPool: ["172.16.0.0/29"]}),
      withPointToSite({addressPool: []}),
      withPointToSite({addressPool: ["172.16.0.0/30", "172.16.1.0/29"]}),
      withGateway({activeActive: true, pointToSite: {addressPool: ["172.16.0.0/28"], protocols: ["SSTP"]}})
    ],
    breaks: [
      withPointToSite({addressPool: ["172.16.0.0/30"]}),
      withGateway({activeActive: true, pointToSite: {addressPool: ["172.16.0.0/29"], protocols: ["SSTP"]}})
    ]
  },
  {
    id: "pool-split-between-protocols",
    severity: "warning",
    from: ikeV2OnBasicFrom,
    source: {
      ...poolSplit,
      statement:
        "Beside IKEv2, SSTP gets a fixed part of the pool: 128 addresses of a range above /24, half of a smaller one."
    },
    contradictions: [
      {
        ...pointToSiteArticle,
        heading: "Add the VPN client address pool",
        statement: "The page on setting a pool up says that its addresses are split equally between the protocols."
      }
    ],
    *check({topology}) {
      for (const {gateway, pointToSite} of pointToSites(integratedGateways(topology))) {
        const {addressPool, protocols} = pointToSite;
        const hasBoth = protocols.includes("SSTP") && protocols.includes("IkeV2");
        const all = Number(addressPool.reduce((sum, block) => sum + size(block), 0n));
        // A gateway takes no more SSTP connections than that, whatever its pool.
        const isEnough = all / 2 >= limits.poolSstpAddresses.value;
        if (all === 0 || isEnough || !hasBoth || hasForbiddenIkeV2(gateway)) continue;
        const message = `IKEv2 is on beside SSTP, which leaves SSTP ${all / 2} of the pool's ${all} addresses`;
        yield {resource: gatewayId(gateway), message, fix: "turn IKEv2 off if nobody uses it, or double the pool"};
      }
    },
    passes: [
      workingExample,
      withPointToSite({...small, protocols: ["SSTP"]}, "Basic"),
      withPointToSite({...small, protocols: ["IkeV2"]}, "Basic"),
      withPointToSite({...small, protocols: ["SSTP", "IkeV2"]}),
      withPointToSite({addressPool: [], protocols: ["SSTP", "IkeV2"]}, "Basic"),
      withPointToSite({addressPool: ["172.16.0.0/24"], protocols: ["SSTP", "IkeV2"]}, "Basic"),
      withPointToSite({addressPool: ["172.16.0.0/25", "172.17.0.0/25"], protocols: ["SSTP", "IkeV2"]}, "Basic")
    ],
    breaks: [withPointToSite({...small, protocols: ["SSTP", "IkeV2"]}, "Basic")]
  },
  {
    id: "firewall-allows-whole-pool",
    severity: "info",
    source: {
      ...gatewayRequiredArticle,
      heading: "Manage virtual network integration",
      statement:
        "The private address of an instance comes from the pool and changes: what it reaches must allow the whole pool."
    },
    *check({topology, routes}) {
      const sites = sitesReachedThrough(routes);
      for (const {gateway, pointToSite} of pointToSites(integratedGateways(topology))) {
        const own = sites.get(gateway);
        if (own === undefined) continue;
        const pool = textOf(pointToSite.addressPool);
        const names = listText([...own].sort());
        const message = `what apps send to ${names} comes from any address of ${pool}`;
        yield {resource: gatewayId(gateway), message, fix: `have the firewalls before ${names} allow all of ${pool}`};
      }
    },
    passes: [workingExample, {...toOffice, traffic: [{app: "shop", to: "hub", sentGB: 1}]}],
    breaks: [toOffice]
  },
  {
    id: "gateway-subnet-size",
    severity: "error",
    source: {
      ...vpnQuestionsArticle,
      heading: "Do I need a gateway subnet?",
      statement: "A gateway lives in a subnet named GatewaySubnet, a /29 at least; a /27 or larger is advised."
    },
    *check({topology}) {
      for (const {name, gateways, subnets} of topology.virtualNetworks.values()) {
        const subnet = subnets.get("GatewaySubnet");
        const {gatewaySubnetPrefix, gatewaySubnetPrefixAdvised: advised} = limits;
        if (!subnet || gateways.size === 0 || subnet.prefix.prefixLength <= advised.value) continue;
        const isTooSmall = subnet.prefix.prefixLength > gatewaySubnetPrefix.value;
        yield {
          resource: resourceId("subnet", name, subnet.name),
          message: `it is ${subnet.prefix.text}: ${isTooSmall ? `a /${gatewaySubnetPrefix.value} is needed` : `a /${advised.value} is advised`}`,
          fix: `make it a /${advised.value} or larger`,
          severity: isTooSmall ? "error" : "info"
        };
      }
    },
    passes: [workingExample, gatewaySubnet("10.10.0.0/27"), {...gatewaySubnet("10.10.0.0/30", {}), apps: {}}],
    breaks: [gatewaySubnet("10.10.0.0/30"), gatewaySubnet("10.10.0.0/28")]
  }
];

function sitesReachedThrough(routes: readonly Route[]): ReadonlyMap<VpnGateway, ReadonlySet<string>> {
  const sites = new Map<VpnGateway, Set<string>>();
  for (const {flow, way} of routes) {
    if (flow.destination.kind !== "site" || !arrives(way)) continue;
    for (const leg of way.legs) {
      if (leg.kind !== "pointToSite") continue;
      sites.set(leg.gateway, (sites.get(leg.gateway) ?? new Set()).add(flow.destination.site));
    }
  }
  return sites;
}

function textOf(pool: readonly Cidr[]): string {
  return listText(pool.map(({text}) => text));
}

function gatewaySubnet(prefix: string, gateways: Partial<typeof hub.gateways> = hub.gateways) {
  return {...workingExample, virtualNetworks: {hub: {...hub, gateways, subnets: {GatewaySubnet: {prefix}}}}};
}
