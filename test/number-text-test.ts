import {expect, test} from "vitest";
import {grouped, groupedExactly} from "../src/number-text.ts";
import {Decimal} from "../src/money.ts";

const text = (value: string, places = 2) => grouped(new Decimal(value), places);

test("grouped(value, places) has thousands separators and exactly so many decimals", () => {
  expect(["0", "999", "1000", "999999", "1234567.5"].map((d) => text(d))).toEqual([
    ...["0.00", "999.00", "1,000.00", "999,999.00", "1,234,567.50"]
  ]);
  expect(text("1234567", 0)).toBe("1,234,567");
  expect(text("1234.56789", 4)).toBe("1,234.5679");
  expect(text("-1234567.891")).toBe("-1,234,567.89");
  expect(text("-123456", 0)).toBe("-123,456");
});

test("grouped(value, places) rounds half to even", () => {
  expect(["0.125", "0.135", "0.1250000001", "2.5"].map((d) => text(d))).toEqual(["0.12", "0.14", "0.13", "2.50"]);
  expect(["0.5", "1.5", "2.5", "999.5"].map((d) => text(d, 0))).toEqual(["0", "2", "2", "1,000"]);
});

test("grouped(value, places) never writes an exponent, however large or small", () => {
  expect(text("1e21", 0)).toBe("1,000,000,000,000,000,000,000");
  expect(text("1e-9", 10)).toBe("0.0000000010");
});

test("groupedExactly(value) has as many decimals as there are, ungrouped behind the point", () => {
  expect(["0", "1234.5", "1000", "0.000087", "2032"].map((d) => groupedExactly(new Decimal(d)))).toEqual([
    ...["0", "1,234.5", "1,000", "0.000087", "2,032"]
  ]);
});
