import {expect, test} from "vitest";
import {billFoot} from "../../src/charts/labels.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {estimateJson} from "../../src/formats/estimate-json.ts";
import {estimateText} from "../../src/formats/estimate-text.ts";
import {plain} from "../../src/formats/paint.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

const estate = {
  defaults: {region: "northeurope"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.0.0.0/16"],
      gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {dc: {addressSpace: ["192.168.0.0/16"], tunnels: 12}}}}
    }
  },
  plans: {web: {sku: "P1v3", instances: 2}, near: {sku: "S1", region: "eastus"}},
  apps: {shop: {plan: "web"}},
  traffic: [{app: "shop", to: "internet", sentGB: 1000}]
};

const priced = (spec: object, borrowPricesFrom?: string) =>
  evaluate(parseTopology(spec), embeddedSheet, {on: today, borrowPricesFrom});

test("a price that a region lacks is borrowed on request only, and every line of it says from where", () => {
  const own = priced(estate).bill;
  expect(own.lines.filter(({borrowedFrom}) => borrowedFrom !== null)).toEqual([]);
  expect(own.unpriced.map(({resource}) => resource)).toEqual([
    "plan/web",
    "gateway/hub/vpn",
    "gateway/hub/vpn",
    "gateway/hub/vpn"
  ]);
  const {bill} = priced(estate, "eastus");
  expect(bill.unpriced).toEqual([]);
  expect(bill.lines.map((d) => `${d.resource} ${d.meter} ${d.costPerMonth.amount} ${d.borrowedFrom}`)).toEqual([
    "plan/near S1 73 null",
    "plan/web P1 v3 459.9 eastus", // 2 × 730 × 0.315
    "gateway/hub/vpn S2S Connection 21.9 eastus", // 2 × 730 × 0.015
    "gateway/hub/vpn VpnGw1AZ 153.3 eastus", // 730 × 0.21
    "internetEgress/1 Standard Data Transfer Out 78.3 null", // of its own zone: 900 × 0.087
    "gateway/hub/vpn Standard IPv4 Static Public IP 3.65 eastus" // 730 × 0.005
  ]);
  expect(bill.lines[1]).toMatchObject({region: "northeurope", price: {region: "eastus"}});
});

test("a zone borrows the tiers of the lender's zone", () => {
  const {bill} = priced({...estate, defaults: {region: "brazilsouth"}, virtualNetworks: {}}, "eastus");
  const [egress] = bill.lines.filter(({category}) => category === "data");
  expect(egress).toMatchObject({resource: "internetEgress/3", region: "Zone 3", borrowedFrom: "eastus"});
  expect(egress?.costPerMonth.amount.toFixed()).toBe("78.3");
});

test("what the lender lacks as well stays unpriced, and says so before the command that would fetch it", () => {
  const {bill} = priced({...estate, plans: {web: {sku: "P1v4"}}}, "eastus");
  expect(bill.unpriced).toMatchObject([{resource: "plan/web"}]);
  expect(bill.unpriced[0]?.reason).toMatch(
    /in northeurope in USD is in the price sheet, and eastus has none to lend; to fetch it: tollgate prices update --region northeurope --currency USD$/
  );
});

test("the command that fetches a price of a zone names a region of it, and of what is global one of the estate", () => {
  const reasons = (spec: object) => priced(spec).bill.unpriced.map(({reason}) => reason.split("--region ")[1]);
  const zone3 = {...estate, defaults: {region: "brazilsouth"}, virtualNetworks: {}, plans: {web: {sku: "S1"}}};
  expect(reasons(zone3)).toEqual(["brazilsouth --currency USD", "brazilsouth --currency USD"]);
  const hub = {addressSpace: ["10.0.0.0/16"], privateEndpoints: {sql: {to: "Azure SQL"}}};
  const global = {currency: "JPY", defaults: {region: "japaneast"}, virtualNetworks: {hub}, plans: {web: {sku: "S1"}}};
  expect(reasons(global)).toEqual(["japaneast --currency JPY", "japaneast --currency JPY"]);
});

test("table, JSON and charts mark what is borrowed", () => {
  const evaluation = priced(estate, "eastus");
  const text = estimateText(evaluation, {columns: 120, paint: plain});
  expect(text).toContain("4 prices are borrowed from eastus");
  expect(text).toContain("2 instances × 730 h × 0.315 USD/h (borrowed from eastus)");
  const {lines} = estimateJson(evaluation).bill;
  expect(lines.filter((line) => line.borrowedFrom === "eastus")).toHaveLength(4);
  expect(lines.filter((line) => "borrowedFrom" in line)).toHaveLength(4);
  expect(billFoot(evaluation)).toContain("4 prices are borrowed from eastus.");
  expect(billFoot(priced(estate))).not.toContain("borrowed");
});

test("every reading of gateway-required data is priced with what is borrowed", () => {
  const {hub} = estate.virtualNetworks;
  const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
  const spec = {
    ...estate,
    virtualNetworks: {hub: {...hub, region: "westeurope", gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}}}},
    apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}},
    traffic: [{app: "shop", to: "hub", sentGB: 500}]
  };
  expect(priced(spec, "eastus").assumed.complete).toBe(false);
  // Inter-region transfer has a price in eastus2 alone, which has none of plans and gateways.
  const {assumed, bill} = priced(spec, "eastus2");
  expect(bill.complete).toBe(false);
  // 500 × 0.02 at the inter-region rate; free: 0; as egress: 400 × 0.087 = 34.8.
  expect(assumed.high.amount.minus(assumed.low.amount).toFixed()).toBe("34.8");
});
