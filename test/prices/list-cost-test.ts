import fc from "fast-check";
import {expect, test} from "vitest";
import {Decimal, money} from "../../src/money.ts";
import {listCost, tierShares} from "../../src/prices/list-cost.ts";
import type {PriceTier, PriceTiers} from "../../src/prices/price.ts";

const tier = (minimum: string, price: string): PriceTier => ({
  tierMinimumUnits: new Decimal(minimum),
  unitPrice: money(price, "USD")
});

const egress: PriceTiers = [
  tier("0", "0"),
  ...[
    tier("100", "0.087"),
    tier("10335", "0.083"),
    tier("51295", "0.07"),
    tier("153695", "0.05"),
    tier("512095", "0.05")
  ]
];

const cost = (quantity: string) => listCost(egress, new Decimal(quantity)).amount.toString();

test("listCost(tiers, quantity) charges each unit at the price of its tier", () => {
  expect(cost("0")).toBe("0");
  expect(cost("100")).toBe("0");
  // 1,100 GB less 100 free, at 0.087.
  expect(cost("1200")).toBe("95.7");
  // 10,235 × 0.087 = 890.445; 5,000 × 0.083 = 415.
  expect(cost("15335")).toBe("1305.445");
  // 890.445 + 40,960 × 0.083 + 102,400 × 0.07 + 358,400 × 0.05 + 1 × 0.05.
  expect(cost("512096")).toBe("29378.175");
});

test("listCost(tiers, quantity) is exact to the last digit", () => {
  expect(cost("100.000000000001")).toBe("0.000000000000087");
});

test("listCost([price], quantity) is the price times the quantity", () => {
  expect(listCost([tier("0", "0.315")], new Decimal(730)).amount.toString()).toBe("229.95");
});

test("tierShares(tiers, quantity) has the tiers reached, and adds up to quantity and cost", () => {
  const shares = tierShares(egress, new Decimal(15335));
  expect(shares.map((d) => `${d.quantity} × ${d.unitPrice.amount}`)).toEqual([
    "100 × 0",
    "10235 × 0.087",
    "5000 × 0.083"
  ]);
  expect(tierShares(egress, new Decimal(0))).toEqual([]);
  fc.assert(
    fc.property(fc.bigInt({min: 0n, max: 10n ** 12n}), (milli) => {
      const quantity = new Decimal(milli.toString()).div(1000);
      const parts = tierShares(egress, quantity);
      expect(Decimal.sum(0, ...parts.map((d) => d.quantity)).eq(quantity)).toBe(true);
      expect(Decimal.sum(0, ...parts.map((d) => d.cost.amount)).eq(listCost(egress, quantity).amount)).toBe(true);
    })
  );
});

test("listCost(tiers, quantity) never falls when the quantity grows", () => {
  const gigabytes = fc.integer({min: 0, max: 2_000_000});
  fc.assert(
    fc.property(gigabytes, gigabytes, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((n) => listCost(egress, new Decimal(n)).amount);
      expect(less!.lte(more!)).toBe(true);
    })
  );
});
