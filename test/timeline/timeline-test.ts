import {expect, test} from "vitest";
import {gatewaySkus} from "../../src/catalog/gateway-skus.ts";
import {timeline} from "../../src/timeline/timeline.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

const sstp = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const hub = (gateway: object) => ({hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: gateway}}});
const base = {defaults: {region: "eastus"}, plans: {web: {sku: "S1"}}};
const shop = {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}};

function events(spec: object, on = today) {
  return timeline(parseTopology({...base, ...spec}), on);
}

/** Returns the events as text: `2027-03-31 last day featureRetirement virtualNetwork/hub 128`. */
function dates(spec: object, on = today): string[] {
  return events(spec, on).map((d) => [d.date, d.what, d.kind, ...d.resources, d.daysLeft].join(" "));
}

test("timeline(topology, on) has nothing for what has no known end", () => {
  expect(events({virtualNetworks: hub({sku: "VpnGw1AZ"}), apps: {shop: {plan: "web"}}})).toEqual([]);
  const openVpn = {sku: "VpnGw1AZ", pointToSite: {...sstp, protocols: ["OpenVPN"]}};
  expect(events({virtualNetworks: hub(openVpn)})).toEqual([]);
  expect(events({virtualNetworks: hub({kind: "expressRoute", sku: "Standard"})})).toEqual([]);
});

test("timeline(topology, on) ends the feature and SSTP, and counts the days to the last one that works", () => {
  const spec = {virtualNetworks: hub({sku: "VpnGw1AZ", pointToSite: sstp}), apps: {shop}};
  // From 23 November: 7 + 31 + 31 + 28 + 31 = 128 days to 31 March 2027;
  // back to 31 March 2026: 30 + 31 + 30 + 31 + 31 + 30 + 31 + 23 = 237.
  expect(dates(spec)).toEqual([
    "2026-03-31 first day sstpClosing gateway/hub/vpn -237",
    "2027-03-31 last day sstpRetirement gateway/hub/vpn 128",
    "2027-03-31 last day featureRetirement virtualNetwork/hub 128"
  ]);
  const lefts = (on: string) => events(spec, on).map(({daysLeft}) => daysLeft);
  expect(lefts("2027-03-31")).toEqual([-365, 0, 0]);
  expect(lefts("2027-04-01")).toEqual([-366, -1, -1]);
});

test("timeline(topology, on) cites what contradicts the end of the feature: 31 March 2024", () => {
  const [end] = events({virtualNetworks: hub({sku: "VpnGw1AZ"}), apps: {shop}});
  expect(end?.source?.statement).toContain("31 March 2027");
  expect(end?.contradictions?.map(({statement}) => statement).join()).toContain("31 March 2024");
});

test("timeline(topology, on) ends the feature once, whatever the number of apps and networks", () => {
  const names = Array.from({length: 40}, (_, i) => `app${String(i).padStart(2, "0")}`);
  const other = {plan: "web", integration: {via: "gateway", virtualNetwork: "far"}};
  const apps = Object.fromEntries(names.map((name, i) => [name, i % 2 ? shop : other]));
  const far = {addressSpace: ["10.1.0.0/16"]};
  const found = events({virtualNetworks: {...hub({sku: "VpnGw1AZ"}), far}, apps});
  expect(found.map(({message}) => message)).toEqual(["gateway-required integration of 40 apps with far and hub"]);
  expect(found[0]?.resources).toEqual(["virtualNetwork/far", "virtualNetwork/hub"]);
});

test("timeline(topology, on) ends gateway SKUs, with what they become and the sources that say otherwise", () => {
  const end = (sku: string, generation = 1) => {
    const [event] = events({virtualNetworks: hub({sku, generation})});
    const but = event?.contradictions?.map(({statement}) => statement).join() ?? "";
    return [
      event?.date,
      event?.what,
      event?.successor,
      event?.daysLeft,
      /16 September 2026|course of 2026/.exec(but)?.[0]
    ];
  };
  // 54 days: 31 of October, 23 of November; 419: a year of 365 more.
  expect(end("VpnGw1")).toEqual(["2026-09-30", "last day", "VpnGw1AZ", -54, "16 September 2026"]);
  expect(end("VpnGw4", 2)).toEqual(["2026-09-30", "last day", "VpnGw4AZ", -54, "16 September 2026"]);
  expect(end("Standard")).toEqual(["2025-09-30", "last day", "VpnGw1AZ", -419, "course of 2026"]);
  expect(end("HighPerformance")).toEqual(["2025-09-30", "last day", "VpnGw2AZ", -419, "course of 2026"]);
});

test("timeline(topology, on) ends every SKU of the catalog that has a last day, on that day", () => {
  const ending = gatewaySkus.filter(({lastDay}) => lastDay !== null);
  expect(ending.length).toBeGreaterThan(8);
  for (const {kind, sku, generation, lastDay, successor} of ending) {
    const [event] = events({virtualNetworks: hub({kind, sku, ...(generation ? {generation} : {})})});
    expect([event?.date, event?.successor], sku).toEqual([lastDay, successor]);
  }
});

test("timeline(topology, on) ends a SKU once for all the gateways that have it", () => {
  const network = (i: number) => ({
    addressSpace: [`10.${i}.0.0/16`],
    gateways: {vpn: {sku: i < 2 ? "VpnGw1" : "VpnGw2"}}
  });
  const virtualNetworks = Object.fromEntries([0, 1, 2].map((i) => [`net${i}`, network(i)]));
  expect(dates({virtualNetworks})).toEqual([
    "2026-09-30 last day gatewaySkuRetirement gateway/net0/vpn gateway/net1/vpn -54",
    "2026-09-30 last day gatewaySkuRetirement gateway/net2/vpn -54"
  ]);
});

test("timeline(topology, on) ends the Basic address of a Basic gateway, and says that the day is in doubt", () => {
  const [end, ...rest] = events({virtualNetworks: hub({sku: "Basic"})});
  expect(rest).toEqual([]);
  expect(end).toMatchObject({date: "2025-09-30", what: "last day", resources: ["gateway/hub/vpn"]});
  expect(end?.doubt).toContain("the day is a third party’s");
});

test("timeline(topology, on) sorts by date, then by resource", () => {
  const reservation = {
    kind: "reservation",
    sku: "P1v3",
    os: "windows",
    quantity: 1,
    term: "1 year",
    start: "2026-04-01"
  };
  const found = dates({
    virtualNetworks: hub({sku: "VpnGw1", pointToSite: sstp}),
    apps: {shop},
    commitments: [reservation]
  });
  expect(found.map((text) => text.split(" ").slice(0, 4).join(" "))).toEqual([
    "2026-03-31 first day sstpClosing",
    "2026-09-30 last day gatewaySkuRetirement",
    "2027-03-31 last day sstpRetirement",
    "2027-03-31 last day commitmentEnd",
    "2027-03-31 last day featureRetirement"
  ]);
});
