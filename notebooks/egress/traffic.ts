import type {Bill, Evaluation, PriceSheet, Topology} from "../../src/index.ts";
import {Decimal, gatewayDataReadings, groupBy, monthlyBill, routes} from "../../src/index.ts";
import {allTraffic, flowName, knownGB, withMore} from "./scaled.ts";

/** What the flows of one name move, and what of the bill is for that. */
export interface FlowCost {
  readonly name: string;
  /** Both directions, as far as it is known. */
  readonly gbPerMonth: Decimal;
  readonly isKnown: boolean;
  /** What its GB cost. */
  readonly costPerMonth: Decimal;
}

/** What a month costs under one reading of what gateway-required data is billed at. */
export interface ReadingCost {
  readonly reading: (typeof gatewayDataReadings)[number];
  readonly bill: Bill;
}

/** Returns what all GB of a *bill* cost. */
export function trafficCost({lines}: Bill): Decimal {
  const ofGB = lines.filter(({unit}) => unit === "GB");
  return ofGB.reduce((sum, {costPerMonth}) => sum.plus(costPerMonth.amount), new Decimal(0));
}

/** Returns the flows of an *evaluation*, those of one name together, the dearest first. */
export function flowCosts({topology, bill}: Evaluation): FlowCost[] {
  const shares = bill.lines.filter(({unit}) => unit === "GB").flatMap((line) => line.shares);
  const costs = groupBy(shares, flowName);
  return [...groupBy(topology.flows, flowName)]
    .map(([name, flows]): FlowCost => {
      const own = (costs.get(name) ?? []).map(({costPerMonth}) => costPerMonth.amount);
      return {
        name,
        gbPerMonth: knownGB(topology, name),
        isKnown: flows.every(({sentGB, receivedGB}) => sentGB !== "unknown" && receivedGB !== "unknown"),
        costPerMonth: own.reduce((sum, amount) => sum.plus(amount), new Decimal(0))
      };
    })
    .sort((a, b) => b.costPerMonth.comparedTo(a.costPerMonth));
}

/** Returns what the next 100 GB of what is called *what* add to the known part of the bill; null where nothing of it is known. */
export function nextCost({topology, sheet, on, bill}: Evaluation, what = allTraffic): Decimal | null {
  const more = withMore(topology, 100, what);
  return more && billOf(more, sheet, on).totalPerMonth.amount.minus(bill.totalPerMonth.amount);
}

/** Returns what a month costs under each reading of what gateway-required data is billed at. */
export function readingCosts({topology, sheet, on}: Evaluation): ReadingCost[] {
  return gatewayDataReadings.map((gatewayData) => {
    const read = {...topology, assumptions: {...topology.assumptions, gatewayData}};
    return {reading: gatewayData, bill: billOf(read, sheet, on)};
  });
}

function billOf(topology: Topology, sheet: PriceSheet, on: string): Bill {
  return monthlyBill(topology, routes(topology), sheet, on);
}
