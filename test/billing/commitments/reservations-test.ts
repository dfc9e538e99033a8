import {expect, test} from "vitest";
import {isReservedBy} from "../../../src/billing/commitments/instances.ts";
import type {Reservation} from "../../../src/topology/commitment.ts";
import {parseTopology} from "../../../src/topology/parse-topology.ts";
import {evaluated} from "../../evaluated.ts";
import {lines, reservation, spec, totals, uses} from "./committed.ts";

const windows = "reservation/P1v3/windows/southeastasia";
const linux = "reservation/P1v3/linux/southeastasia";

test("two of three instances are reserved for a year: 622.72 instead of 751.17", () => {
  // Pay-as-you-go 730 × 0.343 = 250.39; 2 × 2,234 × 730 / 8,760 = 372.333333333333.
  const document = spec({web: {sku: "P1v3", instances: 3}}, reservation(2));
  expect(lines(document)).toEqual(["plan/web 730 h: 250.39", `plan/web 1460 h: 372.333333333333 (${windows})`]);
  expect(totals(document)).toEqual(["751.17", "751.17", "622.723333333333"]);
});

test("a month is paid by its hours, of 26,280 in three years", () => {
  // 5,388 × 744 / 26,280 = 152.536986301370.
  const document = {...spec({web: {sku: "P1v3"}}, reservation(1, {term: "3 years"})), period: {hours: 744}};
  expect(lines(document)).toEqual([`plan/web 744 h: 152.53698630137 (${windows})`]);
});

test("what is reserved and not used is a line of its own, and adds up with what is used", () => {
  // 2,234 × 2 × 730 / 8,760 = 372.333333333333, of which 1.5 of 2 are 279.25.
  const document = spec({web: {sku: "P1v3", instances: "1.5"}}, reservation(2));
  expect(lines(document)).toEqual([`plan/web 1095 h: 279.25 (${windows})`, `${windows} 365 h: 93.083333333333`]);
  const [use] = uses(document);
  expect(use?.wastePerMonth?.amount.toFixed()).toBe("93.083333333333");
  // What nobody uses would not cost anything at list prices: 1.5 × 730 × 0.343.
  expect(totals(document)).toEqual(["375.585", "375.585", "372.333333333333"]);
});

test("a Windows reservation covers Linux as well, after Windows; a Linux one only Linux", () => {
  const plans = {a: {sku: "P1v3", os: "linux"}, b: {sku: "P1v3", os: "windows"}};
  const covered = (...commitments: object[]) =>
    uses(spec(plans, ...commitments)).map(({resource, covered: own}) => [resource, ...own.map((d) => d.resource)]);
  expect(covered(reservation(1))).toEqual([[windows, "plan/b"]]);
  expect(covered(reservation(3))).toEqual([[windows, "plan/b", "plan/a"]]);
  expect(covered(reservation(3, {os: "linux"}))).toEqual([[linux, "plan/a"]]);
  expect(covered(reservation(2), reservation(1, {os: "linux"}))).toEqual([[linux, "plan/a"], [windows, "plan/b"]]); // prettier-ignore
});

test("a reservation covers its subscription only, and before one for all", () => {
  const plans = {a: {sku: "P1v3", subscription: "one"}, b: {sku: "P1v3", subscription: "two"}};
  const [only] = uses(spec(plans, reservation(2, {scope: "two"})));
  expect(only?.covered.map(({resource}) => resource)).toEqual(["plan/b"]);
  const both = uses(spec(plans, reservation(1), reservation(1, {scope: "one"})));
  expect(both.map(({commitment, covered}) => [commitment.scope, covered[0]?.resource])).toEqual([
    ["one", "plan/a"],
    [null, "plan/b"]
  ]);
});

test("isReservedBy(reservation, plan) holds for plans at dev/test prices as well", () => {
  // No dev/test price of a size that can be reserved is in the sheet.
  const {plans, commitments} = parseTopology(spec({web: {sku: "P1v3", offer: "devTest"}}, reservation(1)));
  expect(isReservedBy(commitments[0] as Reservation, plans.get("web")!)).toBe(true);
});

test("a reservation without a plan is stranded, paid for, and says what is near", () => {
  const [use] = uses(spec({web: {sku: "P2v3"}}, reservation(1)));
  expect(use).toMatchObject({status: "stranded", resource: windows});
  expect(use?.reason).toBe("no plan is P1v3 on windows in southeastasia (web is P2v3 on windows in southeastasia)");
  // 2,234 × 730 / 8,760.
  expect(use?.wastePerMonth?.amount.toFixed()).toBe("186.166666666667");
  expect(evaluated(spec({web: {sku: "P2v3"}}, reservation(1))).remarks).toEqual([
    `${windows} is paid for and covers nothing: ${use?.reason}`
  ]);
});

test("a reservation out of its term, or of another tier, is not on the bill", () => {
  const document = spec({web: {sku: "P1v3"}}, reservation(1));
  const status = (on: string) => uses(document, on).map((use) => `${use.status} ${use.costPerMonth === null}`);
  expect(["2026-09-30", "2026-10-01", "2027-09-30", "2027-10-01"].flatMap(status)).toEqual([
    "notStarted true",
    "applied false",
    "applied false",
    "ended true"
  ]);
  const standard = spec({web: {sku: "S1"}}, reservation(1, {sku: "S1"}));
  expect(uses(standard).map(({status: own}) => own)).toEqual(["notReservable"]);
  expect(evaluated(standard).findings.map(({rule}) => rule)).toEqual(["reservable-tier"]);
  expect(totals(standard)[0]).toBe(totals(standard)[2]);
});

test("without a reservation price what it covers is not known, and neither is it pay-as-you-go", () => {
  // One of three instances is left: 730 × 0.315.
  const document = {
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v3", instances: 3}},
    commitments: [reservation(2)]
  };
  expect(lines(document)).toEqual(["plan/web 730 h: 229.95"]);
  const {complete, unpriced} = evaluated(document).bill;
  expect(complete).toBe(false);
  expect(unpriced.map(({resource, reason}) => `${resource}: ${reason}`)).toEqual([
    expect.stringMatching(
      /^reservation\/P1v3\/windows\/eastus: no 1 Year reservation price of .*covers 1,460 h of plan\/web$/
    )
  ]);
});

test("with unknown instances the waste is not known", () => {
  const [use] = uses(spec({web: {sku: "P1v3", instances: "unknown"}}, reservation(1)));
  expect(use).toMatchObject({status: "applied", wastePerMonth: null});
});
