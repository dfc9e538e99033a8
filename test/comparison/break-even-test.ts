import {expect, test} from "vitest";
import {breakEven} from "../../src/comparison/break-even.ts";
import {breakEvens} from "../../src/comparison/break-evens.ts";
import type {Input, Target} from "../../src/comparison/input.ts";
import {curve} from "../../src/comparison/curve.ts";
import {costOn} from "../../src/comparison/piece.ts";
import {exactly} from "../../src/topology/volume.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {sharedInputs} from "../../src/comparison/inputs.ts";
import {targetCosts} from "../../src/comparison/target-costs.ts";
import type {Evaluation} from "../../src/evaluation/evaluation.ts";
import {Decimal} from "../../src/money.ts";
import {evaluated} from "../evaluated.ts";
import {example} from "../examples.ts";
import type {DesignOptions} from "./designs.ts";
import {regional, throughGateway} from "./designs.ts";

const sent: Target = {kind: "sent", app: "shop", to: "hub", ordinal: 0};
const instances: Target = {kind: "instances", plan: "web"};

function solved(target: Target, ...evaluations: readonly Evaluation[]) {
  const input = sharedInputs(evaluations, 99).inputs.find(
    (own) => JSON.stringify(own.target) === JSON.stringify(target)
  );
  const contenders = evaluations.map((evaluation, design) => ({evaluation, design}));
  return breakEven(contenders, input as Input)!;
}

/** Returns by how much the second design costs more than the first, each evaluated in full with the options. */
function excess(options: DesignOptions, fixed: string): Decimal {
  const [a, b] = [throughGateway(options), regional({...options, fixed})];
  return b.bill.totalPerMonth.amount.minus(a.bill.totalPerMonth.amount);
}

test("breakEven(…) solves a crossing in the second tier: 100 GB free, and 100 ÷ 0.087 more", () => {
  const {crossings, segments} = solved(sent, throughGateway(), regional({fixed: "100"}));
  // 100 + 100 / 0.087 = 1,249.425287…
  expect(crossings.map(({rounded}) => rounded.toFixed())).toEqual(["1249.425"]);
  expect(crossings[0]!.lastBelow.toFixed()).toBe("1249.425");
  expect(crossings[0]!.firstAbove.toFixed()).toBe("1249.426");
  expect(segments.map(({winners}) => winners)).toEqual([[0], [1]]);
  // One instance 730 × 0.315 = 229.95, the gateway 730 × 0.21 = 153.30, its address 730 × 0.005 = 3.65, and 100.
  expect(crossings[0]!.cost.toFixed()).toBe("486.9");
});

test("breakEven(…) solves a crossing beyond a threshold of the tiers", () => {
  const {crossings, margins} = solved(sent, throughGateway(), regional({fixed: "1000"}));
  // (10,335 - 100) × 0.087 = 890.445; the rest of 1,000 at 0.083: 109.555 / 0.083 = 1,319.939759…
  const exact = new Decimal("109.555").div("0.083").plus(10335);
  expect(crossings).toHaveLength(1);
  expect(crossings[0]!.at.toFixed()).toBe(exact.toDecimalPlaces(30).toFixed());
  expect(crossings[0]!.rounded.toFixed()).toBe("11654.94");
  expect(crossings[0]!.lastBelow.toFixed()).toBe("11654.939");
  expect(crossings[0]!.firstAbove.toFixed()).toBe("11654.94");
  // From 3,000 GB: 8,654.94 more, 288.498 % of it.
  expect(margins.down).toBeNull();
  expect([margins.up!.change.toFixed(), margins.up!.percent!.toFixed()]).toEqual(["8654.94", "288.498"]);
});

