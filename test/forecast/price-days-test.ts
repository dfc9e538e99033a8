import {expect, test} from "vitest";
import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import {forecast} from "../../src/forecast/forecast.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import type {PriceRecord} from "../../src/prices/price-record.ts";
import {toPriceSheet} from "../../src/prices/price-sheet.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const topology = parseTopology({
  defaults: {region: "eastus"},
  plans: {web: {sku: "P1v3", instances: 1}},
  apps: {shop: {plan: "web"}}
});

const own = embeddedSheet.records.find(
  (d) => d.productName === "Azure App Service Premium v3 Plan" && d.skuName === "P1 v3" && d.armRegionName === "eastus" && d.type === "Consumption" && d.currencyCode === "USD" // prettier-ignore
)!;

/** Returns what the plan costs in each month from 2026-12 on, by rows of its price alone. */
function costs(rows: readonly Partial<PriceRecord>[], months: number, pricesOn?: string): string[] {
  const records = rows.map((row) => ({...own, retrieved: "2026-11-20", ...row}));
  const sheet = toPriceSheet({...embeddedSheet, records});
  const options = {on: "2026-11-23", start: "2026-12", months, samples: 1, pricesOn};
  const found = forecast(topology, sheet, options);
  return found.months.map(({p50, complete}) => (complete ? p50.amount.toFixed() : "?"));
}

const old = {retailPrice: "0.3", effectiveStartDate: "2025-01-01T00:00:00Z"};
const next = {retailPrice: "0.4", effectiveStartDate: "2027-02-01T00:00:00Z"};

test("a price that begins later holds from the first month that begins with it", () => {
  expect(costs([old, next], 4)).toEqual(["219", "219", "292", "292"]);
  expect(costs([old, {...next, effectiveStartDate: "2027-01-15"}], 3)).toEqual(["219", "219", "292"]);
  expect(costs([{...old, effectiveEndDate: "2027-01-31T23:59:00Z"}, next], 3)).toEqual(["219", "219", "292"]);
});

test("a price that ends, and is followed by none, holds still: nothing newer is known", () => {
  const ending = {...old, effectiveEndDate: "2026-12-31T23:59:00Z"};
  expect(costs([ending], 3)).toEqual(["219", "219", "219"]);
  // Until the next one begins, too.
  expect(costs([ending, next], 4)).toEqual(["219", "219", "292", "292"]);
});

test("a price that had ended before is as missing as in an estimate", () => {
  const ended = {...old, effectiveEndDate: "2026-06-30"};
  const records = [{...own, retrieved: "2026-11-20", ...ended}];
  const sheet = toPriceSheet({...embeddedSheet, records});
  const bill = monthlyBill(topology, routes(topology), sheet, "2026-11-23", {pricesOn: "2026-11-20"});
  expect(bill.complete).toBe(false);
  expect(costs([ended], 2)).toEqual(["?", "?"]);
});

test("months before the prices are known have those that are: no day hides the newest", () => {
  const options = {on: "2024-01-10", start: "2024-02", months: 2, samples: 1};
  const sheet = toPriceSheet({...embeddedSheet, records: [{...own, retrieved: "2026-11-20", ...old}]});
  expect(forecast(topology, sheet, options).months.map(({p50}) => p50.amount.toFixed())).toEqual(["219", "219"]);
  expect(costs([old, next], 2, "2027-03-01")).toEqual(["292", "292"]);
});

test("a forecast tells the days on which prices change within its months", () => {
  const sheet = toPriceSheet({...embeddedSheet, records: [old, next].map((row) => ({...own, retrieved: "2026-11-20", ...row}))}); // prettier-ignore
  const found = forecast(topology, sheet, {on: "2026-11-23", months: 6, samples: 1});
  expect(found.priceChanges).toEqual(["2027-02-01"]);
  expect(found.events.map(({kind}) => kind)).toEqual(["priceChange"]);
});
