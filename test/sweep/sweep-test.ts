import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {SweepInput} from "../../src/sweep/sweep-input.ts";
import {sweep} from "../../src/sweep/sweep.ts";
import {arbitraryCommitments, arbitraryDiscounts, arbitraryPlans} from "../arbitrary-committed.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {example, exampleNames} from "../examples.ts";
import {design, designOf, expectExact, inputsOf, mostOf, value} from "./swept.ts";

/** Scenarios of the *inputs*: one value of each. */
const scenariosOf = (inputs: readonly SweepInput[], count: number) =>
  fc.array(fc.tuple(...inputs.map((input) => value(mostOf(input)))), {minLength: count, maxLength: count});

describe("sweep(design, inputs, most) costs what the bill of each scenario does, to the last digit", () => {
  for (const name of exampleNames.filter((d) => d !== "large")) {
    test(`in ${name}`, () => {
      const {topology} = example(name);
      // A price beside such volumes would pass 2^53.
      const inputs = inputsOf(topology).filter(({kind}) => kind !== "price");
      fc.assert(
        fc.property(scenariosOf(inputs, 8), (scenarios) => {
          const {columns} = expectExact(designOf(topology), inputs, scenarios);
          expect(columns).not.toBeNull();
        }),
        {numRuns: 4}
      );
    });
  }

  test("in contoso, of its prices too, in whole numbers", () => {
    const {topology} = example("contoso");
    const inputs = inputsOf(topology);
    const most = (input: SweepInput) => Math.min(mostOf(input), 1_000_000);
    const scenarios = fc.array(fc.tuple(...inputs.map((input) => value(most(input)))), {minLength: 8, maxLength: 8});
    fc.assert(
      fc.property(scenarios, (own) => {
        const {columns} = expectExact(designOf(topology), inputs, own, most);
        expect(columns!.charges.some(({price}) => price !== null)).toBe(true);
      }),
      {numRuns: 4}
    );
  });

  test("in any topology, of any of its quantities, at negotiated rates", () => {
    const own = arbitraryTopology.chain((spec) => {
      const inputs = fc.subarray(inputsOf(parseTopology(spec)));
      return fc.tuple(
        fc.constant(spec),
        arbitraryDiscounts,
        inputs.chain((some) => fc.tuple(fc.constant(some), scenariosOf(some, 4)))
      );
    });
    fc.assert(
      fc.property(own, ([spec, discounts, [inputs, scenarios]]) => {
        expectExact(design(spec, ...discounts), inputs, scenarios);
      }),
      {numRuns: 30}
    );
  });

  test("with reservations and savings plans, covered whole, in part, and not at all", () => {
    const kinds = {columns: 0, program: 0, bills: 0};
    fc.assert(
      fc.property(
        arbitraryPlans.chain((plans) =>
          fc.tuple(
            fc.constant(plans),
            fc.array(fc.tuple(...Object.keys(plans).map(() => value(9000))), {minLength: 6, maxLength: 6})
          )
        ),
        arbitraryCommitments,
        arbitraryDiscounts,
        ([plans, scenarios], commitments, discounts) => {
          const own = design({plans, commitments, defaults: {region: "eastus"}}, ...discounts);
          const inputs = Object.keys(plans)
            .sort()
            .map((plan) => ({kind: "instances" as const, plan}));
          const {columns, program} = expectExact(own, inputs, scenarios);
          kinds[columns ? "columns" : program ? "program" : "bills"] += 1;
        }
      ),
      {numRuns: 60}
    );
    expect(kinds.columns).toBeGreaterThan(30);
  });
});

const region = {defaults: {region: "southeastasia"}};
const [web] = [{kind: "instances", plan: "web"} as const];
const totalsOf = (spec: object, input: SweepInput, ...values: readonly number[]) => {
  const totals = sweep(design(spec), [input], [mostOf(input)]).totals([Float64Array.from(values)], values.length);
  return values.map((_, i) => totals.at(i).toFixed());
};

test("sweep() follows the tiers of egress: 100 GB are free, up to 10,335 cost 0.087, the next 0.083", () => {
  const spec = {
    plans: {web: {sku: "F1", region: "eastus"}},
    apps: {a: {plan: "web"}},
    traffic: [{app: "a", to: "internet"}]
  };
  // 12,000 GB: 10,235 × 0.087 = 890.445 and 1,665 × 0.083 = 138.195; a thousandth of a GB more is 0.000083.
  const sent = {kind: "sent", flow: 0} as const;
  expect(totalsOf(spec, sent, 0, 100_000, 100_001, 12_000_000, 12_000_001)).toEqual([
    "0",
    "0",
    "0.000087",
    "1028.64",
    "1028.640083"
  ]);
});

test("sweep() bills two instances of a zone-redundant plan at least", () => {
  const [none, two, three] = totalsOf(
    {...region, plans: {web: {sku: "P1v3", zoneRedundant: true}}},
    web,
    0,
    2000,
    3000
  );
  expect(none).toBe(two);
  expect(new Decimal(three!).times(2).toFixed()).toBe(new Decimal(two!).times(3).toFixed());
});

test("sweep() pays for a reservation whether it is used or not, and the list price beyond it", () => {
  const reservation = {
    kind: "reservation",
    sku: "P1v3",
    os: "windows",
    quantity: 2,
    term: "1 year",
    start: "2026-10-01"
  };
  const plans = {web: {sku: "P1v3"}};
  const [none, used, more] = totalsOf({...region, plans, commitments: [reservation]}, web, 0, 2000, 3500);
  const [list] = totalsOf({...region, plans}, web, 1500);
  expect(used).toBe(none);
  expect(new Decimal(more!).minus(used!).toFixed()).toBe(list);
});

test("sweep() bills each scenario where an environment is made up to its cores", () => {
  const network = {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.1.0/24"}}};
  const spec = {
    ...region,
    virtualNetworks: {hub: network},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant: true}},
    plans: {web: {sku: "I1v2", appServiceEnvironment: "ase"}}
  };
  expect(expectExact(design(spec), [web], [[0], [3000], [8500], [9000], [12_000]]).program).toBeNull();
});

test("sweep() calculates in decimals where whole numbers would pass 2^53", () => {
  const {topology} = example("contoso");
  const sent = {kind: "sent", flow: 0} as const;
  const [few, many] = [1e12, 9e15].map((most) => sweep(designOf(topology), [sent], [most]));
  expect([few!.columns === null, many!.columns === null]).toEqual([false, true]);
  expect(
    expectExact(designOf(topology), [sent], [[8e8]])
      .totals([Float64Array.of(8e8)], 1)
      .at(0)
  ).toEqual(many!.totals([Float64Array.of(8e8)], 1).at(0));
});