test("a break-even point holds one GB below, at it, and one GB above", () => {
  for (const fixed of ["100", "890.445", "1000", "1500"]) {
    const {at} = solved(sent, throughGateway(), regional({fixed})).crossings[0]!;
    const shown = (value: Decimal) => value.toDecimalPlaces(15).toFixed();
    expect(excess({sentGB: shown(at.minus(1))}, fixed).isPositive()).toBe(true);
    // The 16th decimal of a volume at 0.087 USD/GB.
    expect(
      excess({sentGB: shown(at)}, fixed)
        .abs()
        .lt("1e-15")
    ).toBe(true);
    expect(excess({sentGB: shown(at.plus(1))}, fixed).isNegative()).toBe(true);
  }
});

test("a break-even point on a threshold is one point, at which both cost the same", () => {
  const {crossings} = solved(sent, throughGateway(), regional({fixed: "890.445"}));
  expect(crossings.map(({at, lastBelow, firstAbove}) => [at, lastBelow, firstAbove].map((d) => d.toFixed()))).toEqual([
    ["10335", "10335", "10335"]
  ]);
});

test("breakEven(…) solves instances around the zone-redundant minimum of two", () => {
  const a = throughGateway({zoneRedundant: true, sentGB: "0"});
  const b = throughGateway({sentGB: "0", fixed: "100"});
  const {crossings} = solved(instances, a, b);
  // Below two: 2 × 229.95 = 229.95 x + 100, so x = 359.9 / 229.95 = 1.565123…; above, a is always 100 less.
  expect(crossings.map(({rounded, below, above}) => [rounded.toFixed(), below, above])).toEqual([["1.565", [1], [0]]]);
});

test("breakEven(…) moves an input in proportion where the designs have different amounts of it", () => {
  const a = throughGateway({instances: "3", sentGB: "0"});
  const b = throughGateway({instances: "2", sentGB: "0", fixed: "229.95"});
  const {input, segments, crossings} = solved(instances, a, b);
  expect(input.ratios.map((ratio) => ratio.toFixed(4))).toEqual(["1.0000", "0.6667"]);
  // x × 229.95 = 2/3 x × 229.95 + 229.95 at x = 3: as they are, both cost the same.
  expect(crossings[0]!.rounded.toFixed()).toBe("3");
  expect(segments.map(({winners}) => winners)).toEqual([[0], [1]]);
  expect(a.bill.totalPerMonth.amount.eq(b.bill.totalPerMonth.amount)).toBe(true);
});

test("breakEven(…) has no crossing where one design is always cheaper, and a tie where they cost the same", () => {
  const more = solved(instances, throughGateway(), throughGateway({fixed: "1"}));
  expect([more.crossings, more.segments.map(({winners}) => winners)]).toEqual([[], [[0]]]);
  expect(more.margins).toEqual({down: null, up: null});
  const same = solved(sent, throughGateway(), throughGateway());
  expect(same.segments.map(({winners}) => winners)).toEqual([[0, 1]]);
});

test("breakEven(…) finds who is cheapest of three", () => {
  const {segments, crossings} = solved(
    sent,
    throughGateway(),
    throughGateway({fixed: "100", more: {assumptions: {gatewayData: "interRegion"}}}),
    regional({fixed: "50"})
  );
  // The second never wins: it costs 50 more than the third, at any volume.
  expect(segments.map(({winners}) => winners)).toEqual([[0], [2]]);
  // 100 + 50 / 0.087 = 674.712643…
  expect(crossings[0]!.rounded.toFixed()).toBe("674.713");
});

test("curve(…) follows reservations and savings plans, which cover only so many instances", () => {
  const reserved = example("committed");
  const {topology, sheet, on} = reserved;
  const input: Input = {target: {kind: "instances", plan: "shop"}, present: null, bound: new Decimal(12), ratios: []};
  const {pieces} = curve(targetCosts(reserved, [input.target]), 0, input, new Decimal(1))!;
  expect(pieces.length).toBeGreaterThan(1);
  for (const count of ["0.5", "1.25", "2", "2.5", "3", "4.75", "11"]) {
    const shop = {...topology.plans.get("shop")!, instances: exactly(count)};
    const {bill} = evaluate({...topology, plans: new Map(topology.plans).set("shop", shop)}, sheet, {on});
    const at = new Decimal(count);
    const piece = pieces.find(({from, to}) => from.lte(at) && at.lte(to))!;
    expect(costOn(piece, at).minus(bill.totalPerMonth.amount).abs().lt("1e-9"), count).toBe(true);
  }
});

