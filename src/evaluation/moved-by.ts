import type {Bill} from "../billing/bill.ts";
import type {Assumptions} from "../topology/topology.ts";

/** The assumptions over whose readings the total is given as a range. */
export type Readings = Pick<Assumptions, "gatewayData" | "environmentMinimum">;

/** What a bill comes to, and whether that is all. */
export type BillTotal = Pick<Bill, "totalPerMonth" | "complete">;

/** What a bill comes to, and the readings that it is made under. */
export interface ReadBill {
  readonly readings: Readings;
  readonly bill: BillTotal;
}

const keys = ["gatewayData", "environmentMinimum"] as const satisfies readonly (keyof Readings)[];

/** Returns the assumptions of which another reading, all else the same, makes another total of the *bills*, or an unknown one. */
export function movedBy(bills: readonly ReadBill[]): (keyof Readings)[] {
  return keys.filter((key) =>
    bills.some((a) => bills.some((b) => differsOnlyBy(key, a.readings, b.readings) && isMoved(a.bill, b.bill)))
  );
}

function differsOnlyBy(key: keyof Readings, a: Readings, b: Readings): boolean {
  return keys.every((other) => (a[other] === b[other]) === (other !== key));
}

function isMoved(a: BillTotal, b: BillTotal): boolean {
  return !a.totalPerMonth.amount.eq(b.totalPerMonth.amount) || a.complete !== b.complete;
}
