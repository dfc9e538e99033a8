import {expect, test} from "vitest";
import {ageInDays, ageName, medianAge, notBefore} from "../../../notebooks/prices/age.ts";
import {confidences} from "../../../notebooks/prices/confidence.ts";
import {coverage, gaps, servicesOf} from "../../../notebooks/prices/coverage.ts";
import {placesOf} from "../../../notebooks/prices/place.ts";
import {matching} from "../../../notebooks/prices/price-filter.ts";
import type {PriceRecord} from "../../../src/index.ts";
import {regions, toPriceSheet} from "../../../src/index.ts";

const plan: PriceRecord = {
  currencyCode: "USD",
  serviceName: "Azure App Service",
  productName: "Azure App Service Premium v3 Plan",
  skuName: "P1 v3",
  armRegionName: "eastus",
  unitOfMeasure: "1 Hour",
  type: "Consumption",
  retailPrice: "0.315",
  confidence: "B",
  retrieved: "2026-04-18",
  source: 0
};
const gateway: PriceRecord = {
  ...plan,
  serviceName: "VPN Gateway",
  productName: "VPN Gateway",
  skuName: "VpnGw1",
  confidence: "D",
  retrieved: null
};

test("confidences has the five letters, each with a meaning", () => {
  expect(confidences.map(({letter}) => letter)).toEqual(["A", "B", "C", "D", "E"]);
  expect(confidences.every(({meaning}) => meaning.length > 5)).toBe(true);
});

test("ageInDays(record, on) counts a month from its first day, and is never negative", () => {
  expect(ageInDays({retrieved: "2026-11-01"}, "2026-11-23")).toBe(22);
  expect(ageInDays({retrieved: "2026-11"}, "2026-11-23")).toBe(22);
  expect(ageInDays({retrieved: "2026-12-01"}, "2026-11-23")).toBe(0);
  expect(ageInDays({retrieved: null}, "2026-11-23")).toBeNull();
});

test("ageName(record, on) at the edges of its groups", () => {
  const name = (retrieved: string | null) => ageName({retrieved}, "2026-11-23");
  expect(name("2026-11-23")).toBe("under 3 months");
  expect(name("2026-08-23")).toBe("under 3 months");
  expect(name("2026-08-22")).toBe("3 to 6 months");
  expect(name("2025-11-23")).toBe("6 to 12 months");
  expect(name("2024-11-23")).toBe("1 to 2 years");
  expect(name("2024-11-21")).toBe("over 2 years");
  expect(name(null)).toBe("undated");
});

test("medianAge(records, on) leaves undated ones out, and is null of none", () => {
  const at = (retrieved: string | null) => ({...plan, retrieved});
  expect(medianAge([at("2026-11-22"), at("2026-11-13"), at("2026-10-24"), at(null)], "2026-11-23")).toBe(10);
  expect(medianAge([at("2026-11-22"), at("2026-11-13")], "2026-11-23")).toBe(1);
  expect(medianAge([at(null)], "2026-11-23")).toBeNull();
});

test("notBefore(sheet, on) is at least the day of the newest price", () => {
  const sheet = toPriceSheet({id: "own", sources: [], records: [plan, {...plan, retrieved: "2026-05"}]});
  expect(notBefore(sheet, "2026-11-23")).toBe("2026-11-23");
  expect(notBefore(sheet, "2026-01-01")).toBe("2026-05-01");
});

test("placesOf(records) has shared places first, and those without a region last", () => {
  const places = ["westeurope", "Zone 1", "", "Global", "eastus"];
  expect(placesOf(places.map((armRegionName) => ({...plan, armRegionName})))).toEqual([
    "Global",
    "Zone 1",
    "eastus",
    "westeurope",
    "no region"
  ]);
});

test("coverage(records) has a cell for each place and service, empty ones too", () => {
  const records = [
    plan,
    {...plan, confidence: "A" as const, retrieved: "2026-09"},
    {...gateway, armRegionName: "ukwest"}
  ];
  expect(servicesOf(records)).toEqual(["Azure App Service", "VPN Gateway"]);
  expect(coverage(records)).toEqual([
    {
      place: "eastus",
      cells: [
        {place: "eastus", service: "Azure App Service", count: 2, letters: ["A", "B"], newest: "2026-09"},
        {place: "eastus", service: "VPN Gateway", count: 0, letters: [], newest: null}
      ]
    },
    {
      place: "ukwest",
      cells: [
        {place: "ukwest", service: "Azure App Service", count: 0, letters: [], newest: null},
        {place: "ukwest", service: "VPN Gateway", count: 1, letters: ["D"], newest: null}
      ]
    }
  ]);
});

test("gaps(records) takes neither placeholders nor reservations for prices", () => {
  const records: PriceRecord[] = [
    plan,
    gateway,
    {...plan, armRegionName: "westus", retailPrice: "0.01"},
    {...plan, armRegionName: "westus2", type: "Reservation", reservationTerm: "1 Year"},
    {...gateway, armRegionName: "ukwest"},
    {...plan, armRegionName: "northeurope"}
  ];
  const {both, onlyPlans, onlyGateways, neither, regionCount} = gaps(records);
  expect([both, onlyPlans, onlyGateways]).toEqual([["eastus"], ["northeurope"], ["ukwest"]]);
  expect(neither).toContain("westus2");
  expect(neither.length).toBe(regionCount - 3);
  expect(regionCount).toBe(regions.size);
});

test("matching(records, filter) wants every word in any order, blanks aside", () => {
  const any = {place: null, service: null, text: ""};
  const records = [plan, gateway];
  expect(matching(records, any)).toEqual(records);
  expect(matching(records, {...any, text: "p1v3 premium"})).toEqual([plan]);
  expect(matching(records, {...any, text: "p1 v3"})).toEqual([plan]);
  expect(matching(records, {...any, service: "VPN Gateway"})).toEqual([gateway]);
  expect(matching(records, {...any, place: "westeurope"})).toEqual([]);
});
