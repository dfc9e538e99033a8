import type {CostRange, IsoDate, Migration} from "../../src/index.ts";
import {dayBefore, money} from "../../src/index.ts";

/** What has been paid more than without a move by the end of a month. */
export interface LeavingCost {
  readonly cost: CostRange;
  /** The month in which the old design goes, or the last looked at, whichever is first. */
  readonly month: IsoDate;
}

/** Returns what leaving costs more than staying, by the end of the month in which the old design stands last. */
export function leavingCost({months, end, oneOff}: Migration): LeavingCost {
  const until = dayBefore(end).slice(0, 7);
  const last = months.findLast(({month}) => month <= until) ?? months[0];
  const nothing = money(0, oneOff.currency);
  return {cost: last?.difference ?? {low: nothing, high: nothing}, month: last?.month ?? until};
}
