import {expect, test} from "vitest";
import {planSize} from "../../src/catalog/plan-sizes.ts";
import {gatewaySku} from "../../src/catalog/gateway-skus.ts";
import type {Currency} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {findPrice} from "../../src/prices/find-price.ts";
import type {MissingPrice, Price} from "../../src/prices/price.ts";
import {isMissing} from "../../src/prices/price.ts";
import {isPlaceholder} from "../../src/prices/placeholder.ts";
import {meter, sheetOf} from "./sheets.ts";

const amounts = (price: Price | MissingPrice) =>
  isMissing(price) ? price.missing : price.tiers.map((d) => `${d.tierMinimumUnits}: ${d.unitPrice.amount}`).join(", ");

function planPrice(sku: string, os: "windows" | "linux", region: string) {
  const {tier, priceSku} = planSize(sku);
  const key = {
    serviceName: "Azure App Service",
    productName: tier.productName[os]!,
    skuName: priceSku,
    meterName: null
  };
  return findPrice(embeddedSheet, key, region, "USD");
}

const gatewayPrice = (sku: string, region: string, currency: Currency = "USD") =>
  findPrice(embeddedSheet, gatewaySku("vpn", sku).meter, region, currency);

// Per hour in eastus, of the known totals for 730 hours: 54.75, 73.00, 146.00, 229.95, 138.70, 153.30.
test("findPrice(sheet, meter, region, currency) finds the known prices of plans and gateways", () => {
  expect(amounts(planPrice("B1", "windows", "eastus"))).toBe("0: 0.075");
  expect(amounts(planPrice("S1", "windows", "eastus"))).toBe("0: 0.1");
  expect(amounts(planPrice("P1v2", "windows", "eastus"))).toBe("0: 0.2");
  expect(amounts(planPrice("P1v3", "windows", "eastus"))).toBe("0: 0.315");
  expect(amounts(planPrice("P1v3", "linux", "eastus"))).toBe("0: 0.155");
  expect(amounts(gatewayPrice("VpnGw1", "eastus"))).toBe("0: 0.19");
  expect(amounts(gatewayPrice("VpnGw1AZ", "eastus"))).toBe("0: 0.21");
  expect(amounts(gatewayPrice("Basic", "eastus"))).toBe("0: 0.036");
  expect(amounts(gatewayPrice("VpnGw1AZ", "uksouth", "GBP"))).toBe("0: 0.1585");
});

test("findPrice(sheet, meter, region, currency) finds every Windows size with a price in southeastasia", () => {
  const sizes = [
    "B1",
    "B2",
    "B3",
    "S1",
    "S2",
    "S3",
    "P1",
    "P2",
    "P3",
    "P1v2",
    "P3v2",
    "P0v3",
    "P3v3",
    "P1mv3",
    "P5mv3"
  ];
  const newer = ["P0v4", "P3v4", "P1mv4", "P5mv4", "I1v2", "I6v2", "I1mv2", "I5mv2", "D1"];
  for (const sku of [...sizes, ...newer]) expect(amounts(planPrice(sku, "windows", "southeastasia"))).toMatch(/^0: \d/);
});

test("findPrice(sheet, meter, region, currency) finds addresses and the tiers of private endpoints", () => {
  const network = {serviceName: "Virtual Network", skuName: "Standard"};
  const address = {...network, productName: "IP Addresses", meterName: "Standard IPv4 Static Public IP"};
  expect(amounts(findPrice(embeddedSheet, address, "eastus", "USD"))).toBe("0: 0.005");
  const data = {...network, productName: "Virtual Network Private Link", meterName: "Standard Data Processed - Egress"};
  const tiers = "0: 0.01, 1000000: 0.006, 5000000: 0.004";
  expect(amounts(findPrice(embeddedSheet, data, "Global", "USD"))).toBe(tiers);
});

test("findPrice(sheet, meter, region, currency) says what is missing", () => {
  expect(amounts(gatewayPrice("VpnGw3AZ", "eastus"))).toBe(
    "no price of VpnGw3AZ (VPN Gateway) in eastus in USD is in the price sheet"
  );
  expect(amounts(planPrice("P1v3", "windows", "japaneast"))).toContain(
    "P1 v3 (Azure App Service Premium v3 Plan) in japaneast"
  );
});

test("findPrice(…, {type, reservationTerm}) yields the total for the term", () => {
  const {tier, priceSku} = planSize("P1v3");
  const key = {
    serviceName: "Azure App Service",
    productName: tier.productName.windows,
    skuName: priceSku,
    meterName: null
  };
  const reserved = (reservationTerm: "1 Year" | "3 Years", region = "southeastasia") =>
    amounts(findPrice(embeddedSheet, key, region, "USD", {type: "Reservation", reservationTerm}));
  expect(reserved("1 Year")).toBe("0: 2234");
  expect(reserved("3 Years")).toBe("0: 5388");
  expect(reserved("1 Year", "eastus")).toContain("no 1 Year reservation price of P1 v3");
});

