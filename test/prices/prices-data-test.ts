import {expect, test} from "vitest";
import {regions} from "../../src/catalog/regions.ts";
import {currencies, Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {priceTypes} from "../../src/prices/price-record.ts";
import {sheetAge} from "../../src/prices/price-sheet.ts";
import {pricingUnit} from "../../src/prices/pricing-unit.ts";

const {records, sources} = embeddedSheet;

test("every price record has a source, a confidence, and a date or none", () => {
  for (const {source, confidence, retrieved} of records) {
    expect(sources[source]).toBeDefined();
    expect("ABCDE").toContain(confidence);
    if (retrieved !== null) expect(retrieved).toMatch(/^\d{4}-\d\d(-\d\d)?$/);
  }
  expect(new Set(records.map(({source}) => source)).size).toBe(sources.length);
});

test("every price record is exact decimals of a known unit, type, currency and region", () => {
  const places = new Set([...regions.keys(), "Global", "Zone 1", "Zone 2", "Zone 3", undefined]);
  for (const record of records) {
    for (const text of [record.retailPrice, record.tierMinimumUnits ?? "0"]) {
      expect(new Decimal(text).toString()).toBe(text);
    }
    expect(pricingUnit(record.unitOfMeasure).unit).toMatch(/^(Hours|GB)$/);
    expect(priceTypes).toContain(record.type);
    expect(currencies).toContain(record.currencyCode);
    expect(places).toContain(record.armRegionName);
  }
});

test("reservations are totals for their term: dearer than a month of pay-as-you-go", () => {
  const reservations = records.filter(({type}) => type === "Reservation");
  expect(reservations.length).toBeGreaterThan(200);
  for (const {retailPrice, reservationTerm} of reservations) {
    expect(Number(retailPrice)).toBeGreaterThan(300);
    expect(reservationTerm).toMatch(/^(1 Year|3 Years)$/);
  }
});

test("no record is there twice", () => {
  const lines = records.map((record) => JSON.stringify(record));
  expect(new Set(lines).size).toBe(lines.length);
});

test("sheetAge(sheet) spans the dates of retrieval", () => {
  expect(sheetAge(embeddedSheet)).toEqual({oldest: "2024-07-01", newest: "2026-10-07"});
  expect(sheetAge({...embeddedSheet, records: []})).toEqual({oldest: null, newest: null});
});
