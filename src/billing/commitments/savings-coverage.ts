import {compareText} from "../../compare-text.ts";
import type {Money} from "../../money.ts";
import {Decimal, money} from "../../money.ts";
import type {MissingPrice, Price} from "../../prices/price.ts";
import {isMissing} from "../../prices/price.ts";
import type {SavingsPlan} from "../../topology/commitment.ts";
import type {LineItem} from "../line-item.ts";
import type {ChargeContext} from "./charge-context.ts";
import {savingsPlanPrice} from "./commitment-price.ts";
import type {Coverage, Pool} from "./coverage.ts";
import type {Demand} from "./demand.ts";
import {isSavable} from "./instances.ts";

/** Hours that a savings plan covers, at its price. */
export interface SavingsCoverage extends Coverage<SavingsPlan> {
  readonly price: Price;
  readonly cost: Money;
}

/** What one savings plan comes to in a month. */
export interface SavingsUse {
  readonly pool: Pool<SavingsPlan>;
  readonly coverages: readonly SavingsCoverage[];
  readonly unspent: Money;
  /** Hours that it may cover as well, nobody knows how many: they have no savings-plan price. */
  readonly open: readonly {readonly demand: Demand; readonly missing: string}[];
}

interface Offer {
  readonly demand: Demand;
  readonly price: Price | MissingPrice;
}

/**
 * Returns what a savings plan covers of the hours that are *left*: what it makes
 * cheapest first, compared with the contracted price, and nothing that it makes
 * dearer.
 */
export function savingsUse(
  pool: Pool<SavingsPlan>,
  demands: readonly Demand[],
  left: ReadonlyMap<LineItem, Decimal>,
  context: ChargeContext
): SavingsUse {
  const {costPerHour} = pool.commitment;
  const {currency, hoursPerMonth} = context.topology;
  const needed = demands.filter(({line}) => left.get(line)?.gt(0));
  const {best, unknown} = savingsOffers(pool.commitment, needed, context);
  let amount = costPerHour.times(hoursPerMonth);
  const coverages = best.flatMap(({demand: {line}, price}) => {
    const {coverage, cost} = spend(amount, left.get(line) ?? new Decimal(0), price);
    amount = amount.minus(cost);
    return coverage.gt(0) ? [{pool, line, hours: coverage, price, cost: money(cost, currency)}] : [];
  });
  return {pool, coverages, unspent: money(amount, currency), open: amount.isZero() ? [] : unknown};
}

/** The demands that a savings plan may cover: those that it makes cheaper, the best first, and those whose price under it is not known. */
export interface SavingsOffers {
  readonly best: readonly {readonly demand: Demand; readonly price: Price}[];
  readonly unknown: SavingsUse["open"];
}

/** Returns which of the *demands* a savings plan may cover, whatever they leave of its amount. */
export function savingsOffers(
  {scope, term}: SavingsPlan,
  demands: readonly Demand[],
  context: ChargeContext
): SavingsOffers {
  const offers = demands
    .filter(({instances}) => isSavable(scope, instances))
    .map((demand) => ({demand, price: savingsPlanPrice(demand.instances, term, context)}));
  return {best: bestFirst(offers), unknown: offers.flatMap(({demand, price}) => openOf(demand, price))};
}

function spend(amount: Decimal, hours: Decimal, {tiers: [{unitPrice}]}: Price) {
  const full = hours.times(unitPrice.amount);
  if (full.lte(amount)) return {coverage: hours, cost: full};
  const coverage = amount.div(unitPrice.amount).toDecimalPlaces(12, Decimal.ROUND_DOWN);
  return {coverage, cost: coverage.isZero() ? new Decimal(0) : amount};
}

function bestFirst(offers: readonly Offer[]): {demand: Demand; price: Price}[] {
  return offers
    .flatMap(({demand, price}) => (isMissing(price) ? [] : [{demand, price, share: priceShare(demand.line, price)}]))
    .filter(({share}) => share.lt(1))
    .sort((a, b) => a.share.comparedTo(b.share) || compareText(a.demand.line.resource, b.demand.line.resource));
}

// What is left of the contracted price: the less, the better the discount.
function priceShare({contractedCostPerMonth, quantity}: LineItem, {tiers: [{unitPrice}]}: Price): Decimal {
  const contracted = contractedCostPerMonth.amount;
  return contracted.isZero() ? new Decimal(1) : unitPrice.amount.times(quantity).div(contracted);
}

function openOf(demand: Demand, price: Price | MissingPrice) {
  return isMissing(price) ? [{demand, missing: price.missing}] : [];
}
