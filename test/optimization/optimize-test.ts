import {beforeAll, describe, expect, test} from "vitest";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {candidatesOf} from "../../src/optimization/candidates.ts";
import {commitmentChoices} from "../../src/optimization/commitment-choices.ts";
import {conflictOf} from "../../src/optimization/conflict.ts";
import {highsSolver} from "../../src/optimization/highs-solver.ts";
import type {Optimum, OptimizeOptions} from "../../src/optimization/optimize.ts";
import {optimize} from "../../src/optimization/optimize.ts";
import type {Solve} from "../../src/optimization/program.ts";
import {toProblem} from "../../src/optimization/to-problem.ts";
import {standingOf} from "../../src/optimization/standing.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {arrives} from "../../src/reachability/path.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {gatewaysOf} from "../../src/topology/gateways.ts";

let solve: Solve;
beforeAll(async () => {
  solve = await highsSolver();
});

const usual: OptimizeOptions = {
  ...{on: "2027-04-01", buildOn: "2026-11-23", borrowPricesFrom: "eastus"},
  ...{terms: [], gap: 0, secondsLeft: () => 30}
};

function least(document: object, options: Partial<OptimizeOptions> = {}, by = solve): Optimum {
  const topology = parseTopology({
    version: 1,
    name: "test",
    currency: "USD",
    defaults: {region: "eastus"},
    ...document
  });
  return optimize(topology, embeddedSheet, {...usual, ...options}, by);
}

const entered = {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}};
const hub = {addressSpace: ["10.1.0.0/16"], gateways: {vpn: entered}};
const far = {
  region: "southeastasia",
  addressSpace: ["10.2.0.0/16"],
  gateways: {vpn: {...entered, pointToSite: {...entered.pointToSite, addressPool: ["172.16.1.0/24"]}}}
};
const web = {sku: "P1v3", os: "windows" as const, instances: 1, maxInstances: 2};
const shop = {plan: "web", integration: {via: "gateway" as const, virtualNetwork: "hub"}};

describe("optimize()", () => {
  test("drops a gateway that only apps used: 153.30 of hours, 3.65 of address and the data at internet rates", () => {
    const document = {
      ...{virtualNetworks: {hub}, plans: {web}, apps: {shop}},
      traffic: [{app: "shop", to: "hub", sentGB: 300}]
    };
    const {evaluation, before, gap} = least(document);
    expect(before.bill.totalPerMonth.amount.toFixed(2)).toBe("404.30"); // 229.95 + 153.30 + 3.65 + 200 × 0.087
    expect(evaluation?.bill.totalPerMonth.amount.toFixed(2)).toBe("229.95");
    expect(evaluation && gatewaysOf(evaluation.topology)).toEqual([]);
    expect(gap?.toFixed()).toBe("0");
  });

  test("peers two regions where little moves, and joins them by VPN where much does", () => {
    // Both ends' global peering rates, 0.035 + 0.09, against two gateways and 0.035 for what is sent.
    const kinds = [100, 30_000].map((sentGB) => {
      const apps = {shop: {plan: "web", integration: {via: "gateway" as const, virtualNetwork: "far"}}};
      const traffic = [{app: "shop", to: "far", sentGB}];
      const {design, evaluation} = least({virtualNetworks: {hub, far}, plans: {web}, apps, traffic});
      return [design?.vpn.size, evaluation?.topology.connections.length];
    });
    expect(kinds).toEqual([
      [0, 0],
      [1, 1]
    ]);
  });

  test("takes hybrid connections where two networks have the same addresses, and cannot be joined to one", () => {
    const twin = {addressSpace: ["10.1.0.0/16"]};
    const traffic = [
      {app: "shop", to: "hub", sentGB: 2, receivedGB: 1, endpoints: ["10.1.0.4:1433"]},
      {app: "shop", to: "twin", sentGB: 1, receivedGB: 1, endpoints: ["db.twin:1433"]}
    ];
    const {design, evaluation} = least({virtualNetworks: {hub, twin}, plans: {web}, apps: {shop}, traffic});
    expect([...(design?.ways.values() ?? [])].map(({kind}) => kind)).toEqual(["hybridConnections"]);
    // Two connections of two listeners each, 4 × 730 h × 0.0134 = 39.128; the 5 GB are free.
    expect(evaluation?.bill.byCategory.get("hybridConnection")?.amount.toFixed(3)).toBe("39.128");
  });

  test("reserves what is cheaper reserved, whole instances only", () => {
    const plans = {web: {...web, region: "southeastasia", instances: 2.2, maxInstances: 4}};
    const document = {plans, apps: {shop: {plan: "web"}}};
    const {design, evaluation} = least(document, {terms: ["1 year"]});
    // 1 year costs 2,234 ÷ 12 = 186.17 a month an instance; 0.2 instances as they go cost 0.2 × 250.39 = 50.08.
    expect(design?.commitments).toMatchObject([{kind: "reservation", quantity: 2, term: "1 year"}]);
    expect(evaluation?.bill.totalPerMonth.amount.toFixed(2)).toBe("422.41");
  });

  test("is judged by the rules: what it finds has no error, and every flow arrives", () => {
    const document = {
      ...{virtualNetworks: {hub, far}, plans: {web}, apps: {shop}},
      traffic: [
        {app: "shop", to: "hub", sentGB: 10},
        {app: "shop", to: "far", sentGB: 10}
      ]
    };
    const {evaluation} = least(document);
    expect(evaluation?.findings.filter(({severity}) => severity === "error")).toEqual([]);
    expect(evaluation?.routes.every(({way}) => arrives(way))).toBe(true);
  });

  test("gives the bound and the gap of a solver that stops before it has proof", () => {
    const hasty: Solve = (program, limits) => {
      const {values, bound} = solve(program, limits);
      return {status: "stopped", values, bound: bound * 0.9};
    };
    const document = {
      virtualNetworks: {hub},
      plans: {web},
      apps: {shop},
      traffic: [{app: "shop", to: "hub", sentGB: 1}]
    };
    const {status, gap, bound} = least(document, {}, hasty);
    expect(status).toBe("stopped");
    expect(gap?.toFixed()).toBe("0.1");
    expect(bound?.amount.toFixed(3)).toBe("206.955"); // 229.95 × 0.9
  });

  test("says that time ran out where nothing was found in it", () => {
    const none: Solve = () => ({status: "stopped", values: null, bound: -Infinity});
    const {status, evaluation, bound} = least({virtualNetworks: {hub}, plans: {web}, apps: {shop}}, {}, none);
    expect([status, evaluation, bound]).toEqual(["stopped", null, null]);
  });
});

