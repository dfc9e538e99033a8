import type {Bill} from "../billing/bill.ts";
import type {ChargeContext} from "../billing/commitments/charge-context.ts";
import {perHour, reservationPrice, savingsPlanPrice} from "../billing/commitments/commitment-price.ts";
import {demandsOf} from "../billing/commitments/demand.ts";
import type {InstanceKind} from "../billing/commitments/instances.ts";
import {instancesOf, isReservable, isReservedBy, isSavable} from "../billing/commitments/instances.ts";
import {termState} from "../billing/commitments/term.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, total} from "../money.ts";
import {isMissing} from "../prices/price.ts";
import type {Commitment, Reservation} from "../topology/commitment.ts";
import type {IsoDate} from "../units.ts";
import type {Problem} from "./problem.ts";

/** Instances alike that no commitment covers yet: what an hour of one costs, and how many hours there are. */
export interface OpenHours {
  readonly kind: InstanceKind;
  readonly hours: Decimal;
  readonly costPerHour: Decimal;
  /** What an hour costs under a savings plan of a term; only where it may have one and that is cheaper. */
  readonly saved: ReadonlyMap<Term, Decimal>;
}

type Term = Commitment["term"];

/** A reservation of one instance that could be bought, what it costs a month, and the open hours that it may cover. */
export interface ReservationOffer {
  readonly reservation: Reservation;
  readonly costPerMonth: Decimal;
  readonly covers: readonly number[];
  /** The most that are worth buying. */
  readonly most: number;
}

/** The commitments that could be made beside those of the document. */
export interface CommitmentChoices {
  readonly open: readonly OpenHours[];
  readonly offers: readonly ReservationOffer[];
  /** Instances that can be reserved, or saved on, at prices that are not known: `P1v3 windows in eastus`. */
  readonly unpriced: readonly string[];
}

/**
 * Returns the commitments of these *terms* that could be made for what those of
 * the document leave on the *bill*. Beside a savings plan there is no second one,
 * and reservations stay within the instances that it leaves whole.
 */
export function commitmentChoices(problem: Problem, bill: Bill, terms: readonly Term[]): CommitmentChoices {
  const {original, options, sheet} = problem;
  const standing = original.commitments.filter((commitment) => termState(commitment, options.on) === "inTerm");
  const hasSavings = standing.some(({kind}) => kind === "savingsPlan");
  const instances = instancesOf(new Set(bill.lines.map(({resource}) => resource)), original);
  const unknown = new Set(bill.unpriced.map(({resource}) => resource));
  const context: ChargeContext = {topology: original, sheet, choice: options, instances, unknown};
  const uncovered = bill.lines.filter(({commitment, category}) => commitment === null && category === "plan");
  const alike = groupBy(demandsOf(uncovered, instances), ({line, instances: {sku, os, region, subscription, offer}}) =>
    JSON.stringify([sku, os, region, subscription, offer, line.contractedCostPerMonth.amount.div(line.quantity)])
  );
  const open = [...alike.values()].flatMap((own): OpenHours[] => {
    const [first] = own;
    if (!first) return [];
    const hours = total(own.map(({line}) => line.quantity));
    const costPerHour = first.line.contractedCostPerMonth.amount.div(first.line.quantity);
    const saved = hasSavings ? [] : terms.flatMap((term) => savedOf(first.instances, term, costPerHour, context));
    return [{kind: first.instances, hours, costPerHour, saved: new Map(saved)}];
  });
  const offers = offersOf(open, terms, hasSavings, context, options.on);
  return {open, offers, unpriced: terms.length === 0 ? [] : unpricedOf(open, offers)};
}

function unpricedOf(open: readonly OpenHours[], offers: readonly ReservationOffer[]): readonly string[] {
  const lacking = open.filter(({kind, saved}, i) => {
    const canCommit = isReservable(kind.sku) || isSavable(null, kind);
    return canCommit && saved.size === 0 && !offers.some(({covers}) => covers.includes(i));
  });
  return [...new Set(lacking.map(({kind: {sku, os, region}}) => `${sku} ${os} in ${region}`))].sort();
}

function savedOf(kind: InstanceKind, term: Term, listed: Decimal, context: ChargeContext): [Term, Decimal][] {
  const price = isSavable(null, kind) ? savingsPlanPrice(kind, term, context) : {missing: ""};
  if (isMissing(price)) return [];
  const {amount} = price.tiers[0].unitPrice;
  return amount.lt(listed) ? [[term, amount]] : [];
}

function offersOf(
  open: readonly OpenHours[],
  terms: readonly Term[],
  hasSavings: boolean,
  context: ChargeContext,
  on: IsoDate
): ReservationOffer[] {
  const {hoursPerMonth} = context.topology;
  const kinds = groupBy(open, ({kind: {sku, os, region}}) => JSON.stringify([sku, os, region]));
  return [...kinds.values()].flatMap(([first]) => {
    if (!first || !isReservable(first.kind.sku)) return [];
    const {sku, os, region} = first.kind;
    return terms.flatMap((term): ReservationOffer[] => {
      const reservation: Reservation = {
        ...{kind: "reservation", sku, os, region, term, quantity: 1, scope: null},
        start: on
      };
      const price = reservationPrice(reservation, context);
      if (isMissing(price)) return [];
      const covers = open.flatMap(({kind}, i) => (isReservedBy(reservation, kind) ? [i] : []));
      const hours = total(covers.map((i) => open[i]?.hours ?? new Decimal(0)));
      const count = hours.div(hoursPerMonth);
      const most = (hasSavings ? count.floor() : count.ceil()).toNumber();
      const costPerMonth = perHour(price.tiers[0].unitPrice, term).amount.times(hoursPerMonth);
      return [{reservation, costPerMonth, covers, most}];
    });
  });
}
