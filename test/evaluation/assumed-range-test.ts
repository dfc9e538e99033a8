import fc from "fast-check";
import {expect, test} from "vitest";
import {environmentMinimumReadings} from "../../src/billing/environment-minimum.ts";
import {gatewayDataReadings} from "../../src/billing/gateway-data.ts";
import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import type {Evaluation} from "../../src/evaluation/evaluation.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {evaluated} from "../evaluated.ts";

// Every reading billed whole, whatever it moves.
function billsOf({topology, routes, sheet, on}: Evaluation) {
  return gatewayDataReadings.flatMap((gatewayData) =>
    environmentMinimumReadings.map((environmentMinimum) => {
      const assumptions = {...topology.assumptions, gatewayData, environmentMinimum};
      return monthlyBill({...topology, assumptions}, routes, sheet, on);
    })
  );
}

test("the range goes from the least to the most that the whole bill comes to under any reading, to the last digit", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const evaluation = evaluated(spec);
      const bills = billsOf(evaluation);
      const totals = bills.map(({totalPerMonth}) => totalPerMonth.amount).sort((a, b) => a.comparedTo(b));
      const {low, high, complete} = evaluation.assumed;
      expect([low, high].map(({amount}) => amount.toFixed())).toEqual([totals[0]?.toFixed(), totals.at(-1)?.toFixed()]);
      expect(complete).toBe(bills.every((bill) => bill.complete));
    })
  );
});
