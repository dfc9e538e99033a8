import {expect, test} from "vitest";
import {design, network, said, via} from "./said.ts";

const app = (integration: object) => ({plan: "web", integration});
const spec = design({
  virtualNetworks: {hub: network("10.1.0.0/16"), far: network("10.2.0.0/16", {pointToSite: null})},
  apps: {a: app(via("hub")), b: app([via("hub"), via("hub")]), c: app(via("far"))}
});

test("gateway-required-retiring: of each network, with the days that are left", () => {
  const found = (on: string) => said("gateway-required-retiring", spec, on);
  const text = (network: string, apps: string, days: string) =>
    `warning virtualNetwork/${network}: the integration of ${apps} with ${network} stops after 2027-03-31, in ${days}; ` +
    "move to regional integration before then";
  const both = (days: string) => [text("far", "c", days), text("hub", "2 apps", days)];
  // 7 days of November, 31 + 31 + 28 + 31 to the end of March: 128.
  expect(found("2026-11-23")).toEqual(both("128 days"));
  expect(found("2027-03-30")).toEqual(both("1 day"));
});

test("gateway-required-retired: of each network, and that the bill still has it", () => {
  const text = (network: string, apps: string) =>
    `error virtualNetwork/${network}: the integration of ${apps} with ${network} stopped working after 2027-03-31; ` +
    "its data is still on the bill; move to regional integration";
  expect(said("gateway-required-retired", spec, "2027-04-01")).toEqual([text("far", "c"), text("hub", "2 apps")]);
});

test("sstp-cannot-be-enabled: of a gateway that has it, so that it is not lost", () => {
  expect(said("sstp-cannot-be-enabled", spec)).toEqual([
    "warning virtualNetwork/hub: hub's point-to-site cannot be set up again: " +
      "SSTP has been closed to new set-ups since 2026-03-31; " +
      "keep the gateway until the apps have moved: do not delete or recreate it"
  ]);
});
