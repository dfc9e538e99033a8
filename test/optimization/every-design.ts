import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import {commitmentChoices} from "../../src/optimization/commitment-choices.ts";
import {savingsFor} from "../../src/optimization/chosen.ts";
import type {Design, GatewayChoice, Way} from "../../src/optimization/design.ts";
import {pairKey} from "../../src/optimization/design.ts";
import {objections} from "../../src/optimization/acceptance.ts";
import {gatewayChoices} from "../../src/optimization/gateway-choices.ts";
import {evaluated} from "../../src/optimization/evaluated.ts";
import type {Problem} from "../../src/optimization/problem.ts";
import {realised} from "../../src/optimization/realised.ts";
import {routes} from "../../src/reachability/routes.ts";
import type {Commitment} from "../../src/topology/commitment.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {gatewaysOf} from "../../src/topology/gateways.ts";
import type {Decimal} from "../../src/money.ts";

/** What the cheapest of all designs costs, found by trying each; null if none can be had, undefined if there are more than *most*. */
export function cheapestOfAll(
  problem: Problem,
  terms: readonly Commitment["term"][],
  most: number
): Decimal | null | undefined {
  const bases = connected(problem, most);
  if (bases === undefined) return undefined;
  const sets = commitmentSets(problem, terms);
  const shapes = bases.flatMap((base) => {
    const topology = realised(problem, base);
    return typeof topology === "string" ? [] : [{base, skus: skuSets(problem, topology)}];
  });
  if (shapes.reduce((count, {skus}) => count + skus.length * sets.length, 0) > most) return undefined;
  const priced = shapes
    .flatMap(({base, skus}) =>
      skus.flatMap((gateways) => sets.map((commitments) => ({...base, gateways, commitments})))
    )
    .flatMap((design) => {
      const cost = costOf(problem, design);
      // What lacks a price would look cheap.
      return cost ? [{cost, design}] : [];
    });
  priced.sort((a, b) => a.cost.comparedTo(b.cost));
  for (const {cost, design} of priced) {
    const evaluation = evaluated(problem, design);
    if (typeof evaluation !== "string" && objections(evaluation).length === 0) return cost;
  }
  return null;
}

function costOf(problem: Problem, design: Design): Decimal | undefined {
  const topology = realised(problem, design);
  if (typeof topology === "string") throw new Error(topology);
  const {on, ...terms} = problem.options;
  const bill = monthlyBill(topology, routes(topology), problem.sheet, on, terms);
  return bill.complete ? bill.totalPerMonth.amount : undefined;
}

function skuSets(problem: Problem, topology: Topology): readonly ReadonlyMap<string, GatewayChoice>[] {
  const vpn = gatewaysOf(topology).filter(({kind}) => kind === "vpn");
  const choices = vpn.map(({virtualNetwork: name}) =>
    gatewayChoices(problem, name).map((choice): [string, GatewayChoice] => [name, choice])
  );
  return product(choices).map((own) => new Map(own));
}

// Every choice of a way for each plan, with each of the links by peering or by VPN.
function connected({plans}: Problem, most: number): readonly Design[] | undefined {
  if (plans.reduce((count, {ways}) => count * ways.length, 1) > most) return undefined;
  return product(plans.map(({ways}) => ways)).flatMap((ways: readonly Way[]) => {
    const links = [...new Set(ways.flatMap((way) => way.links.map(pairKey)))];
    const own = new Map(ways.map((way) => [way.plan, way]));
    return product(links.map((key) => [[], [key]])).map((vpn): Design => {
      return {ways: own, vpn: new Set(vpn.flat()), gateways: new Map(), commitments: []};
    });
  });
}

function commitmentSets(problem: Problem, terms: readonly Commitment["term"][]): readonly (readonly Commitment[])[] {
  if (terms.length === 0) return [[]];
  const {base, sheet, options} = problem;
  const {on, ...rest} = options;
  const topology = {...base.topology, flows: []};
  const {offers} = commitmentChoices(problem, monthlyBill(topology, routes(topology), sheet, on, rest), terms);
  const counts = product(
    offers.map(({most, reservation}) => [...Array(most + 1).keys()].map((n) => ({...reservation, quantity: n})))
  );
  return counts.flatMap((all) => {
    const bought = all.filter(({quantity}) => quantity > 0);
    return [bought, ...terms.map((term) => [...bought, ...savingsFor(problem, bought, term)])];
  });
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((head) => list.map((item) => [...head, item])),
    [[]]
  );
}
