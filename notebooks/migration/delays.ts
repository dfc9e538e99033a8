import type {CostRange, IsoDate} from "../../src/index.ts";
import {add, migration, monthsBefore, sum, times} from "../../src/index.ts";
import type {Move} from "./move.ts";

/** The same move, started some months later. */
export interface Delay {
  /** Months later than chosen. */
  readonly months: number;
  readonly start: IsoDate;
  /** All that is paid within the months looked at, which are the same for each. */
  readonly paid: CostRange;
  /** Whether it is over while the old design still works. */
  readonly isSafe: boolean;
}

const monthsLater = 6;

/** Returns what is paid within the months looked at if the *move* starts as chosen, and each month later up to six. */
export function delays({before, after, options, migration: chosen}: Move): readonly Delay[] {
  const count = Math.min(monthsLater + 1, options.months);
  const asIs = before.bill.totalPerMonth;
  return Array.from({length: count}, (_, i) => {
    const start = monthsBefore(options.start, -i);
    const {months} = migration(before, after.evaluation, {...options, start, months: options.months - i});
    const waiting = times(asIs, i);
    const paid = (bound: "low" | "high") =>
      add(
        waiting,
        sum(
          months.map(({cost}) => cost[bound]),
          asIs.currency
        )
      );
    const {lastSafeStart} = chosen;
    return {
      ...{months: i, start, paid: {low: paid("low"), high: paid("high")}},
      isSafe: lastSafeStart === null || start <= lastSafeStart
    };
  });
}
