import type {LineItem} from "../line-item.ts";
import type {Rate} from "./rate.ts";
import {specificity} from "./rate.ts";

/** What a rate is matched with: a line of the bill, or what a charge without a price would be one of. */
export type Rated = Pick<LineItem, "meterKey" | "meter" | "region" | "resource">;

/** Returns the most specific of the *rates* that match; of what the document prices itself, none. */
export function rateOf(rated: Rated, rates: readonly Rate[]): Rate | undefined {
  const matching = rates.filter((rate) => matches(rate, rated));
  return matching.sort((a, b) => specificity(b) - specificity(a))[0];
}

function matches({service, product, meter, region, resource}: Rate, rated: Rated): boolean {
  const key = rated.meterKey;
  if (key === null) return false;
  const isOf = (wanted: string | undefined, ...names: readonly (string | null)[]) =>
    wanted === undefined || names.some((name) => name?.toLowerCase() === wanted.toLowerCase());
  return (
    isOf(service, key.serviceName) &&
    isOf(product, key.productName) &&
    isOf(meter, rated.meter, key.meterName ?? key.skuName) &&
    isOf(region, rated.region) &&
    isOf(resource, rated.resource)
  );
}
