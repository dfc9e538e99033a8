import type {Charge} from "./charge.ts";

const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};

interface Estate {
  readonly region?: string;
  readonly far?: string;
  readonly hub?: object;
  readonly integration?: object;
  readonly more?: object;
}

/** Returns an estate of one app integrated with a hub, which is peered with a network in another region or the same. */
function estate(flow: object, {region = "eastus", far = region, hub = {}, integration, more = {}}: Estate) {
  return {
    defaults: {region},
    virtualNetworks: {
      hub: {addressSpace: ["10.0.0.0/16"], subnets: {apps: {prefix: "10.0.1.0/26"}}, ...hub},
      far: {addressSpace: ["10.9.0.0/16"], region: far, privateEndpoints: {sql: {to: "Azure SQL"}}}
    },
    peerings: [
      {from: "hub", to: "far", ...open},
      {from: "far", to: "hub", ...open}
    ],
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: integration ?? {via: "regional", subnet: "hub/apps", routeAll: true}}},
    traffic: [{app: "shop", ...flow}],
    ...more
  };
}

const charge = (what: string, of: string, flow: object, sum: string, is: string, options: Estate = {}): Charge => ({
  what,
  spec: estate(flow, options),
  of,
  sum,
  is
});

const there = {to: "far", sentGB: 100};
const bothWays = {to: "far", sentGB: 100, receivedGB: 40};

// Within a region 0.01 at each end; between regions each end at its zone: 0.035, 0.09, 0.16.
const peerings: readonly Charge[] = [
  charge("peering within a region, both ends", "peering/", there, "100 × 0.01 + 100 × 0.01", "2"),
  charge("peering within a region, both ways", "peering/", bothWays, "2 × 140 × 0.01", "2.8"),
  charge("zone 1 to 1", "peering/", there, "2 × 100 × 0.035", "7", {far: "northeurope"}),
  charge("zone 1 to 2", "peering/", there, "100 × 0.035 + 100 × 0.09", "12.5", {far: "australiaeast"}),
  charge("zone 1 to 3", "peering/", there, "100 × 0.035 + 100 × 0.16", "19.5", {far: "brazilsouth"}),
  charge("zone 2 to 2", "peering/", there, "2 × 100 × 0.09", "18", {region: "australiaeast", far: "southeastasia"}),
  charge("zone 2 to 3", "peering/", there, "100 × 0.09 + 100 × 0.16", "25", {region: "japaneast", far: "brazilsouth"}),
  charge("zone 3 to 3", "peering/", there, "2 × 100 × 0.16", "32", {region: "uaenorth", far: "brazilsouth"}),
  charge("a fraction of a GB", "peering/", {to: "far", sentGB: "0.001"}, "2 × 0.001 × 0.01", "0.00002"),
  charge("an endpoint within the region", "peering/", {to: "far/sql", sentGB: 100}, "0", "0"),
  charge("an endpoint in another", "peering/", {to: "far/sql", sentGB: 100}, "2 × 100 × 0.035", "7", {far: "westus"})
];

const gateway = {sku: "VpnGw1AZ", pointToSite, siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}};
const hub = {gateways: {vpn: gateway}};
const viaGateway = {hub, integration: {via: "gateway", virtualNetwork: "hub", routes: ["192.168.0.0/16"]}};
const inHub = {to: "hub", sentGB: 300, receivedGB: 900};
const reading = (gatewayData: string, region = "eastus") => ({
  ...viaGateway,
  region,
  more: {assumptions: {gatewayData}}
});

