import {findName} from "../catalog/find-name.ts";
import {regions} from "../catalog/regions.ts";
import type {PriceChoice} from "../billing/tariff-price.ts";
import {InputError} from "../errors.ts";
import {readPriceSheet} from "../formats/read-price-sheet.ts";
import {embeddedSheet} from "../prices/embedded-sheet.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {unknownName} from "../topology/unknown-name.ts";
import type {Arguments, Effects} from "./command.ts";

/** Options of commands that use prices, for `parseArgs`. */
export const priceOptions = {
  "price-sheet": {type: "string"},
  "borrow-prices-from": {type: "string"}
} as const;

/** What the price options mean. */
export const priceHelp = {
  "price-sheet": "your own price sheet instead of the embedded one",
  "borrow-prices-from": "fill prices that a region lacks from this one, marked"
};

/** Returns the price sheet that `--price-sheet` names, the embedded one by default. */
export async function sheetOf({values}: Arguments, {readFile}: Effects): Promise<PriceSheet> {
  const file = values["price-sheet"];
  return typeof file === "string" ? readPriceSheet(await readFile(file), file) : embeddedSheet;
}

/** Returns which prices are meant: those of today, with what `--borrow-prices-from` lends. */
export function priceChoiceOf({values}: Arguments, {today}: Effects): PriceChoice {
  const lender = values["borrow-prices-from"];
  if (typeof lender !== "string") return {pricesOn: today};
  const names = [...regions.keys()];
  const borrowPricesFrom = findName(names, lender);
  if (borrowPricesFrom === undefined) throw new InputError(unknownName("region", lender, names));
  return {pricesOn: today, borrowPricesFrom};
}
