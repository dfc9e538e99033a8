import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {along, atPresent} from "../../src/sweep/along.ts";
import {billAt} from "../../src/sweep/bill-at.ts";
import {costAt} from "../../src/sweep/cost-at.ts";
import {kinksOf} from "../../src/sweep/kinks.ts";
import type {SweepInput} from "../../src/sweep/sweep-input.ts";
import {toProgram} from "../../src/sweep/to-program.ts";
import {design} from "./swept.ts";

const own = design({
  plans: {web: {sku: "P1v3", region: "eastus", zoneRedundant: true}},
  apps: {a: {plan: "web"}},
  traffic: [{app: "a", to: "internet"}, {app: "a", to: "internet"}] // prettier-ignore
});
const inputs: readonly SweepInput[] = [
  {kind: "sent", flow: 0},
  {kind: "sent", flow: 1},
  {kind: "instances", plan: "web"}
];
const present = [300, 50, 3].map((value) => new Decimal(value));
const program = atPresent(toProgram(own, inputs)!, present);

/** Returns the kinks of what it costs where each input is so many times one value. */
function kinks(times: readonly (readonly [input: number, times: number])[], now: number): string[] {
  const movement = new Map(times.map(([input, factor]) => [input, new Decimal(factor)]));
  const cost = along(program, movement, new Decimal(now));
  for (const at of [0, 0.5, 1, now, 7, 20_000].map((value) => new Decimal(value))) {
    const values = present.map((value, i) => movement.get(i)?.times(at) ?? value);
    expect(costAt(cost, [at]).toFixed()).toBe(billAt(own, inputs, values).totalPerMonth.amount.toFixed());
  }
  return kinksOf(cost)
    .filter((at) => at.lt(20_000))
    .map((at) => at.toDecimalPlaces(6).toFixed());
}

test("kinksOf(cost) are where a pool passes its tiers, less what others have in it", () => {
  // Free to 100 GB, 0.087 to 10,335, then 0.083: of which the other flow has 50, or 300.
  expect(kinks([[0, 1]], 300)).toEqual(["50", "10285"]);
  expect(kinks([[1, 1]], 50)).toEqual(["10035"]);
});

test("kinksOf(cost) of a factor are where all of it together passes them", () => {
  // 350 GB at one.
  const at = (threshold: number) => new Decimal(threshold).div(350).toDecimalPlaces(6).toFixed();
  expect(kinks([[0, 300], [1, 50]], 1)).toEqual([at(100), at(10_335), at(51_295), at(153_695), at(512_095)]); // prettier-ignore
});

test("kinksOf(cost) of instances are where they pass the minimum of two", () => {
  expect(kinks([[2, 1]], 3)).toEqual(["2"]);
});

test("kinksOf(cost) follow an amount that moves faster from a value on", () => {
  const [zero, one] = [new Decimal(0), new Decimal(1)];
  // 2 + x, and from 4 on three more for each: 3 at 1, 6 at 4, and 10 at 5, not at 8 as without these.
  const terms = [
    {input: 0, times: one, beyond: zero},
    {input: 0, times: new Decimal(3), beyond: new Decimal(4)}
  ];
  const steps = [0, 3, 10].map((from) => ({from: new Decimal(from), unitCost: one}));
  const charge = {amount: {base: new Decimal(2), terms}, steps, price: null};
  const found = kinksOf({base: zero, charges: [charge], coverable: [], covers: []});
  expect(found.map((at) => at.toNumber()).sort((a, b) => a - b)).toEqual([1, 4, 5]);
});