test("findPrice(…) takes placeholders of App Service for missing", () => {
  expect(amounts(planPrice("F1", "windows", "indonesiacentral"))).toContain("placeholder (0.01)");
  const linux = {serviceName: "Azure App Service", productName: "Azure App Service Premium v3 Plan - Linux"};
  const key = {...linux, skuName: "P3mv3", meterName: null};
  const devTest = findPrice(embeddedSheet, key, "koreasouth", "USD", {type: "DevTestConsumption"});
  expect(amounts(devTest)).toContain("dev/test price of P3mv3");
  expect(amounts(findPrice(sheetOf({retailPrice: "0.01"}), meter, "eastus", "USD"))).toBe("0: 0.01");
});

test("isPlaceholder(record) is 0.01 and less of App Service, as other currencies make of it, and no real price", () => {
  const isOne = (retailPrice: string, serviceName = "Azure App Service") => isPlaceholder({serviceName, retailPrice});
  // As written by the API and by others; 0.01 USD is about 0.0077 GBP, to the four decimals that the API gives.
  for (const price of ["0", "0.0", "0.01", "0.010", "0.0077"]) expect(isOne(price), price).toBe(true);
  // Shared in southeastasia, the cheapest that was seen; Basic Linux in eastus.
  for (const price of ["0.013", "0.017"]) expect(isOne(price), price).toBe(false);
  expect(isOne("0.01", "VPN Gateway")).toBe(false);
});

test("the embedded sheet has placeholders of plans at 0 and 0.01 alone, and real prices well above", () => {
  const amountsOf = embeddedSheet.records
    .filter(({serviceName, type}) => serviceName === "Azure App Service" && type !== "Reservation")
    .map(({retailPrice}) => Number(retailPrice))
    .sort((a, b) => a - b);
  expect([...new Set(amountsOf)].slice(0, 4)).toEqual([0, 0.01, 0.013, 0.0156]);
});

test("findPrice(…) takes nothing for free that is 0 in every tier, and leaves a free grant", () => {
  const grant = {tierMinimumUnits: "0", retailPrice: "0.0"};
  const price = (...records: Parameters<typeof sheetOf>) =>
    amounts(findPrice(sheetOf(...records), meter, "eastus", "USD"));
  const free = "the price of K M (P) in eastus in USD is 0 in the price sheet, which is not taken for free";
  expect(price(grant)).toBe(free);
  expect(price(grant, {tierMinimumUnits: "5", retailPrice: "0"})).toBe(free);
  expect(price(grant, {tierMinimumUnits: "5", retailPrice: "1"})).toBe("0: 0, 5: 1");
});

test("findPrice(…) drops exact repeats", () => {
  const tiers = [
    {tierMinimumUnits: "0", retailPrice: "2"},
    {tierMinimumUnits: "10", retailPrice: "1"}
  ];
  const found = findPrice(sheetOf(...tiers, ...tiers, ...tiers.toReversed()), meter, "eastus", "USD");
  expect(amounts(found)).toBe("0: 2, 10: 1");
  expect(!isMissing(found) && found.records.map(({retailPrice}) => retailPrice)).toEqual(["2", "1"]);
});

// As the API gave it on 2 July 2026, the expired row beside its successor.
const june = {
  retailPrice: "0.04732",
  effectiveStartDate: "2026-06-01T00:00:00Z",
  effectiveEndDate: "2026-06-30T23:59:00Z"
};
const july = {retailPrice: "0.048264", effectiveStartDate: "2026-07-01T00:00:00Z"};

test("findPrice(…, {on}) takes the row in force that day, first and last day included", () => {
  const on = (day?: string) =>
    [sheetOf(june, july), sheetOf(july, june)].map((sheet) =>
      amounts(findPrice(sheet, meter, "eastus", "USD", {on: day}))
    );
  const both = (text: string) => [text, text];
  expect(on("2026-06-01")).toEqual(both("0: 0.04732"));
  expect(on("2026-06-30")).toEqual(both("0: 0.04732"));
  expect(on("2026-07-01")).toEqual(both("0: 0.048264"));
  expect(on()).toEqual(both("0: 0.048264"));
  expect(on("2026-05-31")).toEqual(
    both("no price of K M (P) in eastus in USD holds on 2026-05-31: it begins on 2026-06-01")
  );
});

test("findPrice(…, {on}) says when a price ended that has no successor, and trusts rows without dates", () => {
  const on = (record: object) => amounts(findPrice(sheetOf(record), meter, "eastus", "USD", {on: "2026-11-23"}));
  expect(on(june)).toBe("no price of K M (P) in eastus in USD holds on 2026-11-23: it ended on 2026-06-30");
  expect(on({retailPrice: "3"})).toBe("0: 3");
  // One that ends as the day begins does not hold on it.
  expect(on({effectiveEndDate: "2026-11-23T00:00:00Z"})).toContain("ended on 2026-11-23");
  expect(on({effectiveEndDate: "2026-11-23"})).toBe("0: 1");
});

