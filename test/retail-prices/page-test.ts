import fc from "fast-check";
import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {parsePage} from "../../src/retail-prices/page.ts";
import {toRecord} from "../../src/retail-prices/to-record.ts";
import {Transient} from "../../src/retail-prices/transient.ts";
import {apiRow} from "./rows.ts";

const origin = {retrieved: "2026-11-23", source: 0};
const page = (items: string) => parsePage(`{"BillingCurrency":"USD","Items":[${items}],"NextPageLink":null}`, "USD");
const row = (price: string) =>
  JSON.stringify(apiRow("VPN Gateway", "eastus", "VPN Gateway", "VpnGw1", "PRICE")).replaceAll('"PRICE"', price);
const priceOf = (price: string) => toRecord(page(row(price)).rows[0] ?? {}, origin).retailPrice;

test("parsePage() and toRecord() keep the digits of the text, where a float would not", () => {
  expect(priceOf("0.1")).toBe("0.1");
  expect(priceOf("0.10")).toBe("0.1");
  expect(priceOf("5.0")).toBe("5");
  expect(priceOf("1E-05")).toBe("0.00001");
  // The nearest double to this is 9007199254740992.
  expect(priceOf("9007199254740993")).toBe("9007199254740993");
  expect(priceOf("0.1234567890123451")).toBe("0.123456789012345");
});

test("parsePage() and toRecord() keep any decimal to 15 places", () => {
  const digits = (least: number) =>
    fc.string({unit: fc.constantFrom(..."0123456789"), minLength: least, maxLength: 20});
  const whole = digits(1).map((text) => BigInt(text).toString());
  const exponent = fc.constantFrom("", "", "e0", "E+3", "e-4", "E-05");
  fc.assert(
    fc.property(whole, digits(0), exponent, (before, after, power) => {
      const text = `${before}${after === "" ? "" : `.${after}`}${power}`;
      expect(priceOf(text)).toBe(new Decimal(text).toDecimalPlaces(15).toString());
    })
  );
});

test("toRecord() refuses a price that is missing, negative or text", () => {
  for (const price of ["null", "-1", '"free"', "true"]) {
    expect(() => priceOf(price), price).toThrow(/not of the API’s shape: retailPrice is/);
  }
});

test("parsePage() takes no text for a number, whatever it says", () => {
  const text = '"productName": 1, "retailPrice": 2.0000000000000001, \\';
  const {rows} = page(JSON.stringify({currencyCode: "USD", productName: text, retailPrice: 1}));
  expect(rows[0]).toEqual({currencyCode: "USD", productName: text, retailPrice: 1});
});

test("parsePage() takes an answer that breaks off anywhere for one that may come whole", () => {
  const whole = `{"BillingCurrency":"USD","Items":[${row("0.5")}],"NextPageLink":null,"Count":1}`;
  for (let length = 0; length < whole.length; length++) {
    expect(() => parsePage(whole.slice(0, length), "USD"), `${length}`).toThrow(Transient);
  }
  expect(parsePage(whole, "USD").rows).toHaveLength(1);
});
