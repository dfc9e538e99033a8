import {InputError} from "../errors.ts";
import {monthColumns} from "./month-columns.ts";
import type {Moving} from "./month-columns.ts";
import type {Month} from "./months.ts";
import {mostThousandths} from "./thousandths.ts";

/** Throws an InputError where something grows beyond what is counted: 9 × 10^12, of GB or whatever it is. */
export function checkedRange(moving: Moving, months: readonly Month[]): void {
  for (const month of months) {
    const most = Math.max(0, ...monthColumns(moving, month).map((column) => column.most));
    if (most <= mostThousandths) continue;
    throw new InputError(
      `grows beyond what is counted: ${(most / 1000).toExponential(2)} in ${month.month} (9e12 at most)`
    );
  }
}
