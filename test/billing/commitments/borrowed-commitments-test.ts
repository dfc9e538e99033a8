import {expect, test} from "vitest";
import {evaluate} from "../../../src/evaluation/evaluation.ts";
import {embeddedSheet} from "../../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../../src/topology/parse-topology.ts";
import {today} from "../../evaluated.ts";
import {reservation, savingsPlan} from "./committed.ts";

const borrowing = (borrowPricesFrom: string, plan: object, commitment: object) => {
  const spec = {defaults: {region: "eastus"}, plans: {web: {sku: "P1v3", ...plan}}, commitments: [commitment]};
  return evaluate(parseTopology(spec), embeddedSheet, {on: today, borrowPricesFrom}).bill;
};

const borrowed = (bill: ReturnType<typeof borrowing>) =>
  bill.lines.map((d) => `${d.resource} ${d.quantity} h ${d.costPerMonth.amount} ${d.borrowedFrom}`);

test("a reservation that a region has no price of borrows that of another, marked, its unused part too", () => {
  // eastus has its own pay-as-you-go price, 730 × 0.315; 2 × 2,234 × 730 / 8,760 = 372.333333333333.
  const bill = borrowing("southeastasia", {instances: 3}, reservation(2));
  expect(borrowed(bill)).toEqual(["plan/web 730 h 229.95 null", "plan/web 1460 h 372.333333333333 southeastasia"]);
  expect(bill.complete).toBe(true);
  expect(borrowed(borrowing("southeastasia", {instances: "1.5"}, reservation(2)))).toEqual([
    "plan/web 1095 h 279.25 southeastasia",
    "reservation/P1v3/windows/eastus 365 h 93.083333333333 southeastasia"
  ]);
});

test("what a borrowed reservation saves is compared with the list price of the region that lends it", () => {
  // 2,234 / 8,760 = 0.255022831050 an hour of 0.343; 0.315 is of eastus, and of another price list.
  const [use] = borrowing("southeastasia", {}, reservation(1)).commitments;
  expect(use?.breakEvenUtilization?.toFixed(9)).toBe("0.743506796");
});

test("hours without a savings-plan price borrow one", () => {
  // Linux P1v3 is 0.155 in eastus; eastus2 lends 0.11625 under a plan of a year: 0.2325 are two instances.
  const bill = borrowing("eastus2", {os: "linux", instances: 3}, savingsPlan("0.2325"));
  expect(borrowed(bill)).toEqual(["plan/web 730 h 113.15 null", "plan/web 1460 h 169.725 eastus2"]);
  expect(bill.complete).toBe(true);
});

test("what the lender lacks as well stays unpriced, and says so", () => {
  const {unpriced} = borrowing("eastus2", {}, reservation(1));
  expect(unpriced.map(({reason}) => reason)).toEqual([
    expect.stringMatching(
      /^no 1 Year reservation price of .* in eastus in USD .*, and eastus2 has none to lend; it covers 730 h/
    )
  ]);
});
