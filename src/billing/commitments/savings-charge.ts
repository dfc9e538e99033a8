import {Decimal, money} from "../../money.ts";
import {groupedExactly} from "../../number-text.ts";
import type {SavingsPlan} from "../../topology/commitment.ts";
import type {LineItem} from "../line-item.ts";
import type {ChargeContext} from "./charge-context.ts";
import {coveredResources, matching, strandedReason, unusedCommitment} from "./commitment-use.ts";
import type {Pool} from "./coverage.ts";
import type {PoolCharge} from "./pool-charge.ts";
import type {SavingsUse} from "./savings-coverage.ts";
import type {CoveredPart} from "./split-line.ts";
import {wasteLine} from "./waste-line.ts";

const given = {
  effective: null,
  retrieved: null,
  confidence: "given",
  source: "the topology document",
  region: "Global"
};

/**
 * Returns what a savings plan does to the bill, given what it covers. Its amount is
 * paid every hour, used or not; where it may cover hours that have no savings-plan
 * price, what these cost is not known.
 */
export function savingsCharge(
  {pool, coverages, unspent, open}: SavingsUse,
  left: ReadonlyMap<LineItem, Decimal>,
  {topology, instances, unknown}: ChargeContext
): PoolCharge {
  const {currency} = topology;
  const own = matching(pool.commitment, instances);
  const isUnknown = open.length > 0 || own.some(({resource}) => unknown.has(resource));
  const parts = coverages.map(({line, hours, cost, price}): CoveredPart => {
    const {unitPrice} = price.tiers[0];
    const why = `${groupedExactly(hours)} h × ${unitPrice.amount.toFixed()} ${currency}/h (savings plan)`;
    return {line, hours, known: {commitment: pool.id, cost, unitPrice, price, why}};
  });
  const unclear = open.map(({demand: {line}}) => ({line, hours: left.get(line) ?? new Decimal(0), known: null}));
  return {
    use: {
      ...unusedCommitment(pool),
      status: own.length === 0 ? "stranded" : "applied",
      reason: own.length === 0 ? strandedReason(pool.commitment, topology) : null,
      costPerMonth: money(pool.commitment.costPerHour.times(topology.hoursPerMonth), currency),
      wastePerMonth: isUnknown ? null : unspent,
      covered: coveredResources(coverages)
    },
    parts: [...parts, ...unclear],
    waste: unspent.amount.isZero() ? [] : [unspentLine(pool, unspent, topology.hoursPerMonth, isUnknown)],
    unpriced: open.map(({demand: {line}, missing}) => ({
      ...{resource: line.resource, category: "plan", meter: line.meter, region: line.region},
      reason: `how much of it ${pool.id} covers: ${missing}`,
      usage: null
    }))
  };
}

function unspentLine(
  {id, commitment}: Pool<SavingsPlan>,
  unspent: SavingsUse["unspent"],
  hours: Decimal,
  isUnknown: boolean
): LineItem {
  const {amount, currency} = unspent;
  const committed = commitment.costPerHour.times(hours);
  const rest = isUnknown ? "not used by what has a price" : "unused";
  return wasteLine({
    ...{resource: id, meter: "Savings plan", region: "Global", quantity: hours, cost: unspent, price: given},
    unitPrice: money(amount.div(hours).toDecimalPlaces(12), currency),
    records: [],
    borrowedFrom: null,
    convertedFrom: null,
    formula: `${groupedExactly(hours)} h`,
    why: `${groupedExactly(hours)} h × ${commitment.costPerHour.toFixed()} ${currency}/h = ${groupedExactly(committed)}, ${groupedExactly(amount)} of it ${rest}`
  });
}
