import {expect, test} from "vitest";
import {breakEvenUtilization} from "../../../src/billing/commitments/break-even.ts";
import {money} from "../../../src/money.ts";
import {reservation, spec, uses} from "./committed.ts";

const usd = (amount: string) => money(amount, "USD");

test("breakEvenUtilization(committed, payAsYouGo) is the share of hours from which on it pays", () => {
  // A savings plan at 0.11625 of 0.155: three quarters.
  expect(breakEvenUtilization(usd("0.11625"), usd("0.155"))?.toFixed()).toBe("0.75");
  expect(breakEvenUtilization(usd("2"), usd("1"))?.toFixed()).toBe("2");
  expect(breakEvenUtilization(usd("0.1"), usd("0"))).toBeNull();
  expect(() => breakEvenUtilization(usd("1"), money("1", "EUR"))).toThrow("mismatched currencies");
});

test("the reservation of P1v3 in southeastasia pays from 74.35 % and 59.77 % on", () => {
  // 2,234 / 8,760 = 0.255022831050 an hour, of 0.343; 5,388 / 26,280 = 0.205022831050.
  const [year] = uses(spec({web: {sku: "P1v3"}}, reservation(1)));
  const [years] = uses(spec({web: {sku: "P1v3"}}, reservation(1, {term: "3 years"})));
  expect(year?.breakEvenUtilization?.toFixed(4)).toBe("0.7435");
  expect(years?.breakEvenUtilization?.toFixed(4)).toBe("0.5977");
});

test("at its break-even a reservation costs what pay-as-you-go does", () => {
  const [use] = uses(spec({web: {sku: "P1v3"}}, reservation(1)));
  const payAsYouGo = use!.breakEvenUtilization!.times(730).times("0.343");
  expect(payAsYouGo.toFixed(6)).toBe(use!.costPerMonth!.amount.toFixed(6));
});