test("breakEvens(…) varies volumes as one factor, each direction of a flow, and plans", () => {
  const contenders = [throughGateway(), regional({fixed: "100"})].map((evaluation, design) => ({evaluation, design}));
  const {breakEvens: all, leftOut} = breakEvens(contenders, []);
  expect(all.map(({input: {target}}) => target.kind)).toEqual(["volumes", "sent", "instances"]);
  // 1,249.425287… of 3,000 GB.
  expect(all[0]!.crossings.map(({rounded}) => rounded.toFixed())).toEqual(["0.416"]);
  expect(leftOut).toEqual([]);
});

test("breakEvens(…) says after how many months what costs once has paid", () => {
  const contenders = [throughGateway(), regional()].map((evaluation, design) => ({evaluation, design}));
  const {breakEvens: all} = breakEvens(contenders, [new Decimal(0), new Decimal(1000)]);
  const {input, crossings} = all.at(-1)!;
  // 2,900 GB × 0.087 = 252.30 a month less: 1,000 / 252.3 = 3.963535…
  expect(input.target.kind).toBe("months");
  expect(crossings.map(({rounded, below, above}) => [rounded.toFixed(), below, above])).toEqual([["3.964", [0], [1]]]);
});

test("breakEvens(…) leaves out what not every design has, and what is a small part of a large estate", () => {
  const other = regional({more: {traffic: [{app: "shop", to: "internet", sentGB: "10"}]}});
  const contenders = [throughGateway(), other].map((evaluation, design) => ({evaluation, design}));
  const {leftOut} = breakEvens(contenders, []);
  expect(leftOut.map(({target, reason}) => [target.kind, reason])).toEqual([
    ["sent", "not in every design"],
    ["sent", "not in every design"]
  ]);
  const large = example("large");
  const {inputs, leftOut: small} = sharedInputs([large, large], 3);
  expect(inputs).toHaveLength(4);
  expect(small.filter(({reason}) => reason === "a small part of the cost").length).toBeGreaterThan(100);
});

test("breakEvens(…) varies every input of a large estate", () => {
  const terms = {borrowPricesFrom: "eastus"};
  const {topology, sheet, on} = example("large");
  const contenders = [topology, {...topology, extras: []}].map((own, design) => ({
    evaluation: evaluate(own, sheet, {on, ...terms}),
    design
  }));
  const {breakEvens: all, leftOut} = breakEvens(contenders, [], terms);
  expect(all.length).toBeGreaterThan(900);
  expect(leftOut).toEqual([]);
});

test("breakEvens(…) leaves out what would be billed at every value, where that is much of a large estate", () => {
  const plans = Object.fromEntries(
    Array.from({length: 40}, (_, i) => [`p${i + 10}`, {sku: "I1v2", appServiceEnvironment: "ase", instances: 50 - i}])
  );
  const {topology, sheet, on} = evaluated({
    defaults: {region: "southeastasia"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.1.0/24"}}}},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant: true}},
    plans: {...plans, web: {sku: "P0v3"}}
  });
  const contenders = [0, 1].map((design) => ({evaluation: evaluate(topology, sheet, {on}), design}));
  const {breakEvens: all, leftOut} = breakEvens(contenders, []);
  const names = (targets: readonly Target[]) => targets.map((target) => (target as {plan: string}).plan);
  // 1,200 in 82 plans of both designs: the 14 dearest of the environment, and the one that is compiled.
  const dearest = Array.from({length: 14}, (_, i) => `p${i + 10}`);
  expect(names(all.map(({input: {target}}) => target))).toEqual([...dearest, "web"]);
  expect(leftOut.map(({reason}) => reason)).toEqual(Array.from({length: 26}, () => "a small part of the cost"));
});