describe("optimize() of what cannot be had", () => {
  test("names the demand, and why each way is none", () => {
    const traffic = [{app: "shop", to: "hub", sentGB: 5, protocol: "udp" as const, endpoints: ["10.1.0.4:53"]}];
    const free = {...web, sku: "F1"};
    const {status, conflict} = least({virtualNetworks: {hub}, plans: {web: free}, apps: {shop}, traffic});
    expect(status).toBe("infeasible");
    expect(conflict?.demands.map(({plan, apps, to}) => ({plan, apps, to}))).toEqual([
      {plan: "web", apps: ["shop"], to: ["hub"]}
    ]);
    expect(conflict?.demands[0]?.refused.map(({kind}) => kind).sort()).toEqual([
      "gateway",
      "hybridConnections",
      "regional",
      "stay"
    ]);
    expect(conflict?.reasons).toEqual([]);
  });

  test("finds the smallest set that conflicts: five plans of 30 instances that only one gateway serves", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    // Windows containers aside, P1v3 would be integrated regionally; a Standard plan has ten instances only.
    const plans = Object.fromEntries(names.map((name) => [name, {...web, maxInstances: 30}]));
    const apps = Object.fromEntries(names.map((name) => [`app-${name}`, {...shop, plan: name}]));
    const traffic = names.map((name) => ({app: `app-${name}`, to: "hub", sentGB: 1, protocol: "udp" as const}));
    const document = {virtualNetworks: {hub}, plans, apps, traffic};
    const topology = parseTopology({
      version: 1,
      name: "test",
      currency: "USD",
      defaults: {region: "eastus"},
      ...document
    });
    const options = {...usual, on: "2026-11-23"};
    const problem = toProblem(topology, embeddedSheet, options);
    const all = candidatesOf(problem);
    // Only the ways through the gateway are left.
    const plansLeft = all.plans.map((plan) => {
      return {...plan, candidates: plan.candidates.filter(({way}) => way.kind === "gateway")};
    });
    const candidates = {...all, plans: plansLeft};
    const standing = standingOf(problem, candidates);
    const commitments = commitmentChoices(problem, standing.bill, []);
    const conflict = conflictOf({problem, candidates, standing, commitments, cuts: []}, solve);
    // Five times 30 are 150 connections of 128; any four are 120.
    expect(conflict.demands).toHaveLength(5);
    expect(conflict.reasons).toEqual(["a gateway takes 128 connections of apps"]);
    expect(conflict.others).toEqual([]);
  });

  test("says what stands against every design: a peering of a network with what it overlaps", () => {
    const virtualNetworks = {one: {addressSpace: ["10.1.0.0/16"]}, two: {addressSpace: ["10.1.0.0/24"]}};
    const peerings = [
      {from: "one", to: "two"},
      {from: "two", to: "one"}
    ];
    const {status, conflict} = least({virtualNetworks, peerings, plans: {web}, apps: {shop: {plan: "web"}}});
    expect(status).toBe("infeasible");
    expect(conflict?.demands).toEqual([]);
    expect(conflict?.reasons[0]).toContain("10.1.0.0/24");
  });
});

test("optimize() leaves a design alone that nothing can be chosen of", () => {
  const {evaluation, design} = least({plans: {web}, apps: {shop: {plan: "web"}}});
  const topology = parseTopology({
    version: 1,
    name: "t",
    currency: "USD",
    defaults: {region: "eastus"},
    plans: {web},
    apps: {shop: {plan: "web"}}
  });
  expect(design?.ways.size).toBe(0);
  expect(evaluation?.bill.totalPerMonth).toEqual(evaluate(topology, embeddedSheet, usual).bill.totalPerMonth);
});
