import fc from "fast-check";
import {expect, test} from "vitest";
import type {Bill} from "../../src/billing/bill.ts";
import {Decimal} from "../../src/money.ts";
import {arbitraryCommitments, arbitraryDiscounts, arbitraryPlans} from "../arbitrary-committed.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {evaluated} from "../evaluated.ts";
import {rated} from "../billing/rates/rated.ts";

const total = (amounts: readonly Decimal[]) => amounts.reduce((a, b) => a.plus(b), new Decimal(0)).toFixed();

function expectToAddUp(bill: Bill): void {
  const {lines} = bill;
  expect(total(lines.map((d) => d.costPerMonth.amount))).toBe(bill.totalPerMonth.amount.toFixed());
  expect(total(lines.map((d) => d.listCostPerMonth!.amount))).toBe(bill.listTotalPerMonth.amount.toFixed());
  expect(total(lines.map((d) => d.contractedCostPerMonth.amount))).toBe(bill.contractedTotalPerMonth.amount.toFixed());
  expect(total([...bill.byConfidence.values()].map(({amount}) => amount))).toBe(bill.totalPerMonth.amount.toFixed());
}

test("with discounts only, effective is contracted, and no more than list, line by line", () => {
  fc.assert(
    fc.property(arbitraryTopology, arbitraryDiscounts, (spec, own) => {
      const {bill} = rated({...spec, commitments: []}, ...own);
      expectToAddUp(bill);
      for (const line of bill.lines) {
        expect(line.costPerMonth).toEqual(line.contractedCostPerMonth);
        expect(line.contractedCostPerMonth.amount.lte(line.listCostPerMonth!.amount)).toBe(true);
        if (line.shares.length === 0) continue;
        expect(total(line.shares.map((d) => d.costPerMonth.amount))).toBe(line.costPerMonth.amount.toFixed());
      }
    }),
    {numRuns: 50}
  );
});

test("lines add up with commitments too; no hour is covered twice, none is lost", () => {
  fc.assert(
    fc.property(arbitraryPlans, arbitraryCommitments, (own, committed) => {
      const {bill} = evaluated({plans: own, commitments: committed, defaults: {region: "eastus"}});
      const before = evaluated({plans: own, defaults: {region: "eastus"}}).bill;
      expectToAddUp(bill);
      const hours = (d: Bill, resource: string) => total(d.lines.filter((l) => l.resource === resource).map((l) => l.quantity)); // prettier-ignore
      for (const {resource, quantity} of before.lines) {
        if (bill.complete) expect(hours(bill, resource)).toBe(quantity.toFixed());
        else expect(new Decimal(hours(bill, resource)).lte(quantity)).toBe(true);
      }
      if (bill.complete) expect(bill.listTotalPerMonth).toEqual(before.listTotalPerMonth);
    })
  );
});

test("what a commitment costs is what its lines cost, used and wasted", () => {
  fc.assert(
    fc.property(arbitraryPlans, arbitraryCommitments, (own, committed) => {
      const {bill} = evaluated({plans: own, commitments: committed, defaults: {region: "eastus"}});
      for (const {resource, costPerMonth, wastePerMonth} of bill.commitments) {
        const lines = bill.lines.filter(({commitment}) => commitment === resource);
        expect(total(lines.map((d) => d.costPerMonth.amount))).toBe(costPerMonth?.amount.toFixed() ?? "0");
        if (wastePerMonth) {
          const waste = lines.filter((line) => line.resource === resource).map((d) => d.costPerMonth.amount);
          expect(total(waste)).toBe(wastePerMonth.amount.toFixed());
        }
      }
    })
  );
});

test("the order of commitments never matters", () => {
  fc.assert(
    fc.property(arbitraryPlans, arbitraryCommitments, (own, committed) => {
      const of = (all: readonly object[]) =>
        evaluated({plans: own, commitments: all, defaults: {region: "eastus"}}).bill;
      expect(of([...committed].reverse())).toEqual(of(committed));
    })
  );
});
