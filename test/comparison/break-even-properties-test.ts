import fc from "fast-check";
import {expect, test} from "vitest";
import {breakEven} from "../../src/comparison/break-even.ts";
import type {Input} from "../../src/comparison/input.ts";
import {Decimal} from "../../src/money.ts";
import {regional, throughGateway} from "./designs.ts";

const amount = (max: number) =>
  fc.integer({min: 1, max: max * 100}).map((cents) => new Decimal(cents).div(100).toFixed());

test("at every break-even point the totals agree, and beyond it the sign has changed", () => {
  fc.assert(
    fc.property(amount(9000), amount(90_000), (fixed, sentGB) => {
      const evaluations = [throughGateway({sentGB}), regional({sentGB, fixed})];
      const present = new Decimal(sentGB);
      const one = new Decimal(1);
      const target = {kind: "sent", app: "shop", to: "hub", ordinal: 0} as const;
      const input: Input = {target, present, bound: present.times(10), ratios: [one, one]};
      const {crossings, segments, margins} = breakEven(
        evaluations.map((evaluation, design) => ({evaluation, design})),
        input
      )!;
      const excess = (at: Decimal) => {
        const own = {sentGB: at.toDecimalPlaces(15).toFixed()};
        const [a, b] = [throughGateway(own), regional({...own, fixed})];
        return b.bill.totalPerMonth.amount.minus(a.bill.totalPerMonth.amount);
      };
      // What leaves is never cheaper for more: there is one crossing, or none within the bound.
      const atBound = excess(input.bound);
      expect(crossings.length).toBe(atBound.isNegative() ? 1 : 0);
      for (const {at, lastBelow, firstAbove} of crossings) {
        expect(excess(at).abs().lt("1e-12")).toBe(true);
        expect(excess(lastBelow).isNegative() && !excess(lastBelow).isZero()).toBe(false);
        expect(excess(firstAbove).isPositive() && !excess(firstAbove).isZero()).toBe(false);
        expect(excess(at.minus("0.001")).gt(0) && excess(at.plus("0.001")).lt(0)).toBe(true);
      }
      const now = segments.find(({from, to}) => from.lte(present) && present.lte(to))!;
      const [a, b] = evaluations.map(({bill}) => bill.totalPerMonth.amount) as [Decimal, Decimal];
      if (!a.eq(b)) expect(now.winners).toEqual([a.lt(b) ? 0 : 1]);
      for (const margin of [margins.down, margins.up]) {
        if (margin) expect(margin.winners).not.toEqual(now.winners);
      }
    }),
    {numRuns: 25}
  );
});
