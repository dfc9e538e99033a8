import fc from "fast-check";
import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {arbitraryFlow, arbitraryTopology, gigabytes} from "../arbitrary-topology.ts";
import type {ArbitrarySpec} from "../arbitrary-topology.ts";
import {evaluated} from "../evaluated.ts";

const total = (amounts: readonly Decimal[]) => amounts.reduce((a, b) => a.plus(b), new Decimal(0));

// Decimals as whole numbers of 10^-40: what adds up here does so to the last digit.
function scaled(amount: Decimal): bigint {
  const [whole = "", fraction = ""] = amount.toFixed().split(".");
  expect(fraction.length).toBeLessThanOrEqual(40);
  return BigInt(whole + fraction.padEnd(40, "0"));
}

const add = (amounts: readonly Decimal[]) => amounts.map(scaled).reduce((a, b) => a + b, 0n);

test("lines add up to the total, categories and confidences too, to the last digit", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const {lines, totalPerMonth, byCategory, byConfidence, complete, unpriced} = evaluated(spec).bill;
      expect(add(lines.map((d) => d.costPerMonth.amount))).toBe(scaled(totalPerMonth.amount));
      for (const totals of [byCategory, byConfidence]) {
        expect(add([...totals.values()].map(({amount}) => amount))).toBe(scaled(totalPerMonth.amount));
      }
      expect(complete).toBe(unpriced.length === 0);
    })
  );
});

test("tiers and shares add up to their line, in quantity and cost, to the last digit", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      for (const {tiers, shares, quantity, costPerMonth} of evaluated(spec).bill.lines) {
        if (tiers.length > 0) {
          expect(add(tiers.map((d) => d.quantity))).toBe(scaled(quantity));
          expect(add(tiers.map((d) => d.cost.amount))).toBe(scaled(costPerMonth.amount));
        }
        if (shares.length === 0) continue;
        expect(add(shares.map((d) => d.quantity))).toBe(scaled(quantity));
        expect(add(shares.map((d) => d.costPerMonth.amount))).toBe(scaled(costPerMonth.amount));
        for (const {costPerMonth: own} of shares) expect(own.amount.isNegative() && !own.amount.isZero()).toBe(false);
      }
    })
  );
});

test("the total lies between the readings of gateway data, and is one of them", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const {assumed, bill} = evaluated(spec);
      expect(assumed.low.amount.lte(bill.totalPerMonth.amount)).toBe(true);
      expect(assumed.high.amount.gte(bill.totalPerMonth.amount)).toBe(true);
      expect(assumed.complete && !bill.complete).toBe(false);
    })
  );
});

/** Returns what each pool and meter costs, and the quantity, by its line. */
function meters(spec: ArbitrarySpec): string[] {
  const {lines, unpriced} = evaluated(spec).bill;
  const priced = lines.map((d) => [
    d.resource,
    d.meter,
    d.region,
    d.pool,
    d.quantity.toFixed(),
    d.costPerMonth.amount.toFixed()
  ]);
  return [...priced, ...unpriced.map((d) => [d.resource, d.meter, d.region, d.reason])].map((d) => d.join(" "));
}

test("splitting a flow in two never changes what a pool, or any meter, costs", () => {
  const percent = fc.integer({min: 0, max: 100});
  fc.assert(
    fc.property(arbitraryTopology, arbitraryFlow, percent, percent, (spec, flow, sent, received) => {
      const split = (text: string, part: number) => {
        const one = new Decimal(text).times(part).div(100).toDecimalPlaces(15);
        return [one.toFixed(), new Decimal(text).minus(one).toFixed()] as const;
      };
      const [sentOne, sentTwo] = split(flow.sentGB, sent);
      const [receivedOne, receivedTwo] = split(flow.receivedGB, received);
      const halves = [
        {...flow, sentGB: sentOne, receivedGB: receivedOne},
        {...flow, sentGB: sentTwo, receivedGB: receivedTwo}
      ];
      const whole = meters({...spec, traffic: [...spec.traffic, flow]});
      expect(meters({...spec, traffic: [halves[0]!, ...spec.traffic, halves[1]!]})).toEqual(whole);
    })
  );
});

test("more GB never costs less, nor makes anything else cost less", () => {
  fc.assert(
    fc.property(arbitraryTopology, arbitraryFlow, gigabytes, gigabytes, (spec, flow, sent, received) => {
      const more = {
        ...flow,
        sentGB: total([new Decimal(flow.sentGB), new Decimal(sent)]).toFixed(),
        receivedGB: total([new Decimal(flow.receivedGB), new Decimal(received)]).toFixed()
      };
      const less = evaluated({...spec, traffic: [...spec.traffic, flow]});
      const dearer = evaluated({...spec, traffic: [...spec.traffic, more]});
      expect(dearer.bill.totalPerMonth.amount.gte(less.bill.totalPerMonth.amount)).toBe(true);
      for (const [category, {amount}] of less.bill.byCategory) {
        expect(dearer.bill.byCategory.get(category)?.amount.gte(amount)).toBe(true);
      }
      expect(dearer.bill.complete && !less.bill.complete).toBe(false);
      expect(dearer.assumed.high.amount.gte(less.assumed.high.amount)).toBe(true);
    })
  );
});
