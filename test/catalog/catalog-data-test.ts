import {expect, test} from "vitest";
import {gatewaySkus} from "../../src/catalog/gateway-skus.ts";
import {limits} from "../../src/catalog/limits.ts";
import {planSizes} from "../../src/catalog/plan-sizes.ts";
import {planTiers} from "../../src/catalog/plan-tiers.ts";
import {regions} from "../../src/catalog/regions.ts";
import {slas} from "../../src/catalog/slas.ts";
import type {Fact} from "../../src/catalog/source.ts";
import {source, sources} from "../../src/catalog/sources.ts";

const withFacts = [...planTiers.values(), ...planSizes.values(), ...gatewaySkus, ...regions.values()];
const facts: [string, Fact<unknown>][] = [...withFacts.map((d) => d.facts), limits, slas].flatMap((d) =>
  Object.entries(d)
);

test("every fact of the catalog names a known source, its date, and how sure it is", () => {
  expect(facts.length).toBeGreaterThan(500);
  for (const [name, fact] of facts) {
    expect(sources.has(fact.source), `${name}: ${fact.source}`).toBe(true);
    expect(fact.date).toBe(source(fact.source).date);
    expect(["confirmed", "thirdParty", "unconfirmed"]).toContain(fact.confidence);
    expect(fact.value === undefined, name).toBe(false);
  }
});

test("a fact without any source is unconfirmed", () => {
  for (const [name, fact] of facts) if (fact.source === "NONE") expect(fact.confidence, name).toBe("unconfirmed");
});

test("every source has a title, and an address or a note that says why not", () => {
  for (const [key, {title, url, note}] of sources) {
    expect(title, key).not.toBe("");
    if (url === null) expect(note, key).toBeDefined();
    else expect(new URL(url).protocol, key).toBe("https:");
  }
});

test("source(key) throws for a key that no source has", () => {
  expect(() => source("NOPE")).toThrow("unknown source: NOPE");
});

test("limits hold the figures and dates of the article of January 2026 and of the SSTP page", () => {
  expect(limits.gatewayNetworksPerPlan.value).toBe(5);
  expect([limits.regionalSubnetsPerWindowsPlan, limits.regionalSubnetsPerLinuxPlan].map(({value}) => value)).toEqual([
    2, 2
  ]);
  expect(limits.subnetReservedAddresses.value).toBe(5);
  expect(limits.sstpConnectionsPerGateway.value).toBe(128);
  expect(limits.tunnelsIncluded.value).toBe(10);
  expect(limits.pointToSiteConnectionsIncluded.value).toBe(128);
  expect(limits.certificateYears.value).toBe(8);
  expect(limits.sstpClosedFrom.value).toBe("2026-03-31");
  expect(limits.gatewayRequiredLastDay.value).toBe("2027-03-31");
});

test("slas are percentages, or null where nothing is promised", () => {
  for (const {value} of Object.values(slas)) if (value !== null) expect(value).toMatch(/^(99\.\d+|100)$/);
  expect(slas.appServiceFreeShared.value).toBeNull();
});
