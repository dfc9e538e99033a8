import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {evaluated, today} from "../evaluated.ts";
import type {Charge} from "./charges/charge.ts";
import {worked} from "./charges/charge.ts";
import {flowCharges} from "./charges/flows.ts";
import {hourCharges} from "./charges/hours.ts";
import {tierCharges} from "./charges/tiers.ts";

// Charges computed by hand from the published rates, each with its arithmetic.
const charges = [...hourCharges, ...tierCharges, ...flowCharges];

/** Returns what the lines that a charge is of come to, or why one of them has no price. */
function billed({spec, of, on = today}: Charge): string {
  const {lines, unpriced} = evaluated(spec, on).bill;
  const isOf = ({resource, meter}: {resource: string; meter: string}) => `${resource} ${meter}`.startsWith(of);
  const missing = unpriced.find(isOf);
  if (missing) return missing.reason;
  const costs = lines.filter(isOf).map(({costPerMonth}) => costPerMonth.amount);
  return costs.reduce((total, cost) => total.plus(cost), new Decimal(0)).toFixed();
}

test("at least 60 charges are computed by hand, none twice", () => {
  expect(charges.length).toBeGreaterThanOrEqual(60);
  expect(new Set(charges.map((charge) => JSON.stringify(charge))).size).toBe(charges.length);
});

test("worked(sum) multiplies and adds decimals exactly", () => {
  expect(worked("3 × 730 × 0.315 + 1,000.5")).toBe("1690.35");
  expect(worked("0.1 × 0.1 × 0.1 + 0.002")).toBe("0.003");
  expect(worked("0")).toBe("0");
});

for (const charge of charges) {
  test(`${charge.what}: ${charge.sum} = ${charge.is}`, () => {
    expect(worked(charge.sum)).toBe(charge.is);
    expect(billed(charge)).toBe(charge.is);
  });
}
