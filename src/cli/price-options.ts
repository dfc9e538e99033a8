import {findName} from "../catalog/find-name.ts";
import {regions} from "../catalog/regions.ts";
import type {PriceChoice} from "../billing/tariff-price.ts";
import {InputError} from "../errors.ts";
import {readPriceSheet} from "../formats/read-price-sheet.ts";
import {embeddedSheet} from "../prices/embedded-sheet.ts";
import type {ExchangeRates} from "../prices/exchange-rates.ts";
import {parseExchangeRates} from "../prices/parse-exchange-rates.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {unknownName} from "../topology/unknown-name.ts";
import type {Arguments, Effects} from "./command.ts";

/** Options of commands that use prices, for `parseArgs`. */
export const priceOptions = {
  "price-sheet": {type: "string"},
  "borrow-prices-from": {type: "string"},
  "exchange-rate": {type: "string", multiple: true}
} as const;

/** What the price options mean. */
export const priceHelp = {
  "price-sheet": "your own price sheet instead of the embedded one",
  "borrow-prices-from": "fill prices that a region lacks from this one, marked",
  "exchange-rate": "convert prices in another currency where its own has none: USD=0.92"
};

/** Returns the price sheet that `--price-sheet` names, the embedded one by default. */
export async function sheetOf({values}: Arguments, {readFile}: Effects): Promise<PriceSheet> {
  const file = values["price-sheet"];
  return typeof file === "string" ? readPriceSheet(await readFile(file), file) : embeddedSheet;
}

/** Returns which prices are meant: those of today, with what `--borrow-prices-from` lends and `--exchange-rate` converts. */
export function priceChoiceOf(args: Arguments, {today}: Effects): PriceChoice {
  const choice = {pricesOn: today, exchangeRates: exchangeRatesOf(args)};
  const lender = args.values["borrow-prices-from"];
  if (typeof lender !== "string") return choice;
  const names = [...regions.keys()];
  const borrowPricesFrom = findName(names, lender);
  if (borrowPricesFrom === undefined) throw new InputError(unknownName("region", lender, names));
  return {...choice, borrowPricesFrom};
}

/** Returns the rates that `--exchange-rate` gives, each time it is there; none without. */
export function exchangeRatesOf({values}: Arguments): ExchangeRates {
  return parseExchangeRates([values["exchange-rate"] ?? []].flat().map(String));
}
