import {monthlyBill} from "../billing/monthly-bill.ts";
import {Decimal, total} from "../money.ts";
import {routes} from "../reachability/routes.ts";
import type {Commitment} from "../topology/commitment.ts";
import type {CommitmentChoices} from "./commitment-choices.ts";
import {commitmentChoices} from "./commitment-choices.ts";
import type {Design, GatewayChoice, Way} from "./design.ts";
import {pairKey} from "./design.ts";
import type {Model} from "./model.ts";
import type {Problem} from "./problem.ts";

/** Returns the design that the *values* of the model's variables stand for. */
export function chosen(
  problem: Problem,
  model: Model,
  commitments: CommitmentChoices,
  values: readonly number[]
): Design {
  const isOn = (variable: number) => (values[variable] ?? 0) > 0.5;
  const ways = new Map<string, Way>(
    model.ways.flatMap(({candidate: {way}, variable}) => (isOn(variable) ? [[way.plan, way]] : []))
  );
  const used = new Set([...ways.values()].flatMap(({links}) => links.map(pairKey)));
  const vpn = [...model.vpn].flatMap(([key, variable]) => (isOn(variable) && used.has(key) ? [key] : []));
  const gateways = new Map<string, GatewayChoice>(
    model.gateways.flatMap(({costs, choices}) => {
      const choice = costs.choices.find((_, i) => isOn(choices[i] ?? -1));
      return choice ? [[costs.network, {sku: choice.sku, generation: choice.generation}]] : [];
    })
  );
  const reservations = commitments.offers.flatMap(({reservation}, i): Commitment[] => {
    const quantity = Math.round(values[model.commitments.offers[i] ?? -1] ?? 0);
    return quantity > 0 ? [{...reservation, quantity}] : [];
  });
  const [term] = [...model.commitments.savings].find(([, variable]) => isOn(variable)) ?? [];
  const savings = term === undefined ? [] : savingsFor(problem, reservations, term);
  return {ways, vpn: new Set(vpn), gateways, commitments: [...reservations, ...savings]};
}

/** Returns the savings plan of that *term* that covers all that it makes cheaper and the reservations leave; none if that is nothing. */
export function savingsFor(
  problem: Problem,
  reservations: readonly Commitment[],
  term: Commitment["term"]
): readonly Commitment[] {
  const {base, sheet, options, original} = problem;
  const {on, ...terms} = options;
  const topology = {...base.topology, flows: [], commitments: [...original.commitments, ...reservations]};
  const {open} = commitmentChoices(problem, monthlyBill(topology, routes(topology), sheet, on, terms), [term]);
  const amount = total(open.map(({hours, saved}) => hours.times(saved.get(term) ?? 0)));
  const costPerHour = amount.div(original.hoursPerMonth).toDecimalPlaces(12, Decimal.ROUND_UP);
  return amount.isZero() ? [] : [{kind: "savingsPlan", term, scope: null, start: on, costPerHour}];
}
