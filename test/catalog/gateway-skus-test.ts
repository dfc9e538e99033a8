import {expect, test} from "vitest";
import {gatewayGenerations, gatewaySku, gatewaySkuNames, gatewaySkus, skuOn} from "../../src/catalog/gateway-skus.ts";

// The published table of 2026-06: SKU, generation, tunnels, IKEv2 and OpenVPN, Mbps, virtual machines.
const published = [
  ["Basic", 1, 10, 0, 100, 200],
  ["VpnGw1", 1, 30, 250, 650, 450],
  ["VpnGw2", 1, 30, 500, 1000, 1300],
  ["VpnGw3", 1, 30, 1000, 1250, 4000],
  ["VpnGw1AZ", 1, 30, 250, 650, 1000],
  ["VpnGw2AZ", 1, 30, 500, 1000, 2000],
  ["VpnGw3AZ", 1, 30, 1000, 1250, 5000],
  ["VpnGw2", 2, 30, 500, 1250, 685],
  ["VpnGw3", 2, 30, 1000, 2500, 2240],
  ["VpnGw4", 2, 100, 5000, 5000, 5300],
  ["VpnGw5", 2, 100, 10000, 10000, 6700],
  ["VpnGw2AZ", 2, 30, 500, 1250, 2000],
  ["VpnGw3AZ", 2, 30, 1000, 2500, 3300],
  ["VpnGw4AZ", 2, 100, 5000, 5000, 4400],
  ["VpnGw5AZ", 2, 100, 10000, 10000, 9000]
] as const;

test('gatewaySku("vpn", sku, generation) has the figures of the published table', () => {
  for (const [sku, generation, maxTunnels, maxIkeV2OpenVpnConnections, throughputMbps, supportedVms] of published) {
    expect(gatewaySku("vpn", sku, generation)).toMatchObject({
      ...{sku, generation, maxTunnels, maxIkeV2OpenVpnConnections, throughputMbps, supportedVms},
      maxSstpConnections: 128,
      zoneRedundant: sku.endsWith("AZ"),
      bgp: sku !== "Basic",
      activeActive: sku !== "Basic",
      sla: sku === "Basic" ? "99.9" : "99.95"
    });
  }
});

test("gatewaySkus are those, the two legacy ones and ExpressRoute's, each once", () => {
  const keys = gatewaySkus.map(({kind, sku, generation}) => `${kind} ${sku} ${generation}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(published.length + 2 + 7);
});

test("gatewaySkuNames(kind) has each name once, and both kinds' Standard", () => {
  expect(gatewaySkuNames("vpn")).toEqual([
    ...["Basic", "VpnGw1", "VpnGw2", "VpnGw3", "VpnGw1AZ", "VpnGw2AZ", "VpnGw3AZ"],
    ...["VpnGw4", "VpnGw5", "VpnGw4AZ", "VpnGw5AZ", "Standard", "HighPerformance"]
  ]);
  expect(gatewaySkuNames("expressRoute")).toEqual([
    ...["Standard", "HighPerformance", "UltraPerformance", "ErGw1AZ", "ErGw2AZ", "ErGw3AZ", "ErGwScale"]
  ]);
});

test("gatewaySku(kind, sku) of one name differs by kind", () => {
  expect(gatewaySku("vpn", "Standard").maxTunnels).toBe(10);
  expect(gatewaySku("expressRoute", "Standard").maxTunnels).toBeNull();
});

test("gatewaySku(kind, sku, generation) falls back to the generation that the SKU has", () => {
  expect(gatewaySku("vpn", "VpnGw4", 1).generation).toBe(2);
  expect(gatewaySku("vpn", "VpnGw2").generation).toBe(1);
  expect(gatewayGenerations("VpnGw2")).toEqual([1, 2]);
  expect(gatewayGenerations("VpnGw4")).toEqual([2]);
});

test("gatewaySku(kind, sku) throws for an unknown SKU, which the parser should have refused", () => {
  expect(() => gatewaySku("vpn", "ErGw1AZ")).toThrow("unknown vpn gateway SKU: ErGw1AZ");
});

test("skuOn(sku, on) is the successor from the day after the last one", () => {
  const vpnGw3 = gatewaySku("vpn", "VpnGw3", 2);
  expect(skuOn(vpnGw3, "2026-09-30")).toBe(vpnGw3);
  expect(skuOn(vpnGw3, "2026-10-01")).toBe(gatewaySku("vpn", "VpnGw3AZ", 2));
  expect(skuOn(gatewaySku("vpn", "Standard"), "2025-09-30").sku).toBe("Standard");
  expect(skuOn(gatewaySku("vpn", "Standard"), "2025-10-01").sku).toBe("VpnGw1AZ");
  expect(skuOn(gatewaySku("vpn", "HighPerformance"), "2025-10-01").sku).toBe("VpnGw2AZ");
});

test("skuOn(sku, on) is the SKU itself where it does not retire", () => {
  for (const sku of ["Basic", "VpnGw1AZ"]) expect(skuOn(gatewaySku("vpn", sku), "2030-01-01").sku).toBe(sku);
  expect(skuOn(gatewaySku("expressRoute", "Standard"), "2030-01-01").kind).toBe("expressRoute");
});

test("a SKU that retires says where the sources contradict each other", () => {
  expect(gatewaySku("vpn", "VpnGw1").facts.lastDay.note).toContain("2026-09-16");
  expect(gatewaySku("vpn", "VpnGw1").facts.createUntil).toMatchObject({value: "2024-12-31", note: expect.any(String)});
});
