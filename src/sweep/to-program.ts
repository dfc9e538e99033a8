import {bill} from "../billing/bill.ts";
import {contractedBill} from "../billing/contracted-bill.ts";
import type {CommitmentBasis} from "../billing/commitments/commitment-basis.ts";
import {commitmentBasis} from "../billing/commitments/commitment-basis.ts";
import type {Demand} from "../billing/commitments/demand.ts";
import {inOrderOfUse, reservable} from "../billing/commitments/reservation-coverage.ts";
import {savingsOffers} from "../billing/commitments/savings-coverage.ts";
import {costCurve} from "../billing/cost-curve.ts";
import {makesUpEnvironment} from "../billing/environment-minimum.ts";
import {rateOf} from "../billing/rates/matching-rate.ts";
import type {Usage} from "../billing/usage.ts";
import {usages} from "../billing/usages.ts";
import {Decimal} from "../money.ts";
import type {SweptDesign} from "./bill-at.ts";
import {billAt, termsAt} from "./bill-at.ts";
import {costAt} from "./cost-at.ts";
import type {Amount, Charge, Cover, CoverableHours, Program} from "./program.ts";
import type {Scenario, SweepInput} from "./sweep-input.ts";
import {inputKey, inputOf, withValues} from "./sweep-input.ts";

// Every input beyond whatever is included: so that all that they may be charged for is there.
const probe = new Decimal(1000);

/**
 * Returns what the *design* costs a month as a function of the *inputs*; null where
 * that has another form than a program has: an environment whose plans are made up to
 * a minimum of cores, or instances of graduated prices under a commitment.
 */
export function toProgram(given: SweptDesign, inputs: readonly SweepInput[]): Program | null {
  if (inputs.some((input) => isStepped(given, input))) return null;
  const values = inputs.map(({kind}) => (kind === "price" ? new Decimal(1) : probe));
  const design = {...given, terms: termsAt(given, inputs, values)};
  const present = probed(design, inputs, values);
  const basis = present.topology.commitments.length > 0 ? basisOf(present, design) : null;
  const demands = basis ? coverableDemands(basis) : [];
  const chargeOf = chargesOf(design, inputs);
  const coverable = demands.map((demand) => coverableHours(demand, present, chargeOf));
  if (coverable.some((hours) => hours === null)) return null;
  const resources = new Set(demands.map(({line}) => line.resource));
  const isSwept = inputs.some(({kind}) => kind === "price");
  const probedBill = billAt(given, inputs, values);
  const program: Program = {
    inputs,
    currency: design.topology.currency,
    base: new Decimal(0),
    charges: present.used
      .filter(({usage, amount}) => (isSwept || amount.terms.length > 0) && !resources.has(usage.resource))
      .map(chargeOf)
      .filter(({amount, price}) => amount.terms.length > 0 || price !== null),
    coverable: coverable.filter((hours) => hours !== null),
    covers: basis ? coversOf(basis, demands) : [],
    unpriced: probedBill.unpriced
  };
  if (basis === null) return {...program, base: probedBill.totalPerMonth.amount.minus(costAt(program, values))};
  const none = inputs.map(() => new Decimal(0));
  return {...program, base: billAt(given, inputs, none).totalPerMonth.amount.minus(costAt(program, none))};
}

interface Probed {
  readonly topology: Scenario["topology"];
  readonly used: readonly Used[];
}

/** A usage, and its quantity as a function of the inputs. */
interface Used {
  readonly usage: Usage;
  readonly amount: Amount;
}

