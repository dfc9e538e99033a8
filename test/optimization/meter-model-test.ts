import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import type {CostCurve} from "../../src/billing/cost-curve.ts";
import {graduated} from "../../src/billing/cost-curve.ts";
import {Decimal} from "../../src/money.ts";
import {highsSolver} from "../../src/optimization/highs-solver.ts";
import {addCurve} from "../../src/optimization/meter-model.ts";
import type {Solve} from "../../src/optimization/program.ts";
import {ProgramBuilder, term} from "../../src/optimization/program.ts";

let solve: Solve;
beforeAll(async () => {
  solve = await highsSolver();
});

/** Returns the curve of tiers by where they begin and their unit price. */
function tiers(...own: readonly (readonly [number, number])[]): CostCurve {
  const steps = own.map(([from, price]) => ({from: new Decimal(from), unitCost: new Decimal(price)}));
  return {steps, complete: true};
}

// Free for 100, then 0.12, from 10,100 on 0.085: dearer first, then cheaper, as egress of zone 2 is.
const egress = tiers([0, 0], [100, 0.12], [10_100, 0.085]);

test("graduated(steps, quantity): 12,000 are 100 × 0 + 10,000 × 0.12 + 1,900 × 0.085", () => {
  expect(graduated(egress.steps, new Decimal(12_000)).toFixed()).toBe("1361.5");
  expect(graduated(egress.steps, new Decimal(60)).toFixed()).toBe("0");
});

test("addCurve() costs a sum as its tiers do, from what stands already, whether they grow dearer or cheaper", () => {
  const price = fc.constantFrom(0, 0.02, 0.05, 0.085, 0.12);
  const shape = fc.tuple(price, price, price).map(([a, b, c]) => tiers([0, a], [100, b], [1_000, c]));
  fc.assert(
    fc.property(shape, fc.nat(2_000), fc.array(fc.nat(900), {minLength: 1, maxLength: 4}), (curve, standing, parts) => {
      const builder = new ProgramBuilder();
      const terms = parts.map((amount) => {
        const part = builder.choice();
        builder.exactly(1, [term(part)], "taken");
        return term(part, amount);
      });
      const sum = parts.reduce((a, b) => a + b, 0);
      addCurve(builder, curve, new Decimal(standing), sum + 500, terms);
      const {values, bound} = solve(builder.program(), {seconds: 10, gap: 0});
      const added = graduated(curve.steps, new Decimal(standing + sum)).minus(
        graduated(curve.steps, new Decimal(standing))
      );
      expect(values).not.toBeNull();
      expect(bound).toBeCloseTo(added.toNumber(), 6);
    })
  );
});
