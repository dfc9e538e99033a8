import {expect, test} from "vitest";
import {gatewaySkus} from "../../src/catalog/gateway-skus.ts";
import {broken, evaluated, reading} from "../evaluated.ts";

type App = {slots?: number; plan?: string};
interface Options {
  readonly gateway?: object;
  readonly pointToSite?: object | null;
  readonly plans?: Record<string, object>;
  readonly apps?: Record<string, App>;
  readonly traffic?: readonly {app: string; to: string; peakMbps?: unknown}[];
}

const oneApp = {shop: {}};

function estate({
  gateway,
  pointToSite,
  plans = {web: {sku: "P1v3", instances: 3}},
  apps = oneApp,
  traffic = []
}: Options) {
  const pool = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"], ...pointToSite};
  const vpn = {sku: "VpnGw1AZ", ...(pointToSite === null ? {} : {pointToSite: pool}), ...gateway};
  const integration = {via: "gateway", virtualNetwork: "hub"};
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn}},
      idle: {gateways: {vpn: {sku: "VpnGw1AZ"}}}
    },
    plans: plans,
    apps: Object.fromEntries(Object.entries(apps).map(([name, app]) => [name, {plan: "web", integration, ...app}])),
    traffic: traffic
  };
}

const of = (id: string, options: Options, on?: string) => reading(estate(options), id, "gateway/hub/vpn", on);
const sstp = (options: Options) => of("sstpConnections", options);

/** Returns so many plans of 30 instances, each with one app. */
function plansOfThirty(count: number): Options {
  const names = Array.from({length: count}, (_, i) => `plan${i}`);
  return {
    plans: Object.fromEntries(names.map((name) => [name, {sku: "P1v3", instances: 30}])),
    apps: Object.fromEntries(names.map((name) => [`app-of-${name}`, {plan: name}]))
  };
}

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

test("sstpConnections: shared by a plan's apps at least, one for each app, slot and instance at most", () => {
  // Two plans of 3 and 10; three apps with slots 1, 0, 2 in the first: 3 × (2 + 1 + 3) = 18; one in the second: 10.
  const plans = {web: {sku: "P1v3", instances: 3}, big: {sku: "P1v3", instances: 2, maxInstances: 10}};
  const apps = {a: {slots: 1}, b: {}, c: {slots: 2}, d: {plan: "big"}};
  expect(sstp({plans, apps})).toBe("13 to 28 of 128 connections ok");
  // People: 12 at the peak, in both readings; their average does not count.
  expect(sstp({plans, apps, pointToSite: {otherConnections: {peak: 12, average: 90}}})).toBe(
    "25 to 40 of 128 connections ok"
  );
  expect(sstp({plans, apps, pointToSite: {otherConnections: 12}})).toBe("25 to 40 of 128 connections ok");
});

test("sstpConnections: the status is that of the upper reading, and only the lower makes an error", () => {
  const apps = {a: {slots: 42}};
  expect(sstp({apps})).toBe("3 to 129 of 128 connections over");
  const severity = (options: Options) =>
    evaluated(estate(options))
      .findings.filter(({rule}) => rule === "sstp-connections-exceeded")
      .map((d) => d.severity);
  expect(severity({apps})).toEqual(["warning"]);
  expect(severity(plansOfThirty(5))).toEqual(["error"]);
});

test("sstpConnections: a gateway that nothing uses has a reading of 0", () => {
  expect(reading(estate({}), "sstpConnections", "gateway/idle/vpn")).toBe("0 of 128 connections ok");
  expect(sstp({apps: {}, pointToSite: null})).toBe("0 of 128 connections ok");
});

test("sstpConnections: people who connect by another protocol take none of the 128", () => {
  const people = (protocols: readonly string[]) => ({apps: {}, pointToSite: {protocols, otherConnections: 200}});
  expect(sstp(people(["SSTP"]))).toBe("200 of 128 connections over");
  expect(sstp(people(["OpenVPN"]))).toBe("0 of 128 connections ok");
  expect(broken(estate(people(["OpenVPN", "IkeV2"])))).toEqual([]);
  expect(of("addressPool", people(["OpenVPN"]))).toBe("200 of 256 addresses ok");
});

test("sstpConnections: unknown instances are one at least, and the tier's most at most", () => {
  expect(sstp({plans: {web: {sku: "S1", instances: "unknown"}}})).toBe("1 to 10 of 128 connections ok");
  expect(sstp({plans: {web: {sku: "P1v3", instances: "unknown", zoneRedundant: true}}})).toBe(
    "2 to 30 of 128 connections ok"
  );
});

test("addressPool: the same demand, of the addresses of all its blocks; none without a pool", () => {
  expect(of("addressPool", {pointToSite: {addressPool: ["172.16.0.0/29"]}})).toBe("3 of 8 addresses ok");
  expect(
    of("addressPool", {pointToSite: {addressPool: ["172.16.0.0/29", "192.168.0.0/30"], otherConnections: 9}})
  ).toBe("12 of 12 addresses full");
  expect(of("addressPool", {pointToSite: {addressPool: ["172.16.0.0/29"], otherConnections: 6}})).toBe(
    "9 of 8 addresses over"
  );
  expect(of("addressPool", {pointToSite: null})).toBe("");
  expect(of("addressPool", {pointToSite: {addressPool: []}})).toBe("");
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

test("throughput and tunnels are those of the SKU that it runs as on the day, in its generation", () => {
  const standard = {gateway: {sku: "Standard"}};
  expect(of("throughput", standard, "2025-09-30")).toBe("0 of 100 Mbps ok");
  expect(of("throughput", standard, "2025-10-01")).toBe("0 of 650 Mbps ok");
  expect(of("siteToSiteTunnels", standard, "2025-09-30")).toBe("0 of 10 tunnels ok");
  expect(of("throughput", {gateway: {sku: "VpnGw2AZ", generation: 1}})).toBe("0 of 1000 Mbps ok");
  expect(of("throughput", {gateway: {sku: "VpnGw2", generation: 2}})).toBe("0 of 1250 Mbps ok");
});
