import {InputError} from "../../errors.ts";
import type {Rate, Rates} from "./rate.ts";
import type {WrittenRates} from "./rates-schema.ts";
import {readRatesDocument} from "./rates-schema.ts";

/** Returns the rates of *document*, a plain value; throws an InputError with everything that is wrong with it. */
export function parseRates(document: unknown): Rates {
  const {written, problems} = readRatesDocument(document);
  if (problems.length > 0) throw new InputError(problems.map(({message, path}) => ({message, path})));
  return toRates(written);
}

/** Returns the rates that are *written*, which must be without problems; contract prices are in USD unless they say. */
export function toRates({currency = "USD", rates}: WrittenRates): Rates {
  return {currency, rates: rates.map(toRate)};
}

function toRate({discountPercent, markUpPercent, unitPrice, ...selector}: WrittenRates["rates"][number]): Rate {
  if (unitPrice !== undefined) return {...selector, kind: "contract", unitPrice};
  const percent = discountPercent?.neg() ?? markUpPercent;
  if (percent === undefined) throw new Error("a rate without a price");
  return {...selector, kind: "percent", percent};
}