function probed(design: SweptDesign, inputs: readonly SweepInput[], values: readonly Decimal[]): Probed {
  const {topology, routes} = withValues(design, inputs, values);
  const places = new Map(inputs.map((input, i) => [inputKey(input), i]));
  const flows = new Map(routes.map(({flow}, i) => [flow, i]));
  const used = usages(topology, routes, design.on).map((usage) => {
    const terms = (usage.drivers ?? []).flatMap(({of, times, beyond}) => {
      const input = places.get(inputKey(inputOf(of, flows)));
      return input === undefined ? [] : [{input, times, beyond}];
    });
    const own = terms.map(({times, beyond}) => times.times(probe.minus(beyond)));
    return {usage, amount: {base: own.reduce((rest, part) => rest.minus(part), usage.quantity), terms}};
  });
  return {topology, used};
}

function basisOf({topology, used}: Probed, {sheet, on, terms = {}}: SweptDesign): CommitmentBasis {
  const own = used.map(({usage}) => usage);
  return commitmentBasis(contractedBill(own, sheet, topology.currency, terms), topology, sheet, on, terms);
}

// Those that some commitment may cover; the hours of all others are charged like anything else.
function coverableDemands({reservations, savingsPlans, demands, context}: CommitmentBasis): Demand[] {
  const reserved = reservations.flatMap(({commitment}) => reservable(commitment, demands));
  const saved = savingsPlans.flatMap(({commitment}) => {
    const {best, unknown} = savingsOffers(commitment, demands, context);
    return [...best, ...unknown].map(({demand}) => demand);
  });
  const found = new Set([...reserved, ...saved]);
  return demands.filter((demand) => found.has(demand));
}

// What a swept price changes may be covered in another order.
function coverableHours({line}: Demand, {used}: Probed, chargeOf: (own: Used) => Charge): CoverableHours | null {
  const own = used.find(({usage}) => usage.resource === line.resource);
  if (own === undefined) return null;
  const {amount, steps, price} = chargeOf(own);
  const [first, ...more] = steps;
  return first && more.length === 0 && price === null ? {hours: amount, unitCost: first.unitCost} : null;
}

/** Returns what each usage of the *design* is charged, and which of the *inputs* its price is. */
function chargesOf(
  {sheet, topology: {currency}, terms = {}}: SweptDesign,
  inputs: readonly SweepInput[]
): (own: Used) => Charge {
  const places = new Map(inputs.flatMap((input, i) => (input.kind === "price" ? [[inputKey(input), i]] : [])));
  const priceOf = (usage: Usage) => {
    if (places.size === 0) return null;
    const [line] = bill([usage], sheet, currency, terms).lines;
    const rate = line && rateOf(line, terms.rates?.rates ?? []);
    return (rate && places.get(inputKey({kind: "price", of: rate}))) ?? null;
  };
  return ({usage, amount}) => ({
    amount,
    steps: costCurve(usage, sheet, currency, terms).steps,
    price: priceOf(usage)
  });
}

function coversOf({reservations, savingsPlans, demands, context}: CommitmentBasis, coverable: readonly Demand[]) {
  const places = new Map(coverable.map((demand, i) => [demand, i]));
  const placeOf = (demand: Demand) => places.get(demand) ?? -1;
  const {hoursPerMonth} = context.topology;
  return [
    ...inOrderOfUse(reservations).map(({commitment}): Cover => {
      const hours = hoursPerMonth.times(commitment.quantity);
      return {kind: "reservation", hours, of: reservable(commitment, demands).map(placeOf)};
    }),
    ...savingsPlans.map(({commitment}): Cover => {
      const {best, unknown} = savingsOffers(commitment, demands, context);
      return {
        kind: "savingsPlan",
        amount: commitment.costPerHour.times(hoursPerMonth),
        of: best.map(({demand, price}) => ({hours: placeOf(demand), unitPrice: price.tiers[0].unitPrice.amount})),
        open: unknown.map(({demand}) => placeOf(demand))
      };
    })
  ];
}

function isStepped({topology}: SweptDesign, input: SweepInput): boolean {
  const plan = input.kind === "instances" ? topology.plans.get(input.plan) : undefined;
  return plan !== undefined && makesUpEnvironment(plan, topology);
}
