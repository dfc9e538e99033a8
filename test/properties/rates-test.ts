import fc from "fast-check";
import {expect, test} from "vitest";
import type {Bill} from "../../src/billing/bill.ts";
import {Decimal} from "../../src/money.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {evaluated} from "../evaluated.ts";
import {rated} from "../billing/rates/rated.ts";

const region = fc.constantFrom("southeastasia", "eastus2", "eastus");
const os = fc.constantFrom("windows", "linux");
const term = fc.constantFrom("1 year", "3 years");
const scope = fc.option(fc.constantFrom("one", "two"), {nil: undefined});

const plan = fc.record({
  sku: fc.constantFrom("P0v3", "P1v3", "P2v3", "I1v2", "S1"),
  os,
  region,
  instances: fc.constantFrom("0", "1", "1.5", "2.333", "7"),
  subscription: fc.constantFrom("one", "two")
});

const reservation = fc.record(
  {
    kind: fc.constant("reservation"),
    sku: fc.constantFrom("P0v3", "P1v3", "I1v2", "S1"),
    ...{os, region, term, scope},
    quantity: fc.integer({min: 1, max: 5}),
    start: fc.constantFrom("2026-01-01", "2020-01-01")
  },
  {requiredKeys: ["kind", "sku", "os", "region", "term", "quantity", "start"]}
);

const savingsPlan = fc.record(
  {
    kind: fc.constant("savingsPlan"),
    ...{term, scope},
    costPerHour: fc.constantFrom("0.01", "0.1", "0.7", "12"),
    start: fc.constant("2026-06-01")
  },
  {requiredKeys: ["kind", "term", "costPerHour", "start"]}
);

const commitments = fc
  .array(fc.oneof(reservation, savingsPlan), {maxLength: 6})
  .map((all) => all.map((d) => Object.fromEntries(Object.entries(d).filter(([, value]) => value !== undefined))));
const plans = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), plan);

const rate = fc.record(
  {
    discountPercent: fc.constantFrom("0", "3.7", "12.5", "100"),
    service: fc.constantFrom("Azure App Service", "Bandwidth", "Virtual Network", "VPN Gateway"),
    region
  },
  {requiredKeys: ["discountPercent"]}
);
const rates = fc.uniqueArray(rate, {selector: ({service, region: own}) => `${service} ${own}`, maxLength: 4});

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
    fc.property(arbitraryTopology, rates, (spec, own) => {
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
    fc.property(plans, commitments, (own, committed) => {
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
    fc.property(plans, commitments, (own, committed) => {
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
    fc.property(plans, commitments, (own, committed) => {
      const of = (all: readonly object[]) =>
        evaluated({plans: own, commitments: all, defaults: {region: "eastus"}}).bill;
      expect(of([...committed].reverse())).toEqual(of(committed));
    })
  );
});
