import type {Currency, Decimal} from "../money.ts";
import {times} from "../money.ts";
import type {ExchangeRates} from "./exchange-rates.ts";
import type {MissingPrice, Price, PriceTier} from "./price.ts";
import {isMissing} from "./price.ts";

/**
 * Returns the price that *priceIn* finds in *currency*; else the first that it finds
 * in one of the currencies that have a rate, converted at it, exactly, and marked; or
 * the reason why there is none. Thresholds of tiers count units, and stay.
 */
export function ownOrConverted(
  priceIn: (currency: Currency) => Price | MissingPrice,
  currency: Currency,
  rates: ExchangeRates = new Map()
): Price | MissingPrice {
  const own = priceIn(currency);
  if (!isMissing(own) || rates.size === 0) return own;
  for (const [from, rate] of rates) {
    const price = priceIn(from);
    if (!isMissing(price)) return converted(price, {from, rate, to: currency});
  }
  return {missing: `${own.missing}, and none in ${[...rates.keys()].join(" or ")} to convert`};
}

interface Exchange {
  readonly from: Currency;
  readonly rate: Decimal;
  readonly to: Currency;
}

function converted(price: Price, {from, rate, to}: Exchange): Price {
  const convert = ({tierMinimumUnits, unitPrice}: PriceTier): PriceTier => ({
    tierMinimumUnits,
    unitPrice: {...times(unitPrice, rate), currency: to}
  });
  const [first, ...others] = price.tiers;
  return {
    ...price,
    tiers: [convert(first), ...others.map(convert)],
    convertedFrom: {currency: from, rate: rate.toFixed()}
  };
}
