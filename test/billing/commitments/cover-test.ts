import {expect, test} from "vitest";
import {cover} from "../../../src/billing/commitments/cover.ts";
import {Decimal} from "../../../src/money.ts";

// The hours of two instances and what is left at pay-as-you-go, with one reservation:
// the worked example of "How reservation discounts apply to Azure App Service".
const published = [
  {hour: 1, instances: ["0.75", "0.5"], payAsYouGo: "0.25"},
  {hour: 2, instances: ["1", "1"], payAsYouGo: "1"},
  {hour: 3, instances: ["1", "1"], payAsYouGo: "1"},
  {hour: 4, instances: ["0.5", "1"], payAsYouGo: "0.5"}
];

const sum = (values: readonly Decimal[]) => values.reduce((a, b) => a.plus(b), new Decimal(0));

for (const {hour, instances, payAsYouGo} of published) {
  test(`cover(demands, capacity) leaves ${payAsYouGo} h to pay in hour ${hour} of the published example`, () => {
    const demands = instances.map((hours) => new Decimal(hours));
    const covered = cover(demands, new Decimal(1));
    expect(sum(demands).minus(sum(covered)).toFixed()).toBe(payAsYouGo);
  });
}

test("cover(demands, capacity) fills the first first, and never beyond what there is", () => {
  const covered = cover([new Decimal("0.5"), new Decimal(1), new Decimal(1)], new Decimal(1));
  expect(covered.map((hours) => hours.toFixed())).toEqual(["0.5", "0.5", "0"]);
  expect(cover([new Decimal("0.25")], new Decimal(3)).map((hours) => hours.toFixed())).toEqual(["0.25"]);
  expect(cover([], new Decimal(1))).toEqual([]);
});
