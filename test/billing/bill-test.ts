import {expect, test} from "vitest";
import {bill} from "../../src/billing/bill.ts";
import type {Usage} from "../../src/billing/usage.ts";
import {Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {evaluated} from "../evaluated.ts";

function usage(resource: string, quantity: string, unitPrice: string, more: Partial<Usage> = {}): Usage {
  const tariff = {by: "fixed", name: "made up", unitPrice: new Decimal(unitPrice), source: "a test"} as const;
  const n = new Decimal(quantity);
  return {
    resource,
    category: "extra",
    tariff,
    region: "Global",
    unit: "GB",
    quantity: n,
    formula: `${quantity} GB`,
    shares: [],
    unknown: [],
    ...more
  };
}

const noPrice = {by: "region", meter: {serviceName: "S", productName: "P", skuName: null, meterName: "M"}} as const;

test("bill(usages, sheet, currency) adds its lines up to the last digit", () => {
  // 0.1 + 0.2 is 0.3, and 10^17 GB keep the 15th decimal of what is beside them.
  expect(
    bill([usage("a", "1", "0.1"), usage("b", "1", "0.2")], embeddedSheet, "USD").totalPerMonth.amount.toFixed()
  ).toBe("0.3");
  const far = bill([usage("a", "100000000000000000", "1"), usage("b", "0.000000000000001", "1")], embeddedSheet, "USD");
  expect(far.totalPerMonth.amount.toFixed()).toBe("100000000000000000.000000000000001");
});

test("bill(usages, sheet, currency) lists what has no price, and is complete without", () => {
  const {complete, lines, unpriced} = bill(
    [usage("a", "5", "0", {tariff: noPrice}), usage("b", "5", "1")],
    embeddedSheet,
    "USD"
  );
  expect(complete).toBe(false);
  expect(lines.map(({resource}) => resource)).toEqual(["b"]);
  expect(unpriced).toMatchObject([
    {
      resource: "a",
      category: "extra",
      meter: "M",
      region: "Global",
      reason:
        "no price of M (P) in Global in USD is in the price sheet; to fetch it: tollgate prices update --region eastus --currency USD"
    }
  ]);
  expect(bill([usage("a", "0", "0", {tariff: noPrice})], embeddedSheet, "USD")).toMatchObject({
    complete: true,
    lines: []
  });
});

test("bill(usages, sheet, currency) bills what is known of a usage, and lists what is not", () => {
  const {complete, totalPerMonth, unpriced} = bill(
    [usage("a", "5", "2", {unknown: ["this", "that"]})],
    embeddedSheet,
    "USD"
  );
  expect(complete).toBe(false);
  expect(totalPerMonth.amount.toFixed()).toBe("10");
  expect(unpriced.map(({reason}) => reason)).toEqual(["unknown: that", "unknown: this"]);
});

test("bill(usages, sheet, currency) has the same lines in whatever order the usages come", () => {
  const usages = [usage("b", "1", "1"), usage("a", "2", "1"), usage("c", "3", "1", {category: "plan"})];
  const order = (list: Usage[]) => bill(list, embeddedSheet, "USD").lines.map(({resource}) => resource);
  expect(order(usages)).toEqual(["c", "a", "b"]);
  expect(order(usages.toReversed())).toEqual(["c", "a", "b"]);
});

test("bill(usages, sheet, currency) adds up by category and by confidence", () => {
  const usages = [
    usage("a", "1", "1"),
    usage("b", "2", "1", {category: "plan"}),
    usage("c", "3", "1", {category: "plan"})
  ];
  const {byCategory, byConfidence} = bill(usages, embeddedSheet, "USD");
  expect([...byCategory].map(([key, {amount}]) => `${key} ${amount}`)).toEqual(["plan 5", "extra 1"]);
  expect([...byConfidence].map(([key, {amount}]) => `${key} ${amount}`)).toEqual(["given 6"]);
});

test("a currency without prices has every charge listed, none converted", () => {
  const spec = {currency: "EUR", defaults: {region: "eastus"}, plans: {web: {sku: "P1v3"}}};
  const {bill: found} = evaluated(spec);
  expect(found).toMatchObject({currency: "EUR", complete: false, lines: []});
  expect(found.unpriced[0]?.reason).toContain("in EUR");
});

test("a currency has its own prices: pounds in uksouth", () => {
  const virtualNetworks = {hub: {gateways: {vpn: {sku: "VpnGw1AZ"}}}};
  const {bill: found} = evaluated({currency: "GBP", defaults: {region: "uksouth"}, virtualNetworks});
  // 0.1585 × 730 + 0.0038 × 730.
  expect(found.totalPerMonth).toMatchObject({currency: "GBP"});
  expect(found.totalPerMonth.amount.toFixed()).toBe("118.479");
});

test("an estate of nothing costs nothing, and that is all", () => {
  const {bill: found} = evaluated({});
  expect(found).toMatchObject({complete: true, lines: [], unpriced: []});
  expect(found.totalPerMonth.amount.toFixed()).toBe("0");
});

test("each line has its price's date, confidence and source", () => {
  const [line] = evaluated({defaults: {region: "eastus"}, plans: {web: {sku: "P1v3"}}}).bill.lines;
  expect(line?.price).toMatchObject({effective: null, retrieved: "2024-08-30", confidence: "C", region: "eastus"});
  expect(line?.price.source).toMatch(/^https:\/\//);
});
