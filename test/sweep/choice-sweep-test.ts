import fc from "fast-check";
import {expect, test} from "vitest";
import {alternativeBook} from "../../src/alternatives/alternative-book.ts";
import {made} from "../../src/alternatives/alternatives.ts";
import {Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {billAt} from "../../src/sweep/bill-at.ts";
import {choiceSweep} from "../../src/sweep/choice-sweep.ts";
import type {SweepInput} from "../../src/sweep/sweep-input.ts";
import {today} from "../evaluated.ts";
import {example} from "../examples.ts";
import {design, designOf, inputsOf, mostOf, value} from "./swept.ts";

const {topology} = example("contoso");
const days = {on: today, buildOn: today};
const designs = alternativeBook
  .slice(0, 5)
  .map((own) => designOf(made(own, topology, embeddedSheet, days).evaluation.topology));
const inputs = inputsOf(topology).filter(({kind}) => kind !== "price" && kind !== "connections");
const swept = choiceSweep(designs, inputs, inputs.map(mostOf));

const scenario = fc.tuple(fc.nat(designs.length - 1), fc.tuple(...inputs.map((input) => value(mostOf(input)))));

test("choiceSweep(designs, inputs, most) bills each scenario in the design that it chooses, to the last digit", () => {
  fc.assert(
    fc.property(fc.array(scenario, {maxLength: 24}), (scenarios) => {
      const columns = inputs.map((_, k) => Float64Array.from(scenarios, ([, values]) => values[k] ?? 0));
      const choices = Uint8Array.from(scenarios, ([choice]) => choice);
      const totals = swept.totals(columns, choices, scenarios.length);
      const amounts = totals.amounts();
      const billed = scenarios.map(([choice, values]) => {
        const own = values.map((d) => new Decimal(d).div(1000));
        return billAt(designs[choice]!, inputs, own).totalPerMonth.amount;
      });
      expect(scenarios.map((_, i) => totals.at(i).toFixed())).toEqual(billed.map((amount) => amount.toFixed()));
      expect(totals.sum().toFixed()).toBe(billed.reduce((a, b) => a.plus(b), new Decimal(0)).toFixed());
      for (const [i, amount] of billed.entries()) expect(amounts[i]).toBeCloseTo(amount.toNumber(), 6);
    }),
    {numRuns: 8}
  );
  expect(swept.sweeps.map(({columns}) => columns !== null)).toEqual(designs.map(() => true));
});

test("choiceSweep(…) refuses designs of several currencies, and a choice of none of them", () => {
  const plans = {web: {sku: "P1v3", region: "eastus"}};
  const web: SweepInput = {kind: "instances", plan: "web"};
  const [euro, dollar] = [design({plans, currency: "EUR"}), design({plans})];
  expect(() => choiceSweep([euro, dollar], [web], [9000])).toThrow("designs of several currencies: EUR, USD");
  const one = choiceSweep([dollar], [web], [9000]);
  for (const choice of [-1, 1, 0.5]) {
    expect(() => one.totals([Float64Array.of(1000)], [choice], 1)).toThrow(`no design ${choice}`);
  }
  expect(() => one.totals([Float64Array.of(1000)], [0], 1).at(1)).toThrow("no scenario 1");
});
