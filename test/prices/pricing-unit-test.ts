import {expect, test} from "vitest";
import {pricingUnit} from "../../src/prices/pricing-unit.ts";

test("pricingUnit(unitOfMeasure) reads every form that the price API was seen to use", () => {
  const read = (text: string) => {
    const {unit, quantity} = pricingUnit(text);
    return `${quantity} ${unit}`;
  };
  expect(["1 Hour", "1/Hour", "100 Hours"].map(read)).toEqual(["1 Hours", "1 Hours", "100 Hours"]);
  expect(["1 GB", "1 GB/Month", "1 MB"].map(read)).toEqual(["1 GB", "1 GB-Months", "1 MB"]);
  expect(["1/Month", "1/Day", "1/Year"].map(read)).toEqual(["1 Months", "1 Days", "1 Years"]);
  expect(["1 GiB/Hour", "1 GiB Hour"].map(read)).toEqual(["1 GiB-Hours", "1 GiB-Hours"]);
  expect(["1 Second", "100 Seconds"].map(read)).toEqual(["1 Seconds", "100 Seconds"]);
  expect(["1", "10K", "1M", "10K/Month"].map(read)).toEqual([
    ...["1 Units", "10000 Units", "1000000 Units", "10000 Units per month"]
  ]);
});

test("pricingUnit(unitOfMeasure) throws for an unknown unit", () => {
  for (const text of ["1 Furlong", "Hour", "", "1Hour"]) {
    expect(() => pricingUnit(text)).toThrow(`unknown unit of measure: ${text}`);
  }
});
