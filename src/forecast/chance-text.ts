import type {Decimal} from "../money.ts";

/** Returns a chance in whole percent; what is not quite none or all is not said to be. */
export function chanceText(share: Decimal | null): string {
  if (share === null) return "–";
  if (share.gt(0) && share.lt("0.01")) return "< 1 %";
  if (share.lt(1) && share.gt("0.99")) return "> 99 %";
  return `${share.times(100).toFixed(0)} %`;
}
