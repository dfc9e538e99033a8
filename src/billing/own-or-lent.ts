import type {MissingPrice, Price} from "../prices/price.ts";
import {isMissing} from "../prices/price.ts";

/**
 * Returns the price that *priceIn* finds in *region*, else the one it finds in
 * *lender*, marked as borrowed, or the reason why there is none in either. What is
 * global is borrowed from nowhere.
 */
export function ownOrLent(
  priceIn: (region: string) => Price | MissingPrice,
  region: string,
  lender: string | undefined
): Price | MissingPrice {
  const own = priceIn(region);
  if (!isMissing(own) || lender === undefined || region === "Global" || region === lender) return own;
  const lent = priceIn(lender);
  if (!isMissing(lent)) return {...lent, borrowedFrom: lender};
  return {missing: `${own.missing}, and ${lender} has none to lend`};
}
