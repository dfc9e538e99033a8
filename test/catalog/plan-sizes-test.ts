import {expect, test} from "vitest";
import {planSize, planSizes} from "../../src/catalog/plan-sizes.ts";
import {planTier, planTiers} from "../../src/catalog/plan-tiers.ts";

// The published names, written out by family.
const published = [
  ["F1", "D1", "B1", "B2", "B3", "S1", "S2", "S3", "P1", "P2", "P3", "P1v2", "P2v2", "P3v2"],
  ["P0v3", "P1v3", "P2v3", "P3v3", "P1mv3", "P2mv3", "P3mv3", "P4mv3", "P5mv3"],
  ["P0v4", "P1v4", "P2v4", "P3v4", "P1mv4", "P2mv4", "P3mv4", "P4mv4", "P5mv4"],
  ["I1v2", "I2v2", "I3v2", "I4v2", "I5v2", "I6v2", "I1mv2", "I2mv2", "I3mv2", "I4mv2", "I5mv2"]
].flat();

test("planSizes are the published sizes, each of a tier with a product", () => {
  expect([...planSizes.keys()].sort()).toEqual(published.sort());
  for (const {tier} of planSizes.values()) expect(tier.productName.windows).toMatch(/^Azure App Service .+ Plan$/);
});

test("every tier has a size", () => {
  const used = new Set([...planSizes.values()].map(({tier}) => tier.name));
  expect([...used]).toEqual([...planTiers.keys()]);
});

test("planSize(sku) has the figures of the published tables", () => {
  // Cores, GB: Premium v3 sizes; recommended apps: "App Service plan overview".
  expect(planSize("P1v3")).toMatchObject({cores: 2, memoryGB: 8, recommendedApps: 16, priceSku: "P1 v3"});
  expect(planSize("P0v3")).toMatchObject({cores: 1, memoryGB: 4, recommendedApps: 8, priceSku: "P0v3"});
  expect(planSize("P5mv3")).toMatchObject({cores: 32, memoryGB: 256, recommendedApps: null});
  expect(planSize("I6v2")).toMatchObject({cores: 64, memoryGB: 256, priceSku: "I6 v2"});
  expect(planSize("P2mv4").facts.recommendedApps).toMatchObject({value: null, confidence: "unconfirmed"});
});

test("planSize(sku) throws for an unknown size, which the parser should have refused", () => {
  expect(() => planSize("p1v3")).toThrow("unknown plan size: p1v3");
});

test("planTiers agree with the table of limits", () => {
  const column = (f: (name: ReturnType<typeof planTier>) => unknown) => [...planTiers.values()].map(f);
  expect(column((d) => d.maxInstances)).toEqual([1, 1, 3, 10, 20, 30, 30, 30, 100]);
  expect(column((d) => d.slotsPerApp)).toEqual([0, 0, 0, 5, 20, 20, 20, 20, 20]);
  expect(column((d) => d.hybridConnections?.limit)).toEqual([undefined, undefined, 5, 25, 220, 220, 220, 220, 220]);
  expect(column((d) => d.gatewayRequired)).toEqual([false, false, true, true, true, true, true, true, false]);
  expect(column((d) => d.sla)).toEqual([null, null, ...Array<string>(7).fill("99.95")]);
});

test("planTier(name) keeps what is doubtful apart from what is known", () => {
  expect(planTier("PremiumV3").windowsContainers).toBe(true);
  expect(planTier("PremiumV2").windowsContainers).toBeNull();
  expect(planTier("PremiumV4").facts.windowsContainers).toMatchObject({value: false, note: expect.any(String)});
  expect(planTier("Basic").hybridConnections).toEqual({limit: 5, scope: "plan"});
  expect(planTier("Shared").productName.linux).toBeNull();
});
