import {expect, test} from "vitest";
import {InputError} from "../../src/errors.ts";
import {parseExchangeRates} from "../../src/prices/parse-exchange-rates.ts";

const problems = (...texts: string[]) => {
  try {
    parseExchangeRates(texts);
  } catch (error) {
    if (error instanceof InputError) return error.message.split("\n");
  }
  return [];
};

test("parseExchangeRates() reads currencies in any case and rates exactly, in their order", () => {
  const rates = parseExchangeRates(["usd=0.92", "GBP=1.17234567891", "JPY=007.50"]);
  expect([...rates].map(([currency, rate]) => `${currency} ${rate.toFixed()}`)).toEqual([
    "USD 0.92",
    "GBP 1.17234567891",
    "JPY 7.5"
  ]);
  expect(parseExchangeRates([]).size).toBe(0);
});

test("parseExchangeRates() refuses what is not a positive decimal", () => {
  for (const amount of ["0", "0.00", "-1", "+1", "1e2", "0,92", ".92", "1.", " 1", "0x1", "NaN", "Infinity", "''"]) {
    expect(problems(`USD=${amount}`), amount).toEqual([
      `not an exchange rate of USD: ${amount} (a decimal above 0, as 0.92)`
    ]);
  }
  for (const amount of ["1234567890", "0.123456789012"]) {
    expect(problems(`USD=${amount}`)).toEqual([
      `exchange rate of USD with too many digits: ${amount} (9 and 11 decimals at most)`
    ]);
  }
});

test("parseExchangeRates() says everything that is wrong at once", () => {
  expect(problems("0.92", "=0.92", "USD=0.9=2", "EURO=1", "GBP=1.1", "gbp=1.2", "CHF=")).toEqual([
    "not an exchange rate: 0.92 (write CURRENCY=RATE, as USD=0.92)",
    "not an exchange rate: =0.92 (write CURRENCY=RATE, as USD=0.92)",
    "not an exchange rate: USD=0.9=2 (write CURRENCY=RATE, as USD=0.92)",
    expect.stringMatching(/^unknown currency: EURO \(did you mean EUR/),
    "exchange rate given twice: GBP",
    expect.stringMatching(/^not an exchange rate of CHF: /)
  ]);
});
