import {expect, test} from "vitest";
import {broken, cost, evaluated, lines} from "../evaluated.ts";

const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const subnets = {apps: {prefix: "10.1.1.0/26"}};
const regional = {via: "regional", subnet: "near/apps"};
const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};

/** Returns an app integrated with the network near, which is peered with far, both ways. */
function peered(farRegion: string, flow: object, more: object = {}) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      near: {addressSpace: ["10.1.0.0/16"], subnets},
      far: {addressSpace: ["10.2.0.0/16"], region: farRegion, privateEndpoints: {sql: {to: "Azure SQL"}}}
    },
    peerings: [
      {from: "near", to: "far", ...open},
      {from: "far", to: "near", ...open}
    ],
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: regional}},
    traffic: [{app: "shop", to: "far", ...flow}],
    ...more
  };
}

/** Returns an app that enters the hub by its gateway, whose spoke uses that gateway. */
function transit(spokeRegion: string, more: object = {}) {
  const spec = peered(spokeRegion, {});
  return {
    ...spec,
    virtualNetworks: {
      hub: {
        addressSpace: ["10.0.0.0/16"],
        gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}},
        subnets: {apps: {prefix: "10.0.1.0/26"}}
      },
      spoke: {addressSpace: ["10.9.0.0/16"], region: spokeRegion}
    },
    peerings: [
      {from: "hub", to: "spoke", ...open, allowGatewayTransit: true},
      {from: "spoke", to: "hub", ...open, useRemoteGateways: true}
    ],
    apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes: ["10.9.0.0/16"]}}},
    traffic: [{app: "shop", to: "spoke", sentGB: 80, receivedGB: 40}],
    ...more
  };
}

test("within a region every GB pays 0.01 where it leaves and 0.01 where it enters", () => {
  // 100 GB there: 1 at each end; 40 GB back: 0.4 at each end.
  expect(lines(peered("eastus", {sentGB: 100, receivedGB: 40}), "peering")).toEqual([
    "peering/far->near Intra-Region Egress: 40 GB, 0.4",
    "peering/far->near Intra-Region Ingress: 100 GB, 1",
    "peering/near->far Intra-Region Egress: 100 GB, 1",
    "peering/near->far Intra-Region Ingress: 40 GB, 0.4"
  ]);
});

test("between regions each end pays the rate of its own zone: 0.035 and 0.09", () => {
  expect(lines(peered("australiaeast", {sentGB: 100, receivedGB: 40}), "peering")).toEqual([
    "peering/far->near Inter-Region Egress: 40 GB, 3.6",
    "peering/far->near Inter-Region Ingress: 100 GB, 9",
    "peering/near->far Inter-Region Egress: 100 GB, 3.5",
    "peering/near->far Inter-Region Ingress: 40 GB, 1.4"
  ]);
  // Two regions of zone 1: 140 GB × 0.035 × 2 ends.
  expect(cost(peered("northeurope", {sentGB: 100, receivedGB: 40}), "peering")).toBe("9.8");
  // Zone 3: 100 × 0.16 + 100 × 0.035.
  expect(cost(peered("brazilsouth", {sentGB: 100}), "peering")).toBe("19.5");
});

test("traffic within one network costs nothing, and needs no internet egress", () => {
  expect(cost(peered("eastus", {to: "near", sentGB: 500, receivedGB: 500}), "peering", "data")).toBe("0");
});

test("a private endpoint over a peering within the region pays no peering fee; between regions it does", () => {
  const endpoint = {to: "far/sql", sentGB: 40, receivedGB: 160};
  // The endpoint: 730 × 0.01 = 7.3, 40 × 0.01 in, 160 × 0.01 out.
  expect(lines(peered("eastus", endpoint), "peering")).toEqual([]);
  expect(cost(peered("eastus", endpoint), "privateEndpoint")).toBe("9.3");
  // 200 GB × 0.035 × 2 ends.
  expect(cost(peered("northeurope", endpoint), "peering")).toBe("14");
});

test("under gateway transit the spoke's end pays, or both ends, as assumed", () => {
  expect(lines(transit("eastus"), "peering")).toEqual([
    "peering/spoke->hub Intra-Region Egress: 40 GB, 0.4",
    "peering/spoke->hub Intra-Region Ingress: 80 GB, 0.8"
  ]);
  // At the spoke's rate: 120 × 0.09; both ends: 120 × 0.035 more.
  expect(cost(transit("australiaeast"), "peering")).toBe("10.8");
  expect(cost(transit("australiaeast", {assumptions: {transitPeering: "bothEnds"}}), "peering")).toBe("15");
});

test("other traffic over a peering with transit pays both ends", () => {
  const apps = {shop: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}}};
  expect(cost(transit("eastus", {apps}), "peering")).toBe("2.4");
});

test("an app in a spoke reaches a site through the hub's gateway: transit at the spoke's end, egress of the hub's region", () => {
  const {virtualNetworks} = transit("eastus");
  const {hub, spoke} = virtualNetworks;
  const vpn = {...hub.gateways.vpn, siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}};
  const spec = transit("eastus", {
    virtualNetworks: {hub: {...hub, gateways: {vpn}}, spoke: {...spoke, subnets: {apps: {prefix: "10.9.1.0/26"}}}},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "spoke/apps"}}},
    traffic: [{app: "shop", to: "dc", sentGB: 300, receivedGB: 50}]
  });
  expect(lines(spec, "peering")).toEqual([
    "peering/spoke->hub Intra-Region Egress: 300 GB, 3",
    "peering/spoke->hub Intra-Region Ingress: 50 GB, 0.5"
  ]);
  // What is sent is egress, 200 × 0.087; what is received is free.
  expect(lines(spec, "data")).toEqual(["internetEgress/1 Standard Data Transfer Out: 300 GB, 17.4"]);
});

test("flows over one peering add up on its lines, shared by app", () => {
  const spec = peered("eastus", {sentGB: 100});
  const traffic = [...spec.traffic, {app: "blog", to: "far", sentGB: 300}];
  const both = {...spec, apps: {...spec.apps, blog: spec.apps.shop}, traffic};
  const [line] = evaluated(both).bill.lines.filter(({resource}) => resource === "peering/near->far");
  expect(line?.shares.map(({app, costPerMonth}) => `${app} ${costPerMonth.amount}`)).toEqual(["blog 3", "shop 1"]);
});

test("a one-sided peering carries nothing: not billed, but a finding", () => {
  const spec = peered("eastus", {sentGB: 100});
  for (const peering of spec.peerings) {
    const oneSided = {...spec, peerings: [peering]};
    expect(lines(oneSided, "peering")).toEqual([]);
    expect(broken(oneSided)).toEqual(["flow-cannot-arrive", "peering-on-both-sides"]);
  }
  expect(broken(spec)).toEqual([]);
});
