import type {LineItem} from "../billing/line-item.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Decimal, Money} from "../money.ts";
import {sheetAge} from "../prices/price-sheet.ts";
import {availabilityJson} from "./availability-json.ts";
import {commitmentJson} from "./commitments-json.ts";
import {priceJson} from "./price-json.ts";
import type {Finding} from "../rules/finding.ts";

/** Returns the result of `estimate` as plain data: amounts and quantities are decimal text, never floats. */
export function estimateJson(evaluation: Evaluation) {
  const {topology, on, sheet, bill, assumed, allocations, remarks, capacity, findings, availability} = evaluation;
  return {
    version: 1,
    name: topology.name,
    currency: topology.currency,
    hoursPerMonth: text(topology.hoursPerMonth),
    on,
    priceSheet: {id: sheet.id, ...sheetAge(sheet)},
    bill: {
      totalPerMonth: amount(bill.totalPerMonth),
      listCostPerMonth: amount(bill.listTotalPerMonth),
      contractedCostPerMonth: amount(bill.contractedTotalPerMonth),
      effectiveCostPerMonth: amount(bill.totalPerMonth),
      complete: bill.complete,
      listComplete: bill.listComplete,
      byCategory: amounts(bill.byCategory),
      byConfidence: amounts(bill.byConfidence),
      assumed: {low: amount(assumed.low), high: amount(assumed.high), complete: assumed.complete, by: assumed.by},
      lines: bill.lines.map(lineJson),
      unpriced: bill.unpriced.map(({resource, meter, region, reason}) => ({resource, meter, region, reason})),
      ...(bill.commitments.length > 0 ? {commitments: bill.commitments.map(commitmentJson)} : {}),
      allocations: allocations.map(({app, costPerMonth}) => ({app, costPerMonth: amount(costPerMonth)}))
    },
    ...(remarks.length > 0 ? {remarks} : {}),
    capacity: capacity.map(readingJson),
    findings: findings.map(findingJson),
    availability: availability.map(availabilityJson)
  };
}

/** Returns a capacity reading as plain data; *usedAtMost* only where there are two readings. */
export function readingJson({
  id,
  resource,
  used,
  usedAtMost,
  limit,
  unit,
  status,
  source,
  holders,
  note
}: CapacityReading) {
  return {
    id,
    resource,
    used: text(used),
    ...(usedAtMost.eq(used) ? {} : {usedAtMost: text(usedAtMost)}),
    limit: text(limit),
    unit,
    status,
    source,
    ...(holders.length > 0 ? {holders} : {}),
    ...(note === null ? {} : {note})
  };
}

/** Returns a finding as plain data; *contradictions* only where sources disagree. */
export function findingJson({contradictions, ...finding}: Finding) {
  const {rule, severity, resource, message, fix, source} = finding;
  return {rule, severity, resource, message, fix, source, ...(contradictions.length > 0 ? {contradictions} : {})};
}

function lineJson(line: LineItem) {
  const {resource, category, meter, region, quantity, unit, unitPrice, costPerMonth, tiers, why} = line;
  return {
    ...{resource, category, meter, region, quantity: text(quantity), unit},
    unitPrice: amount(unitPrice),
    costPerMonth: amount(costPerMonth),
    listCostPerMonth: line.listCostPerMonth && amount(line.listCostPerMonth),
    contractedCostPerMonth: amount(line.contractedCostPerMonth),
    effectiveCostPerMonth: amount(costPerMonth),
    ...(line.meterKey === null ? {} : {service: line.meterKey.serviceName, product: line.meterKey.productName}),
    ...(line.commitment === null ? {} : {commitment: line.commitment}),
    ...(tiers.length > 0 ? {tiers: tiers.map(tierJson)} : {}),
    price: priceJson(line),
    ...(line.borrowedFrom === null ? {} : {borrowedFrom: line.borrowedFrom}),
    ...(line.assumption === null ? {} : {assumption: line.assumption}),
    ...(line.pool === null ? {} : {pool: line.pool}),
    ...(line.shares.length > 0 ? {shares: line.shares.map(shareJson)} : {}),
    why
  };
}

function tierJson({tierMinimumUnits, quantity, unitPrice, cost}: LineItem["tiers"][number]) {
  return {
    tierMinimumUnits: text(tierMinimumUnits),
    quantity: text(quantity),
    unitPrice: amount(unitPrice),
    cost: amount(cost)
  };
}

function shareJson({app, to, quantity, costPerMonth}: LineItem["shares"][number]) {
  return {app, to, quantity: text(quantity), costPerMonth: amount(costPerMonth)};
}

function amounts(totals: ReadonlyMap<string, Money>): Record<string, string> {
  return Object.fromEntries([...totals].map(([key, total]) => [key, amount(total)]));
}

function amount(money: Money): string {
  return text(money.amount);
}

function text(value: Decimal): string {
  return value.toFixed();
}
