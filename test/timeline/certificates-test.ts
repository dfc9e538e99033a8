import {expect, test} from "vitest";
import {timeline} from "../../src/timeline/timeline.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

/** Returns the events of the certificates that were issued on these days, by app. */
function certificates(issued: Readonly<Record<string, string>>, on = today) {
  const integration = (certificateIssued: string) => ({via: "gateway", virtualNetwork: "hub", certificateIssued});
  const apps = Object.entries(issued).map(([app, day]) => [app, {plan: "web", integration: integration(day)}]);
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"]}},
    plans: {web: {sku: "S1"}},
    apps: Object.fromEntries(apps)
  };
  return timeline(parseTopology(spec), on).filter(({kind}) => kind.startsWith("certificate"));
}

test("timeline(topology, on) has the expiry of a certificate after eight years, and the portal's warning six months before", () => {
  const found = certificates({shop: "2018-05-14"});
  expect(found.map(({date, what, daysLeft}) => [date, what, daysLeft])).toEqual([
    // A year and 9 days ago; and since 14 May 17 + 30 + 31 + 31 + 30 + 31 + 23.
    ["2025-11-14", "first day", -374],
    ["2026-05-14", "last day", -193]
  ]);
  expect(found.map(({overtaken}) => overtaken ?? false)).toEqual([false, false]);
  expect(certificates({shop: "2018-05-14"}, "2026-05-14").at(-1)?.daysLeft).toBe(0);
});

test("timeline(topology, on) marks certificates that outlive the feature, which ends on 31 March 2027", () => {
  const marks = (issued: string) => certificates({shop: issued}).map(({overtaken}) => overtaken ?? false);
  expect(marks("2019-03-31")).toEqual([false, false]);
  expect(marks("2019-04-01")).toEqual([true, true]);
});

test("timeline(topology, on) has certificates of one day together, and others apart", () => {
  const found = certificates({a: "2019-01-10", b: "2019-01-10", c: "2019-01-11"});
  expect(found.map(({date, resources}) => [date, ...resources])).toEqual([
    ["2026-07-10", "app/a", "app/b"],
    ["2026-07-11", "app/c"],
    ["2027-01-10", "app/a", "app/b"],
    ["2027-01-11", "app/c"]
  ]);
  expect(found[0]?.message).toBe("the portal warns of the certificates of a and b for hub, which expire on 2027-01-10");
});

test("timeline(topology, on) warns within shorter months on their last day", () => {
  // Six months before 31 August 2026.
  expect(certificates({shop: "2018-08-31"}).map(({date}) => date)).toEqual(["2026-02-28", "2026-08-31"]);
});
