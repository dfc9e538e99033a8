import {expect, test} from "vitest";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {estimateJson} from "../../src/formats/estimate-json.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parsePriceSheet} from "../../src/prices/parse-price-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {evaluated, today} from "../evaluated.ts";

const names = (serviceName: string, productName: string, skuName: string, meterName: string) => ({
  serviceName,
  productName,
  skuName,
  meterName
});

const row = (meter: object, armRegionName: string, unit: string, tiers: Readonly<Record<string, string>>) =>
  Object.entries(tiers).map(([tierMinimumUnits, retailPrice]) => ({
    ...meter,
    ...{armRegionName, unitOfMeasure: unit, tierMinimumUnits, retailPrice},
    ...{currencyCode: "EUR", type: "Consumption", confidence: "A", retrieved: "2026-11-01", source: 0}
  }));

// A sheet in euros, made up: nothing of it is the embedded one times a rate.
const euros = parsePriceSheet({
  id: "euros",
  sources: [{kind: "test", title: "made up", url: null}],
  records: [
    ...row(names("Azure App Service", "Azure App Service Premium v3 Plan", "P1 v3", "P1 v3 App"), "eastus", "1 Hour", {
      0: "0.3"
    }),
    ...row(names("VPN Gateway", "VPN Gateway", "VpnGw1AZ", "VpnGw1AZ"), "eastus", "1/Hour", {0: "0.2"}),
    ...row(
      names("Virtual Network", "IP Addresses", "Standard", "Standard IPv4 Static Public IP"),
      "eastus",
      "100 Hours",
      {
        0: "0.4"
      }
    ),
    ...row(names("Bandwidth", "Rtn Preference: MGN", "Standard", "Standard Data Transfer Out"), "eastus", "1 GB", {
      10335: "0.07",
      0: "0",
      100: "0.08"
    })
  ]
});

const estate = {
  currency: "EUR",
  defaults: {region: "eastus"},
  virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ"}}}},
  plans: {web: {sku: "P1v3", instances: 2}},
  apps: {shop: {plan: "web"}},
  traffic: [{app: "shop", to: "internet", sentGB: 10_400}]
};

test("a sheet in euros gives euros throughout", () => {
  const evaluation = evaluate(parseTopology(estate), euros, {on: today});
  const {bill} = evaluation;
  expect(bill.unpriced).toEqual([]);
  expect(
    bill.lines.map(({resource, costPerMonth}) => `${resource} ${costPerMonth.amount} ${costPerMonth.currency}`)
  ).toEqual([
    "plan/web 438 EUR", // 2 × 730 × 0.3
    "gateway/hub/vpn 146 EUR", // 730 × 0.2
    "internetEgress/1 823.35 EUR", // 10,235 × 0.08 + 65 × 0.07 = 818.8 + 4.55
    "gateway/hub/vpn 2.92 EUR" // 730 × 0.4 / 100
  ]);
  expect(estimateJson(evaluation)).toMatchObject({currency: "EUR", bill: {totalPerMonth: "1410.27"}});
  expect(bill.lines.every(({why}) => why.endsWith("EUR/h") || why.endsWith("EUR/GB"))).toBe(true);
});

test("a currency that a sheet does not have prices nothing: none is converted", () => {
  for (const [currency, sheet] of [
    ["USD", euros],
    ["EUR", embeddedSheet]
  ] as const) {
    const {bill} = evaluate(parseTopology({...estate, currency}), sheet, {on: today});
    expect(bill.lines).toEqual([]);
    expect(bill.unpriced).toHaveLength(4);
    for (const {reason} of bill.unpriced) {
      expect(reason).toContain(` in ${currency} is in the price sheet; to fetch it: tollgate prices update --region `);
      expect(reason).toMatch(new RegExp(`--currency ${currency}$`));
    }
  }
});

test("an estate in pounds prices what the embedded sheet has in pounds, and lists the rest", () => {
  const {bill} = evaluated({...estate, currency: "GBP", defaults: {region: "uksouth"}});
  expect(
    bill.lines.map(({resource, costPerMonth}) => `${resource} ${costPerMonth.amount} ${costPerMonth.currency}`)
  ).toEqual([
    "gateway/hub/vpn 115.705 GBP", // 730 × 0.1585
    "internetEgress/1 676.5085 GBP", // 10,235 × 0.0657 + 65 × 0.0626 = 672.4395 + 4.069
    "gateway/hub/vpn 2.774 GBP" // 730 × 0.0038
  ]);
  expect(bill.complete).toBe(false);
  expect(bill.unpriced).toMatchObject([{resource: "plan/web", region: "uksouth"}]);
  expect(bill.unpriced[0]?.reason).toMatch(
    /^no price of P1 v3 .* in uksouth in GBP .* --region uksouth --currency GBP$/
  );
});
