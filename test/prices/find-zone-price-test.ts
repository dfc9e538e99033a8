import {expect, test} from "vitest";
import {region, regions} from "../../src/catalog/regions.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {findZonePrice, findZoneTiers} from "../../src/prices/find-zone-price.ts";
import type {MissingPrice, Price} from "../../src/prices/price.ts";
import {isMissing} from "../../src/prices/price.ts";

const egress = {
  serviceName: "Bandwidth",
  productName: "Rtn Preference: MGN",
  skuName: "Standard",
  meterName: "Standard Data Transfer Out"
};
const peering = {
  serviceName: "Virtual Network",
  productName: "Global Virtual Network Peering",
  skuName: "Inter-Region",
  meterName: "Inter-Region Egress"
};
const interNetwork = {
  serviceName: "VPN Gateway",
  productName: "VPN Gateway Bandwidth",
  skuName: null,
  meterName: "Inter-Virtual Network Data Transfer Out"
};

const amounts = (price: Price | MissingPrice) =>
  isMissing(price) ? price.missing : price.tiers.map((d) => `${d.tierMinimumUnits}: ${d.unitPrice.amount}`).join(", ");

// The published tiers of internet egress: zone 1 (Europe, North America), zone 2 (Asia, Oceania).
const zone1 = "0: 0, 100: 0.087, 10335: 0.083, 51295: 0.07, 153695: 0.05, 512095: 0.05";
const zone2 = "0: 0, 100: 0.12, 10335: 0.085, 51295: 0.082, 153695: 0.08";

test("findZoneTiers(sheet, egress, region, currency) is the same for every region of a zone", () => {
  for (const d of regions.values()) {
    const found = amounts(findZoneTiers(embeddedSheet, egress, d, "USD"));
    if (d.egressZone === "1") expect(found, d.name).toBe(zone1);
    if (d.egressZone === "2") expect(found, d.name).toBe(zone2);
  }
});

test("findZoneTiers(sheet, egress, region, currency) is missing in zone 3 and where the zone is unknown", () => {
  expect(amounts(findZoneTiers(embeddedSheet, egress, region("brazilsouth"), "USD"))).toBe(
    "no complete price of Standard Data Transfer Out (Rtn Preference: MGN) in zone 3 in USD is in the price sheet"
  );
  expect(amounts(findZoneTiers(embeddedSheet, egress, region("austriaeast"), "USD"))).toContain(
    "in austriaeast in USD"
  );
});

test("findZoneTiers(sheet, egress, region, currency) keeps to its currency", () => {
  const pounds = "0: 0, 100: 0.0657, 10335: 0.0626, 51295: 0.0528, 153695: 0.0377";
  expect(amounts(findZoneTiers(embeddedSheet, egress, region("eastus"), "GBP"))).toBe(pounds);
  expect(amounts(findZoneTiers(embeddedSheet, egress, region("eastus"), "EUR"))).toContain("in EUR");
});

test("findZonePrice(sheet, peering, region, currency) is 0.035, 0.09, 0.16 by zone", () => {
  const price = (name: string) => amounts(findZonePrice(embeddedSheet, peering, region(name), "USD"));
  expect(["eastus", "westeurope", "uksouth"].map(price)).toEqual(["0: 0.035", "0: 0.035", "0: 0.035"]);
  expect(["australiaeast", "japanwest"].map(price)).toEqual(["0: 0.09", "0: 0.09"]);
  expect(price("brazilsouth")).toBe("0: 0.16");
});

test("findZonePrice(sheet, interNetwork, region, currency) is by zone too, and says how sure it is", () => {
  const found = ["eastus", "australiaeast", "brazilsouth"].map((name) =>
    findZonePrice(embeddedSheet, interNetwork, region(name), "USD")
  );
  expect(found.map(amounts)).toEqual(["0: 0.035", "0: 0.09", "0: 0.16"]);
  expect(found.map((d) => !isMissing(d) && d.provenance.confidence)).toEqual(["C", "E", "E"]);
});

test("findZonePrice(…) prefers the region's own row, then the zone's, then another region's, and says which", () => {
  const own = findZonePrice(embeddedSheet, peering, region("westeurope"), "USD");
  const zone = findZonePrice(embeddedSheet, peering, region("eastus"), "USD");
  const other = findZonePrice(embeddedSheet, peering, region("eastus"), "GBP");
  if (isMissing(own) || isMissing(zone) || isMissing(other)) throw new Error("missing");
  expect([own, zone, other].map((d) => d.armRegionName)).toEqual(["westeurope", "Zone 1", "uksouth"]);
  expect(other.provenance.note).toContain("row of uksouth");
  expect(amounts(findZonePrice(embeddedSheet, peering, region("chilecentral"), "USD"))).toContain("no price of");
});
