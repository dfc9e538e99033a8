import {Decimal} from "../money.ts";
import type {PriceRecord} from "./price-record.ts";

// The least that an hour of a plan was seen to cost is 0.013 USD.
const highestPlaceholder = new Decimal("0.01");

/**
 * Whether a record is no price, but what the API gives where it has none: of App
 * Service plans 0 or 0.01 USD an hour, which is less in the currencies that are
 * worth more. What it is in those that are worth less is not known.
 */
export function isPlaceholder({serviceName, retailPrice}: Pick<PriceRecord, "serviceName" | "retailPrice">): boolean {
  return serviceName === "Azure App Service" && new Decimal(retailPrice).lte(highestPlaceholder);
}