test("findPrice(…) leaves no tier of an expired price among those of its successor", () => {
  const tiers = (dates: object, prices: Readonly<Record<string, string>>) =>
    Object.entries(prices).map(([tierMinimumUnits, retailPrice]) => ({...dates, tierMinimumUnits, retailPrice}));
  const old = tiers(june, {0: "9", 100: "8", 500: "7"});
  const fresh = tiers(july, {0: "6", 100: "5"});
  expect(amounts(findPrice(sheetOf(...old, ...fresh), meter, "eastus", "USD"))).toBe("0: 6, 100: 5");
  const on = amounts(findPrice(sheetOf(...old, ...fresh), meter, "eastus", "USD", {on: "2026-06-15"}));
  expect(on).toBe("0: 9, 100: 8, 500: 7");
});

test("findPrice(…, {unit}) takes the rows of that unit where a meter has several, however it is spelt", () => {
  const sheet = sheetOf(
    {unitOfMeasure: "1/Month", retailPrice: "10"},
    {unitOfMeasure: "1/Hour", retailPrice: "0.013441"},
    {unitOfMeasure: "1 Hour", retailPrice: "0.02", tierMinimumUnits: "5"}
  );
  const find = (unit: "Hours" | "Months" | "GB") => amounts(findPrice(sheet, meter, "eastus", "USD", {unit}));
  expect(find("Hours")).toBe("0: 0.013441, 5: 0.02");
  expect(find("Months")).toBe("0: 10");
  expect(find("GB")).toBe("the price of K M (P) in eastus in USD is per 1/Month");
});

test("findPrice(…) refuses tiers that do not begin at zero", () => {
  const egress = {serviceName: "Bandwidth", productName: "Rtn Preference: MGN"};
  const key = {...egress, skuName: "Standard", meterName: "Standard Data Transfer Out"};
  expect(amounts(findPrice(embeddedSheet, key, "eastus", "USD"))).toContain(
    "incomplete tiers: they begin at 100 units"
  );
});

test("findPrice(…) orders tiers by number, not as text or as given", () => {
  const tier = (tierMinimumUnits: string, retailPrice: string) => ({tierMinimumUnits, retailPrice});
  const sheet = sheetOf(tier("1000010", "3"), tier("0", "0"), tier("240010", "2"), tier("10", "1"));
  expect(amounts(findPrice(sheet, meter, "eastus", "USD"))).toBe("0: 0, 10: 1, 240010: 2, 1000010: 3");
});

test("findPrice(…) takes the newest of competing rows, then the surer", () => {
  const price = (...records: Parameters<typeof sheetOf>) =>
    amounts(findPrice(sheetOf(...records), meter, "eastus", "USD"));
  const old = {retailPrice: "1", effectiveStartDate: "2025-01-01T00:00:00Z", retrieved: "2026-10-01"};
  const fresh = {retailPrice: "2", effectiveStartDate: "2026-01-01T00:00:00Z", retrieved: "2026-09-01"};
  expect(price(old, fresh)).toBe("0: 2");
  expect(price(fresh, old)).toBe("0: 2");
  expect(price(old, {retailPrice: "2", retrieved: "2026-09-01"})).toBe("0: 1");
  expect(price({retailPrice: "1"}, {retailPrice: "2", retrieved: "2024-01"})).toBe("0: 2");
  expect(price({retailPrice: "1", confidence: "D"}, {retailPrice: "2", confidence: "B"})).toBe("0: 2");
});

test("findPrice(…) finds rows that name no meter by their SKU, and no row of another", () => {
  const unnamed = sheetOf({retailPrice: "5"}, {skuName: "L", retailPrice: "6"});
  unnamed.records.forEach((record) => Reflect.deleteProperty(record, "meterName"));
  expect(amounts(findPrice(unnamed, meter, "eastus", "USD"))).toBe("0: 5");
  expect(amounts(findPrice(sheetOf({meterName: "N"}), meter, "eastus", "USD"))).toContain("no price of K M (P)");
  expect(amounts(findPrice(sheetOf({}), {...meter, skuName: null, meterName: null}, "eastus", "USD"))).toBe("0: 1");
});

test("findPrice(…) prices one hour of a meter that is priced by the hundred", () => {
  const sheet = sheetOf({unitOfMeasure: "100 Hours", retailPrice: "0.1"});
  expect(amounts(findPrice(sheet, meter, "eastus", "USD"))).toBe("0: 0.001");
  expect(amounts(findPrice(sheetOf({unitOfMeasure: "1/Day"}), meter, "eastus", "USD"))).toContain("is per 1/Day");
});

test("findPrice(…) carries provenance: dates, confidence, source", () => {
  const price = planPrice("P1v3", "windows", "eastus");
  if (isMissing(price)) throw new Error(price.missing);
  expect(price).toMatchObject({meter: "P1 v3", armRegionName: "eastus", unit: "Hours"});
  expect(price.provenance).toMatchObject({effective: null, retrieved: "2024-08-30", confidence: "C"});
  expect(price.provenance.source).toMatch(/^https:\/\/github\.com\/infracost\/infracost\/blob\//);
});
