import {expect, test} from "vitest";
import {meterKey, otherThanFirst, sameOrFirst} from "../../../notebooks/prices/chosen-meter.ts";
import {meterPrices} from "../../../notebooks/prices/meter-prices.ts";
import {meterTitle} from "../../../notebooks/prices/meter-title.ts";
import {metersOf} from "../../../notebooks/prices/meter.ts";
import type {PriceRecord} from "../../../src/index.ts";
import {embeddedSheet, isMissing, toPriceSheet} from "../../../src/index.ts";
import {installDocument} from "../dom.ts";

installDocument();
const {tierTexts} = await import("../../../notebooks/prices/meter-table.ts");
const {recordTable, recordTitle} = await import("../../../notebooks/prices/record-table.ts");

const egress: PriceRecord = {
  currencyCode: "USD",
  serviceName: "Bandwidth",
  productName: "Rtn Preference: MGN",
  skuName: "Standard",
  meterName: "Standard Data Transfer Out",
  armRegionName: "eastus",
  unitOfMeasure: "1 GB",
  type: "Consumption",
  tierMinimumUnits: "0",
  retailPrice: "0",
  confidence: "B",
  retrieved: "2026-07-16",
  source: 0
};
const paid: PriceRecord = {...egress, tierMinimumUnits: "100", retailPrice: "0.087"};
const sheetOf = (records: readonly PriceRecord[]) =>
  toPriceSheet({id: "own", sources: [{kind: "page", title: "<b>page</b>", url: "javascript:alert(1)"}], records});

test("metersOf(records) puts a row without a meter to the only meter of its SKU, and to none of several", () => {
  const nameless: PriceRecord = JSON.parse(JSON.stringify({...egress, meterName: undefined}));
  expect(metersOf([egress, nameless]).map(({records}) => records.length)).toEqual([2]);
  const other = {...egress, meterName: "Standard Data Transfer In"};
  expect(metersOf([egress, other, nameless]).map(({records}) => records.length)).toEqual([1, 1, 1]);
});

test("metersOf(records) has every record of the sheet once", () => {
  const {records} = embeddedSheet;
  const all = metersOf(records).flatMap((meter) => meter.records);
  expect(all.length).toBe(records.length);
  expect(new Set(all).size).toBe(records.length);
});

test("meterPrices(sheet, meter) are found as a bill finds them, with their tiers", () => {
  const records = [paid, egress, {...paid, armRegionName: "uksouth"}];
  const [meter] = metersOf(records);
  const prices = meterPrices(sheetOf(records), meter!);
  expect(prices.map(({place, terms, recordCount}) => [place, terms, recordCount])).toEqual([
    ["eastus", "pay as you go", 2],
    ["uksouth", "pay as you go", 1]
  ]);
  const [east, south] = prices.map(({price}) => price);
  expect(tierTexts(east as never)).toEqual(["from 0 GB: 0 USD a GB", "from 100 GB: 0.087 USD a GB"]);
  expect(isMissing(south!) && south.missing).toContain("incomplete tiers");
  expect(meterTitle(meter!, prices)).toMatch(/ costs 0\.087 USD a GB in eastus$/);
});

test("tierTexts(price) of a reservation is the total of its term", () => {
  const row: PriceRecord = {
    ...egress,
    serviceName: "Azure App Service",
    unitOfMeasure: "1 Hour",
    type: "Reservation",
    reservationTerm: "3 Years",
    retailPrice: "4967"
  };
  const [price] = meterPrices(sheetOf([row]), metersOf([row])[0]!);
  expect(price?.terms).toBe("reserved for 3 Years");
  expect(tierTexts(price?.price as never)).toEqual(["4,967 USD for 3 Years"]);
  expect(meterTitle(metersOf([row])[0]!, [price!])).toContain("has no pay-as-you-go price here");
});

test("every meter of the sheet has prices or reasons, in each of its places", () => {
  for (const meter of metersOf(embeddedSheet.records)) {
    const prices = meterPrices(embeddedSheet, meter);
    expect(prices.reduce((count, {recordCount}) => count + recordCount, 0)).toBe(meter.records.length);
    for (const {price} of prices) {
      if (isMissing(price)) expect(price.missing).not.toBe("");
      else expect(tierTexts(price).length).toBe(price.tiers.length);
    }
    expect(meterTitle(meter, prices)).not.toBe("");
  }
});

test("sameOrFirst(meters, key) is the one of that key while it is there", () => {
  const [first, second] = metersOf([egress, {...egress, meterName: "Standard Data Transfer In"}]);
  const key = meterKey(second!);
  expect(sameOrFirst([], key)).toBeNull();
  expect(sameOrFirst([first!, second!], key)).toBe(second);
  expect(sameOrFirst([first!], key)).toBe(first);
  expect(sameOrFirst([first!, second!], "")).toBe(first);
});

test("otherThanFirst(meters, meter) is what sameOrFirst finds it by again", () => {
  const meters = metersOf([egress, {...egress, meterName: "Standard Data Transfer In"}]);
  for (const meter of meters) expect(sameOrFirst(meters, otherThanFirst(meters, meter))).toBe(meter);
  expect(otherThanFirst(meters, meters[0]!)).toBe("");
  expect(otherThanFirst([], null)).toBe("");
});

test("meterKey(meter) tells every meter of the sheet from all others", () => {
  const keys = metersOf(embeddedSheet.records).map(meterKey);
  expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
});

test("recordTable(sheet, records) shows hostile text as text, and links nothing but https", () => {
  const records = [{...egress, note: "<img src=x>"}];
  const table = recordTable(sheetOf(records), records) as HTMLElement;
  expect(table.querySelectorAll("img, b, a").length).toBe(0);
  expect(table.textContent).toContain("<b>page</b>");
  expect(recordTitle(records)).toBe("One record says so, from one source");
});
