import type {Currency, Decimal} from "../../money.ts";

/** Which lines a rate is for; what is left out is any. Names match in any case. */
export interface RateSelector {
  /** Service of the price API, as `Azure App Service`. */
  readonly service?: string | undefined;
  /** Product of the price API, as `Azure App Service Premium v3 Plan`. */
  readonly product?: string | undefined;
  /** Meter or SKU, as `P1 v3`. */
  readonly meter?: string | undefined;
  /** Region that a line is of, as `eastus`, `Zone 1` or `Global`. */
  readonly region?: string | undefined;
  /** Resource of the results, as `plan/web`. */
  readonly resource?: string | undefined;
}

/** A negotiated price: a percentage of the list price, or a price of its own. */
export type Rate = RateSelector &
  (
    | {readonly kind: "percent"; /** Added to the list price; a discount is below 0. */ readonly percent: Decimal}
    | {readonly kind: "contract"; readonly unitPrice: Decimal}
  );

/** Negotiated prices, as in a rates file. */
export interface Rates {
  /** The currency of its contract prices. */
  readonly currency: Currency;
  readonly rates: readonly Rate[];
}

/** What a rate may be for, from the most specific on: each outweighs all that follow together. */
export const selectorKeys = [
  "resource",
  "meter",
  "product",
  "service",
  "region"
] as const satisfies readonly (keyof RateSelector)[];

/** Returns how specific a rate is: of two that match one line the higher wins, and no two of a file are equal. */
export function specificity(selector: RateSelector): number {
  return selectorKeys.reduce((weight, key) => 2 * weight + (selector[key] === undefined ? 0 : 1), 0);
}

/** Returns what a rate selects as text, which two rates of a file may not share. */
export function selectorText(selector: RateSelector): string {
  const parts = selectorKeys.flatMap((key) => (selector[key] === undefined ? [] : [`${key} ${selector[key]}`]));
  return parts.length === 0 ? "everything" : parts.join(", ");
}
