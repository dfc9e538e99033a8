import {expect, test} from "vitest";
import {region, regions} from "../../src/catalog/regions.ts";

test("regions have ARM names, a display name each, and are in order", () => {
  for (const [name, {displayName}] of regions) {
    expect(name).toMatch(/^[a-z]+\d?$/);
    expect(displayName.toLowerCase().replaceAll(" ", "")).toBe(name);
  }
  expect([...regions.keys()]).toEqual([...regions.keys()].sort());
});

test("region(name) has the zone of the price API", () => {
  const zoneOf = (name: string) => region(name).egressZone;
  expect(["eastus", "westeurope", "uksouth", "northeurope"].map(zoneOf)).toEqual(["1", "1", "1", "1"]);
  expect(["australiaeast", "southeastasia", "centralindia"].map(zoneOf)).toEqual(["2", "2", "2"]);
  expect(["brazilsouth", "southafricanorth", "uaenorth"].map(zoneOf)).toEqual(["3", "3", "3"]);
});

test("region(name) of no known zone says why, and a doubtful zone has a note", () => {
  for (const {egressZone, note} of regions.values()) if (egressZone === null) expect(note).toBeDefined();
  for (const name of ["austriaeast", "chilecentral", "indonesiacentral", "newzealandnorth"]) {
    expect(region(name).egressZone).toBeNull();
  }
  expect(region("israelcentral")).toMatchObject({egressZone: "1", note: expect.stringContaining("zone 3")});
});

test("region(name) throws for an unknown region, which the parser should have refused", () => {
  expect(() => region("East US")).toThrow("unknown region: East US");
});
