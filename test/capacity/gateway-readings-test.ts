import {expect, test} from "vitest";
import {gatewaySkus} from "../../src/catalog/gateway-skus.ts";
import {broken, reading} from "../evaluated.ts";
import {estate, noteOf, of, plansOfThirty, sstp} from "./gateway-estate.ts";

test("four plans of 30 instances on one gateway are 120 of 128, tight; five are over, whatever the SKU", () => {
  const vpnSkus = gatewaySkus.filter(({kind}) => kind === "vpn");
  expect(vpnSkus.length).toBe(17);
  for (const {sku, generation} of vpnSkus) {
    for (const activeActive of [false, true]) {
      const gateway = {sku, generation, activeActive};
      expect(sstp({...plansOfThirty(4), gateway}), sku).toBe("120 of 128 connections tight");
      expect(sstp({...plansOfThirty(5), gateway}), sku).toBe("150 of 128 connections over");
      expect(broken(estate({...plansOfThirty(5), gateway}))).toContain("sstp-connections-exceeded");
    }
  }
});

test("siteToSiteTunnels: those of all sites and of other networks, of what the SKU takes", () => {
  const gateway = (sku: string, more: object = {}) => ({
    gateway: {sku, siteToSite: {dc: {tunnels: 4}, lab: {}}, ...more}
  });
  expect(of("siteToSiteTunnels", {})).toBe("0 of 30 tunnels ok");
  expect(of("siteToSiteTunnels", gateway("VpnGw1AZ"))).toBe("5 of 30 tunnels ok");
  expect(of("siteToSiteTunnels", gateway("Basic"))).toBe("5 of 10 tunnels ok");
  expect(of("siteToSiteTunnels", gateway("VpnGw5AZ"))).toBe("5 of 100 tunnels ok");
  const connected = {...estate(gateway("VpnGw1AZ")), connections: [{from: "idle", to: "hub", tunnels: 19}]};
  expect(reading(connected, "siteToSiteTunnels", "gateway/hub/vpn")).toBe("24 of 30 tunnels tight");
  expect(reading(connected, "siteToSiteTunnels", "gateway/idle/vpn")).toBe("19 of 30 tunnels ok");
});

test("siteToSiteTunnels: a policy-based gateway takes one", () => {
  const policyBased = (siteToSite: object) => ({gateway: {sku: "Basic", vpnType: "policyBased", siteToSite}});
  expect(of("siteToSiteTunnels", policyBased({dc: {}}))).toBe("1 of 1 tunnels full");
  expect(of("siteToSiteTunnels", policyBased({dc: {}, lab: {}}))).toBe("2 of 1 tunnels over");
});

test("throughput: the peaks of the flows that pass it, each once, of what the SKU carries", () => {
  const flows = (...peaks: unknown[]) => ({traffic: peaks.map((peakMbps) => ({app: "shop", to: "hub", peakMbps}))});
  expect(of("throughput", {})).toBe("0 of 650 Mbps ok");
  // 80 % of 650 is 520.
  expect(of("throughput", flows(400, "119.99"))).toBe("519.99 of 650 Mbps ok");
  expect(of("throughput", flows(400, 120))).toBe("520 of 650 Mbps tight");
  expect(of("throughput", flows(650))).toBe("650 of 650 Mbps full");
  expect(of("throughput", flows("650.000001"))).toBe("650.000001 of 650 Mbps over");
  const site = {
    gateway: {siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}},
    traffic: [{app: "shop", to: "dc", peakMbps: 80}]
  };
  expect(of("throughput", site)).toBe("80 of 650 Mbps ok");
});

test("throughput: a flow whose peak is unknown may take all that is left, and is named", () => {
  const gateway = {siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}};
  const known = {app: "shop", to: "hub", peakMbps: {low: 100, typical: 120, high: 200}};
  const toHub = {app: "shop", to: "hub", peakMbps: "unknown"};
  const toSite = {app: "shop", to: "dc", peakMbps: "unknown"};
  expect(of("throughput", {gateway, traffic: [known]})).toBe("100 to 200 of 650 Mbps ok");
  expect(noteOf("throughput", {gateway, traffic: [known]})).toBeNull();
  expect(of("throughput", {gateway, traffic: [known, toSite]})).toBe("100 to 650 of 650 Mbps full");
  expect(noteOf("throughput", {gateway, traffic: [known, toSite]})).toBe("not known: peakMbps of shop to dc");
  expect(noteOf("throughput", {gateway, traffic: [toHub, toSite]})).toBe(
    "not known: peakMbps of shop to dc, shop to hub"
  );
});

test("throughput and tunnels are those of the SKU that it runs as on the day, in its generation", () => {
  const standard = {gateway: {sku: "Standard"}};
  expect(of("throughput", standard, "2025-09-30")).toBe("0 of 100 Mbps ok");
  expect(of("throughput", standard, "2025-10-01")).toBe("0 of 650 Mbps ok");
  expect(of("siteToSiteTunnels", standard, "2025-09-30")).toBe("0 of 10 tunnels ok");
  expect(of("throughput", {gateway: {sku: "VpnGw2AZ", generation: 1}})).toBe("0 of 1000 Mbps ok");
  expect(of("throughput", {gateway: {sku: "VpnGw2", generation: 2}})).toBe("0 of 1250 Mbps ok");
});
