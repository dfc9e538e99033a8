import {expect, test} from "vitest";
import {broken, cost, evaluated, lines} from "../evaluated.ts";

const network = (gateway: object, more: object = {}) => ({
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {kind: "vpn", sku: "VpnGw1AZ", ...gateway}}, ...more}
  }
});
const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const gatewayLines = (gateway: object, on?: string) =>
  evaluated(network(gateway), on).bill.lines.filter(({category}) => category === "gateway");

test("the known totals of gateways in eastus: a SKU past its last day bills as its successor, and says so", () => {
  const at = (sku: string, on: string) =>
    gatewayLines({sku}, on).map((d) => `${d.meter} ${d.costPerMonth.amount.toFixed()}`);
  // VpnGw1 0.19 × 730; VpnGw1AZ 0.21 × 730; Basic 0.036 × 730; VpnGw2AZ 0.54 × 730.
  expect(at("VpnGw1", "2025-02-01")).toEqual(["VpnGw1 138.7"]);
  expect(at("VpnGw1", "2026-09-30")).toEqual(["VpnGw1 138.7"]);
  expect(at("VpnGw1", "2026-10-01")).toEqual(["VpnGw1AZ 153.3"]);
  expect(at("VpnGw1AZ", "2025-02-01")).toEqual(["VpnGw1AZ 153.3"]);
  expect(at("Basic", "2026-11-23")).toEqual(["Basic Gateway 26.28"]);
  expect(at("HighPerformance", "2025-10-01")).toEqual(["VpnGw2AZ 394.2"]);
  expect(gatewayLines({sku: "VpnGw1"})[0]?.why).toContain("VpnGw1AZ, the successor of VpnGw1");
  expect(broken(network({sku: "VpnGw1"}))).toContain("gateway-sku-retired");
  expect(broken(network({sku: "VpnGw1"}), "2026-09-30")).not.toContain("gateway-sku-retired");
});

test("a gateway bills its hours without any traffic, and its address", () => {
  expect(lines(network({}), "gateway", "data", "address")).toEqual([
    "gateway/hub/vpn VpnGw1AZ: 730 Hours, 153.3",
    "gateway/hub/vpn Standard IPv4 Static Public IP: 730 Hours, 3.65"
  ]);
});

test("tunnels beyond ten bill by the hour, those to other networks counted", () => {
  const tunnels = (count: number, gateway: object = {}) =>
    lines(network({siteToSite: {dc: {addressSpace: ["192.168.0.0/16"], tunnels: count}}, ...gateway}), "gateway").slice(
      1
    );
  expect(tunnels(10)).toEqual([]);
  // 1 × 730 × 0.015 = 10.95; 20 × 730 × 0.015 = 219.
  expect(cost(network({siteToSite: {dc: {tunnels: 11}}}), "gateway")).toBe("164.25");
  expect(cost(network({siteToSite: {dc: {tunnels: 15}, lab: {tunnels: 15}}}), "gateway")).toBe("372.3");
  const spec = network({siteToSite: {dc: {tunnels: 8}}});
  const far = {addressSpace: ["10.9.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ"}}};
  const both = {
    ...spec,
    virtualNetworks: {...spec.virtualNetworks, far},
    connections: [{from: "far", to: "hub", tunnels: 4}]
  };
  // hub 8 + 4 = 12, two beyond: 2 × 730 × 0.015 = 21.9; far 4, none beyond; two gateways 306.6.
  expect(cost(both, "gateway")).toBe("328.5");
});

test("people's average connections beyond 128 bill by the hour; their peak and the apps' own do not count", () => {
  const average = (otherConnections: unknown) =>
    cost(network({pointToSite: {...pointToSite, otherConnections}}), "gateway");
  expect(average(128)).toBe("153.3");
  // 2.5 × 730 × 0.01 = 18.25.
  expect(average("130.5")).toBe("171.55");
  expect(average({peak: 500, average: 5})).toBe("153.3");
  expect(average({peak: 0, average: 129})).toBe("160.6");
  const spec = network({pointToSite: {...pointToSite, otherConnections: 128}});
  const apps = {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}};
  expect(cost({...spec, plans: {web: {sku: "P1v3", instances: 30}}, apps}, "gateway")).toBe("153.3");
});

test("unknown connections make the bill incomplete, and are not zero", () => {
  const {bill} = evaluated(network({pointToSite: {...pointToSite, otherConnections: "unknown"}}));
  expect(bill.complete).toBe(false);
  expect(bill.unpriced).toMatchObject([{resource: "gateway/hub/vpn", reason: "unknown: its average connections"}]);
  expect(bill.totalPerMonth.amount.toFixed()).toBe("156.95");
});

test("a Basic gateway has no meters of connections", () => {
  const many = {sku: "Basic", siteToSite: {dc: {tunnels: 30}}, pointToSite: {...pointToSite, otherConnections: 500}};
  expect(cost(network(many), "gateway")).toBe("26.28");
  const {bill} = evaluated(network({...many, pointToSite: {...pointToSite, otherConnections: "unknown"}}));
  expect(bill.complete).toBe(true);
});

test("connections of a SKU without a row of its own take the row of another, and show which", () => {
  const {bill} = evaluated(network({sku: "VpnGw2AZ", siteToSite: {dc: {tunnels: 12}}}));
  const tunnels = bill.lines.find(({meter}) => meter === "S2S Connection");
  expect(tunnels?.costPerMonth.amount.toFixed()).toBe("21.9");
  expect(tunnels?.price.note).toMatch(/^VpnGw.*: one price for all SKUs but Basic/);
});

test("public addresses: one, two when active-active, three with point-to-site as well", () => {
  // 730 × 0.005 = 3.65 each.
  expect(cost(network({}), "address")).toBe("3.65");
  expect(cost(network({pointToSite}), "address")).toBe("3.65");
  expect(cost(network({sku: "Basic"}), "address")).toBe("3.65");
  expect(cost(network({activeActive: true}), "address")).toBe("7.3");
  expect(cost(network({activeActive: true, pointToSite}), "address")).toBe("10.95");
});

test("gateways without a price are listed: VpnGw3AZ in eastus, ExpressRoute", () => {
  const missing = (gateway: object) => evaluated(network(gateway)).bill;
  expect(missing({sku: "VpnGw3AZ"})).toMatchObject({
    complete: false,
    unpriced: [{resource: "gateway/hub/vpn", meter: "VpnGw3AZ", region: "eastus"}]
  });
  // Retired to the SKU that has no price: nothing is borrowed from what it was.
  expect(missing({sku: "VpnGw3"})).toMatchObject({complete: false, unpriced: [{meter: "VpnGw3AZ"}]});
  expect(missing({kind: "expressRoute", sku: "ErGw1AZ"})).toMatchObject({complete: false, lines: []});
});