// What leaves through the gateway, as internet egress of zone 1: 100 GB free, then 0.087.
const gatewayData: readonly Charge[] = [
  charge("gateway-required data, both ways", "internetEgress/1", inHub, "100 × 0 + 1,100 × 0.087", "95.7", viaGateway),
  charge("gateway-required data read as free", "internetEgress/1", inHub, "0", "0", reading("none")),
  charge(
    "within a region at inter-region rates",
    "gateway/hub/vpn Standard Inter",
    inHub,
    "0",
    "0",
    reading("interRegion")
  ),
  charge("sent to a site", "internetEgress/1", {to: "dc", sentGB: 300}, "100 × 0 + 200 × 0.087", "17.4", {hub}),
  charge("received from a site", "internetEgress/1", {to: "dc", receivedGB: 300}, "0", "0", {hub}),
  charge(
    "to a site by gateway integration: out of the plan, and out of the gateway",
    "internetEgress/1",
    {to: "dc", sentGB: 300},
    "100 × 0 + 500 × 0.087",
    "43.5",
    viaGateway
  ),
  {
    what: "at the inter-region rate of eastus2, to a gateway in eastus",
    spec: {
      ...estate(inHub, {...viaGateway, more: {assumptions: {gatewayData: "interRegion"}}}),
      plans: {web: {sku: "P1v3", region: "eastus2"}},
      traffic: [{app: "shop", to: "hub", sentGB: 500}]
    },
    of: "gateway/hub/vpn Standard Inter",
    sum: "500 × 0.02",
    is: "10"
  }
];

const between = (what: string, region: string, far: string, flow: object, sum: string, is: string): Charge => {
  const spec = estate({to: "far", ...flow}, {region, far, hub: {gateways: {vpn: {sku: "VpnGw1AZ"}}}});
  const gateways = {vpn: {sku: "VpnGw1AZ"}};
  const networks = {...spec.virtualNetworks, far: {...spec.virtualNetworks.far, gateways}};
  const connected = {...spec, peerings: [], virtualNetworks: networks, connections: [{from: "hub", to: "far"}]};
  return {what, spec: connected, of: "gateway/hub/vpn Inter-Virtual", sum, is};
};

// What a VPN gateway sends to another network's, at the sender's zone: 0.035, 0.09, 0.16.
const vpnData: readonly Charge[] = [
  between("VPN data from zone 1", "eastus", "australiaeast", {sentGB: 100}, "100 × 0.035", "3.5"),
  between("VPN data from zone 2", "australiaeast", "eastus", {sentGB: 100}, "100 × 0.09", "9"),
  between("VPN data from zone 3", "brazilsouth", "eastus", {sentGB: 100}, "100 × 0.16", "16"),
  between("what VPN data receives", "eastus", "australiaeast", {receivedGB: 100}, "0", "0")
];

const nat = {hub: {natGateways: {out: {subnets: ["apps"]}}}};
const out = {to: "internet", sentGB: 1000, receivedGB: 200};

const listeners = (managers: number, sum: string, is: string): Charge => ({
  what: `${managers} listeners`,
  spec: {
    defaults: {region: "eastus"},
    hybridConnections: {erp: {host: "erp.corp", port: 1433, managers}},
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: {via: "hybridConnections", connections: ["erp"]}}}
  },
  of: "hybridConnection/erp",
  sum,
  is
});

const firewall = {more: {extras: [{name: "Firewall", costPerMonth: "912.50", perGB: "0.016"}]}};

const others: readonly Charge[] = [
  charge("a NAT gateway", "natGateway/hub/out Standard Gateway", out, "730 × 0.045", "32.85", nat),
  charge("its data, both ways", "natGateway/hub/out Standard Data", out, "1,200 × 0.045", "54", nat),
  charge("a private endpoint", "privateEndpoint/far/sql Standard Private Endpoint", there, "730 × 0.01", "7.3"),
  listeners(1, "1 × 730 × 0.0134", "9.782"),
  listeners(25, "25 × 730 × 0.0134", "244.55"),
  charge("an extra by month and GB", "extra/Firewall", out, "912.50 + 1,200 × 0.016", "931.7", firewall)
];

/** Charges for what moves, and for what it moves through. */
export const flowCharges = [...peerings, ...gatewayData, ...vpnData, ...others];
