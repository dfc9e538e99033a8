import {expect, test} from "vitest";
import type {Currency} from "../../src/money.ts";
import {findPrice} from "../../src/prices/find-price.ts";
import {ownOrConverted} from "../../src/prices/own-or-converted.ts";
import {parseExchangeRates} from "../../src/prices/parse-exchange-rates.ts";
import type {Price} from "../../src/prices/price.ts";
import {isMissing} from "../../src/prices/price.ts";
import type {PriceRecord} from "../../src/prices/price-record.ts";
import {meter, sheetOf} from "./sheets.ts";

/** Returns the price in euros as text, tiers and all, or why there is none. */
function inEuros(records: Partial<PriceRecord>[], ...rates: string[]): string {
  const sheet = sheetOf(...records);
  const priceIn = (currency: Currency) => findPrice(sheet, meter, "eastus", currency);
  const price = ownOrConverted(priceIn, "EUR", rates.length > 0 ? parseExchangeRates(rates) : undefined);
  return isMissing(price) ? price.missing : priceText(price);
}

function priceText({tiers, convertedFrom}: Price): string {
  const text = tiers.map(
    ({tierMinimumUnits, unitPrice: {amount, currency}}) =>
      `${tierMinimumUnits.toFixed()}: ${amount.toFixed()} ${currency}`
  );
  return `${text.join(", ")}${convertedFrom ? ` from ${convertedFrom.currency} at ${convertedFrom.rate}` : ""}`;
}

const missing = "no price of K M (P) in eastus in EUR is in the price sheet";

test("without a rate nothing is converted", () => {
  expect(inEuros([{retailPrice: "2"}])).toBe(missing);
  expect(inEuros([{retailPrice: "2"}], "GBP=1.17")).toBe(`${missing}, and none in GBP to convert`);
});

test("prices are multiplied by the rate exactly, thresholds of tiers are not", () => {
  const tiers = [
    {tierMinimumUnits: "0", retailPrice: "0.123456789"},
    {tierMinimumUnits: "100", retailPrice: "0.1"}
  ];
  // 0.123456789 × 0.987654321 = 0.121932631112635269, by hand in whole numbers: 123456789 × 987654321.
  expect(123456789n * 987654321n).toBe(121932631112635269n);
  expect(inEuros(tiers, "USD=0.987654321")).toBe(
    "0: 0.121932631112635269 EUR, 100: 0.0987654321 EUR from USD at 0.987654321"
  );
});

test("the own currency comes first, then the others in the order of their rates, and none is mixed with another", () => {
  const [dollars, pounds] = [{retailPrice: "2"}, {retailPrice: "3", currencyCode: "GBP"}];
  const own = {retailPrice: "5", currencyCode: "EUR", retrieved: "2020-01-01"};
  expect(inEuros([dollars, pounds, own], "USD=0.9", "GBP=1.1")).toBe("0: 5 EUR");
  expect(inEuros([dollars, pounds], "USD=0.9", "GBP=1.1")).toBe("0: 1.8 EUR from USD at 0.9");
  expect(inEuros([dollars, pounds], "GBP=1.1", "USD=0.9")).toBe("0: 3.3 EUR from GBP at 1.1");
  // Tiers that begin at 100 are none, even if another currency has the rest.
  const upper = {...own, tierMinimumUnits: "100"};
  expect(inEuros([dollars, upper], "USD=0.9")).toBe("0: 1.8 EUR from USD at 0.9");
});

test("what is a placeholder is judged before it is converted", () => {
  const plan = {...meter, serviceName: "Azure App Service"};
  const price = (retailPrice: string, rate: string) => {
    const sheet = sheetOf({...plan, retailPrice});
    const found = ownOrConverted(
      (currency) => findPrice(sheet, plan, "eastus", currency),
      "CHF",
      parseExchangeRates([rate])
    );
    return isMissing(found) ? "none" : priceText(found);
  };
  expect(price("0.01", "USD=150")).toBe("none");
  expect(price("0.013", "USD=0.5")).toBe("0: 0.0065 CHF from USD at 0.5");
});
