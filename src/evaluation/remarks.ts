import type {Bill} from "../billing/bill.ts";
import type {CommitmentUse} from "../billing/commitments/commitment-use.ts";
import type {Rates} from "../billing/rates/rate.ts";
import {idleRates} from "../billing/rates/with-rates.ts";
import type {Topology} from "../topology/topology.ts";
import {isRange} from "../topology/volume.ts";

/** Returns what the figures do not say of themselves, each in a sentence: what is not applied, what was chosen. */
export function remarks({changes, growth, plans, flows}: Topology, bill: Bill, rates?: Rates): string[] {
  const grows = growth.sentGBPercentPerMonth !== null || growth.instancesPercentPerMonth !== null;
  let ranges = 0;
  for (const {instances} of plans.values()) ranges += Number(isRange(instances));
  for (const {sentGB, receivedGB} of flows) ranges += Number(isRange(sentGB)) + Number(isRange(receivedGB));
  return [
    ...(ranges > 0
      ? [`${counted(ranges, "volume is a range", "volumes are ranges")}: the bill counts the typical value`]
      : []),
    ...bill.commitments.flatMap(commitmentRemark),
    ...(rates ? idleRates(bill, rates).map((rate) => `a rate holds for nothing on the bill: ${rate}`) : []),
    ...(changes.length > 0 || grows
      ? ["growth and planned changes are not applied: the month is the one described"]
      : [])
  ];
}

function commitmentRemark({resource, status, reason}: CommitmentUse): string[] {
  if (status === "applied" || status === "unpriced") return [];
  const what = status === "stranded" ? "is paid for and covers nothing" : "is not on the bill";
  return [`${resource} ${what}: ${reason ?? status}`];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
