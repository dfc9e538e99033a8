import {expect, test} from "vitest";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {findConnectionPrice} from "../../src/prices/find-connection-price.ts";
import type {ConnectionMeter} from "../../src/prices/find-connection-price.ts";
import type {Currency} from "../../src/money.ts";
import {isMissing} from "../../src/prices/price.ts";

function find(meter: ConnectionMeter, sku: string, region: string, currency: Currency = "USD") {
  const price = findConnectionPrice(embeddedSheet, meter, sku, region, currency);
  if (isMissing(price)) return {missing: price.missing};
  return {amount: price.tiers[0].unitPrice.amount.toString(), note: price.provenance.note};
}

test("findConnectionPrice(sheet, meter, sku, region, currency) is the SKU's own where it has one", () => {
  expect(find("S2S Connection", "VpnGw1AZ", "eastus").amount).toBe("0.015");
  expect(find("P2S Connection", "VpnGw1", "eastus").amount).toBe("0.01");
});

test("findConnectionPrice(sheet, meter, sku, region, currency) is another SKU's of the region, and says whose", () => {
  expect(find("P2S Connection", "VpnGw5AZ", "eastus")).toMatchObject({
    amount: "0.01",
    note: expect.stringMatching(/^VpnGw1: /)
  });
  expect(find("S2S Connection", "VpnGw1AZ", "uksouth", "GBP")).toMatchObject({
    amount: "0.0113",
    note: expect.stringMatching(/^no SKU named/)
  });
});

test("findConnectionPrice(sheet, meter, sku, region, currency) never uses another region, nor Basic for others", () => {
  expect(find("S2S Connection", "VpnGw1AZ", "westeurope").missing).toContain("VpnGw1AZ S2S Connection");
  expect(find("S2S Connection", "Basic", "switzerlandnorth").missing).toContain("Basic S2S Connection");
});
