import {InputError} from "../errors.ts";
import type {MonthColumn} from "./month-columns.ts";
import type {Month} from "./months.ts";
import {mostThousandths} from "./thousandths.ts";

/** Returns the *columns* of a month; an InputError where something grows beyond what is counted: 9 × 10^12, of GB or whatever it is. */
export function checkedRange(columns: readonly MonthColumn[], {month}: Month): readonly MonthColumn[] {
  const most = Math.max(0, ...columns.map((column) => column.most));
  if (most <= mostThousandths) return columns;
  throw new InputError(`grows beyond what is counted: ${(most / 1000).toExponential(2)} in ${month} (9e12 at most)`);
}
