import type {CommitmentUse} from "../../../src/billing/commitments/commitment-use.ts";
import {evaluated} from "../../evaluated.ts";

/** Returns a spec with these plans in southeastasia and these commitments. */
export function spec(plans: object, ...commitments: readonly object[]): object {
  return {defaults: {region: "southeastasia"}, plans, commitments};
}

/** A reservation of Windows P1v3 instances for a year; *change* says what else. */
export function reservation(quantity: number, change: object = {}): object {
  return {kind: "reservation", sku: "P1v3", os: "windows", quantity, term: "1 year", start: "2026-10-01", ...change};
}

/** A savings plan for a year; *change* says what else. */
export function savingsPlan(costPerHour: string, change: object = {}): object {
  return {kind: "savingsPlan", term: "1 year", costPerHour, start: "2026-10-01", ...change};
}

/** Returns the lines of the bill as text: `plan/web 730 h: 250.39`, with the commitment behind. */
export function lines(document: object): string[] {
  return evaluated(document).bill.lines.map((d) => {
    const covered = d.commitment === null || d.commitment === d.resource ? "" : ` (${d.commitment})`;
    return `${d.resource} ${d.quantity.toFixed()} h: ${d.costPerMonth.amount.toFixed()}${covered}`;
  });
}

/** Returns the list, contracted and effective total of the bill. */
export function totals(document: object): string[] {
  const {listTotalPerMonth, contractedTotalPerMonth, totalPerMonth} = evaluated(document).bill;
  return [listTotalPerMonth, contractedTotalPerMonth, totalPerMonth].map(({amount}) => amount.toFixed());
}

/** Returns what each commitment comes to. */
export function uses(document: object, on?: string): readonly CommitmentUse[] {
  return evaluated(document, on).bill.commitments;
}
