import {expect, test} from "vitest";
import {parseRates} from "../../../src/billing/rates/parse-rates.ts";
import type {Evaluation} from "../../../src/evaluation/evaluation.ts";
import {evaluate} from "../../../src/evaluation/evaluation.ts";
import {parseTopology} from "../../../src/topology/parse-topology.ts";
import {evaluated, today} from "../../evaluated.ts";
import {sheetOf} from "../../prices/sheets.ts";
import {rated} from "../rates/rated.ts";
import {lines, reservation, savingsPlan, spec, totals, uses} from "./committed.ts";

const plan = "savingsPlan/1 year";
const east = {region: "eastus2", os: "linux"};

test("a savings plan covers hours at its own prices, and its amount is paid", () => {
  // P1v3 on Linux in eastus2 is 0.155 an hour, 0.11625 under a savings plan of a year:
  // 0.2325 an hour are two instances, and the third is 730 × 0.155 = 113.15.
  const document = spec({web: {sku: "P1v3", instances: 3, ...east}}, savingsPlan("0.2325"));
  expect(lines(document)).toEqual(["plan/web 730 h: 113.15", `plan/web 1460 h: 169.725 (${plan})`]);
  expect(totals(document)).toEqual(["339.45", "339.45", "282.875"]);
});

test("what of a savings plan is not used is waste", () => {
  // 0.5 × 730 = 365, of which 0.11625 × 730 = 84.8625 are used.
  const document = spec({web: {sku: "P1v3", ...east}}, savingsPlan("0.5"));
  expect(lines(document)).toEqual([`plan/web 730 h: 84.8625 (${plan})`, `${plan} 730 h: 280.1375`]);
  expect(uses(document)[0]?.wastePerMonth?.amount.toFixed()).toBe("280.1375");
});

test("a savings plan that ends within an instance covers a part of its hours, and is spent to the last digit", () => {
  // 0.1 × 730 = 73; 73 / 0.11625 = 627.956989247311 hours, rounded down.
  const document = spec({web: {sku: "P1v3", ...east}}, savingsPlan("0.1"));
  expect(lines(document)).toEqual([
    "plan/web 102.043010752689 h: 15.816666666667",
    `plan/web 627.956989247311 h: 73 (${plan})`
  ]);
  expect(totals(document)).toEqual(["113.15", "113.15", "88.816666666667"]);
});

test("the best discount comes first, and three years have their own prices", () => {
  // Everything is a quarter off; less 20 % by contract only 1 - 0.75 / 0.8 is left to save on a.
  const document = spec({a: {sku: "P1v3", ...east}, b: {sku: "P1v3", ...east}}, savingsPlan("0.11625"));
  const covered = ({bill}: Evaluation) => bill.commitments.flatMap((use) => use.covered.map((d) => d.resource));
  expect(covered(rated(document))).toEqual(["plan/a"]);
  expect(covered(rated(document, {discountPercent: 20, resource: "plan/a"}))).toEqual(["plan/b"]);
  // What is cheaper by contract than under the plan is not covered at all.
  const cheap = {discountPercent: 25, service: "Azure App Service"};
  expect(covered(rated(document, cheap))).toEqual([]);
  // 730 × 0.08525 = 62.2325.
  const years = spec({web: {sku: "P1v3", ...east}}, savingsPlan("0.08525", {term: "3 years"}));
  expect(lines(years)).toEqual(["plan/web 730 h: 62.2325 (savingsPlan/3 years)"]);
});

test("reservations come before savings plans", () => {
  const plans = {web: {sku: "P1v3", os: "linux", region: "eastus2", instances: 2}};
  const document = spec(plans, savingsPlan("0.2325"), reservation(1, {os: "linux", region: "eastus2"}));
  // The reservation has no price there: one instance is not known; the other takes half of the savings plan.
  expect(lines(document)).toEqual([`plan/web 730 h: 84.8625 (${plan})`, `${plan} 730 h: 84.8625`]);
  expect(evaluated(document).bill.complete).toBe(false);
});

test("where there is no savings-plan price, how much is covered is not known", () => {
  const document = spec({web: {sku: "P1v3"}}, savingsPlan("0.5"));
  const {lines: own, unpriced, complete} = evaluated(document).bill;
  expect(own.map(({resource}) => resource)).toEqual([plan]);
  expect(complete).toBe(false);
  expect(unpriced.map(({resource}) => resource)).toEqual(["plan/web"]);
  expect(unpriced[0]?.reason).toMatch(/^how much of it savingsPlan\/1 year covers: no 1 year savings-plan price/);
  expect(uses(document)[0]?.wastePerMonth).toBeNull();
});

test("a savings plan covers no tier but Premium v3, v4 and Isolated v2, and no dev/test prices", () => {
  const statusOf = (web: object) => uses(spec({web}, savingsPlan("0.1"))).map(({status}) => status);
  expect(statusOf({sku: "S1"})).toEqual(["stranded"]);
  expect(statusOf({sku: "P1v3", offer: "devTest", ...east})).toEqual(["stranded"]);
});

test("a savings-plan price beside a placeholder is none, though a contract prices the hours", () => {
  const savings = {term: "1 Year", unitPrice: "0.0075", retailPrice: "0.0075"} as const;
  const record = {
    ...{serviceName: "Azure App Service", productName: "Azure App Service Premium v3 Plan", skuName: "P1 v3"},
    ...{retailPrice: "0.01", savingsPlan: [savings]}
  };
  const topology = parseTopology({
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v3"}},
    commitments: [savingsPlan("0.5")]
  });
  const rates = parseRates({rates: [{unitPrice: "0.3", meter: "P1 v3", region: "eastus"}]});
  const {bill} = evaluate(topology, sheetOf(record), {on: today, rates});
  expect(bill.unpriced.map(({reason}) => reason)).toEqual([
    expect.stringMatching(/no 1 year savings-plan price of P1 v3/)
  ]);
});
