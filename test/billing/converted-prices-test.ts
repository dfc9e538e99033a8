import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseRates} from "../../src/billing/rates/parse-rates.ts";
import type {LineItem} from "../../src/billing/line-item.ts";
import type {EvaluateOptions, Evaluation} from "../../src/evaluation/evaluation.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseExchangeRates} from "../../src/prices/parse-exchange-rates.ts";
import type {PriceRecord} from "../../src/prices/price-record.ts";
import {toPriceSheet} from "../../src/prices/price-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";
import {reservation, savingsPlan, spec} from "./commitments/committed.ts";

const rates = parseExchangeRates(["USD=0.92"]);
const converted = (document: object, more: Partial<EvaluateOptions> = {}) =>
  evaluate(parseTopology(document), embeddedSheet, {on: today, exchangeRates: rates, ...more});

/** Returns *amount* × 0.92, in whole numbers. */
function times92(amount: string): string {
  const [whole = "", decimals = ""] = amount.split(".");
  const digits = (BigInt(whole + decimals) * 92n).toString().padStart(decimals.length + 3, "0");
  const at = digits.length - decimals.length - 2;
  return `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, "");
}

const costs = ({bill}: Evaluation) =>
  bill.lines.map(({resource, meter, costPerMonth}) => [resource, meter, costPerMonth.amount.toFixed()] as const);

test("contoso in euros at 0.92 costs 0.92 of what it costs in dollars, line by line, to the last digit", () => {
  const text = readFileSync("data/topologies/contoso.yaml", "utf8");
  const dollars = evaluate(readTopology(text, "contoso.yaml"), embeddedSheet, {on: today});
  const euros = readTopology(text.replace("currency: USD", "currency: EUR"), "contoso.yaml");
  const evaluation = evaluate(euros, embeddedSheet, {on: today, exchangeRates: rates});
  const {bill} = evaluation;
  const priced = dollars.bill.lines.filter(({price}) => price.confidence !== "given");
  expect(priced.length).toBeGreaterThan(10);
  expect(costs(evaluation)).toEqual(
    costs(dollars).map(([resource, meter, cost]) => [
      resource,
      meter,
      resource.startsWith("extra/") ? cost : times92(cost)
    ])
  );
  for (const line of bill.lines) {
    const isOwn = line.price.confidence === "given";
    expect(line.convertedFrom, line.resource).toEqual(isOwn ? null : {currency: "USD", rate: "0.92"});
    expect(line.costPerMonth.currency).toBe("EUR");
  }
  expect(bill.complete).toBe(true);
  expect([...bill.byConfidence.keys()]).toEqual([...dollars.bill.byConfidence.keys()]);
  // What the document states is in the document's own currency.
  const [inEuros, inDollars] = [bill, dollars.bill].map(({totalPerMonth, byConfidence}) => {
    const own = byConfidence.get("given")?.amount ?? 0;
    return totalPerMonth.amount.minus(own).toFixed();
  });
  expect(inEuros).toBe(times92(inDollars ?? ""));
});

const row: Omit<PriceRecord, "retailPrice"> = {
  ...{currencyCode: "EUR", serviceName: "Azure App Service", type: "Consumption", confidence: "A", source: 0},
  ...{productName: "Azure App Service Premium v3 Plan", skuName: "P1 v3", meterName: "P1 v3 App"},
  ...{armRegionName: "eastus", unitOfMeasure: "1 Hour", retrieved: "2026-11-01"}
};

test("where the sheet has a price in the own currency it is used, and only the rest is converted", () => {
  const sheet = toPriceSheet({...embeddedSheet, records: [...embeddedSheet.records, {...row, retailPrice: "0.3"}]});
  const estate = {
    currency: "EUR",
    plans: {east: {sku: "P1v3", region: "eastus"}, south: {sku: "P1v3", region: "southeastasia"}}
  };
  const {bill} = evaluate(parseTopology(estate), sheet, {on: today, exchangeRates: rates});
  // 730 × 0.3; 730 × 0.343 × 0.92 = 250.39 × 0.92.
  expect(bill.lines.map((d) => `${d.costPerMonth.amount} ${d.convertedFrom?.rate ?? "own"}`)).toEqual([
    "219 own",
    "230.3588 0.92"
  ]);
  // The region's own price, converted, is nearer than that of another region.
  const lent = evaluate(parseTopology(estate), sheet, {on: today, exchangeRates: rates, borrowPricesFrom: "eastus"});
  expect(lent.bill.lines.map(({borrowedFrom}) => borrowedFrom)).toEqual([null, null]);
  const far = {currency: "EUR", plans: {north: {sku: "P1v3", region: "northeurope"}}};
  const [line] = evaluate(parseTopology(far), embeddedSheet, {on: today, exchangeRates: rates, borrowPricesFrom: "eastus"}).bill.lines; // prettier-ignore
  // 730 × 0.315 × 0.92.
  expect(line).toMatchObject({borrowedFrom: "eastus", convertedFrom: {currency: "USD", rate: "0.92"}});
  expect(line?.costPerMonth.amount.toFixed()).toBe("211.554");
});

test("an estate in pounds keeps what is priced in pounds, and converts the rest", () => {
  const estate = {
    currency: "GBP",
    defaults: {region: "uksouth"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ"}}}},
    plans: {web: {sku: "P1v3", region: "eastus"}}
  };
  const {bill} = converted(estate, {exchangeRates: parseExchangeRates(["USD=0.79"])});
  expect(bill.lines.map((d) => `${d.resource} ${d.costPerMonth.amount} ${d.convertedFrom?.currency}`)).toEqual([
    "plan/web 181.6605 USD", // 730 × 0.315 × 0.79
    "gateway/hub/vpn 115.705 undefined", // 730 × 0.1585
    "gateway/hub/vpn 2.774 undefined" // 730 × 0.0038
  ]);
});

test("reservations and savings plans are converted, and so is the list price they are compared with", () => {
  const reserved = converted({...spec({web: {sku: "P1v3", instances: 3}}, reservation(4)), currency: "EUR"}).bill;
  // 2,234 × 0.92 = 2,055.28 a term: 2,190 of 2,920 h at 2,055.28 / 8,760 = 513.82, and 730 h unused = 171.273333333333.
  expect(reserved.lines.map((d) => `${d.resource} ${d.costPerMonth.amount} ${d.convertedFrom?.rate}`)).toEqual([
    "plan/web 513.82 0.92",
    "reservation/P1v3/windows/southeastasia 171.273333333333 0.92"
  ]);
  // As without conversion: 2,234 / 8,760 / 0.343.
  const inDollars = evaluate(parseTopology(spec({web: {sku: "P1v3", instances: 3}}, reservation(4))), embeddedSheet, {on: today}); // prettier-ignore
  const [use, own] = [reserved, inDollars.bill].map(({commitments}) => commitments[0]?.breakEvenUtilization);
  expect(use?.toFixed(9)).toBe(own?.toFixed(9));
  const east = {region: "eastus2", os: "linux"};
  const saved = converted({...spec({web: {sku: "P1v3", instances: 2, ...east}}, savingsPlan("0.10695")), currency: "EUR"}); // prettier-ignore
  // 0.11625 × 0.92 = 0.10695 covers one; the other is 730 × 0.155 × 0.92 = 104.098.
  expect(saved.bill.lines.map((d) => `${d.costPerMonth.amount} ${d.convertedFrom?.rate}`)).toEqual([
    "104.098 0.92",
    "78.0735 0.92"
  ]);
});

test("a line at a contract price, or covered at a price of its own currency, says that its list price is converted", () => {
  const estate = {currency: "EUR", plans: {web: {sku: "P1v3", region: "eastus"}}};
  const rate = {unitPrice: "0.25", meter: "P1 v3", region: "eastus"};
  const [line] = converted(estate, {rates: parseRates({currency: "EUR", rates: [rate]})}).bill.lines;
  expect(line?.costPerMonth.amount.toFixed()).toBe("182.5");
  expect(isMarked(line)).toBe(true);
  const term: PriceRecord = {...row, type: "Reservation", reservationTerm: "1 Year", retailPrice: "1752"};
  const sheet = toPriceSheet({...embeddedSheet, records: [...embeddedSheet.records, term]});
  const covered = {...estate, commitments: [reservation(1, {region: "eastus"})]};
  const {bill} = evaluate(parseTopology(covered), sheet, {on: today, exchangeRates: rates});
  // 1,752 / 12 = 146; the list price, 730 × 0.315 × 0.92 = 211.554, is what is converted.
  expect(bill.lines.map((d) => `${d.costPerMonth.amount} of ${d.listCostPerMonth?.amount}`)).toEqual([
    "146 of 211.554"
  ]);
  expect(isMarked(bill.lines[0])).toBe(true);
});

const isMarked = (line: LineItem | undefined) => line?.convertedFrom?.currency === "USD";

test("a rate of the topology's own currency is refused, and contract prices are not converted", () => {
  const estate = {plans: {web: {sku: "P1v3", region: "eastus"}}};
  expect(() => converted(estate)).toThrow("exchange rate of the topology's own currency: USD");
  const given = parseRates({rates: [{unitPrice: 1, meter: "P1 v3", region: "eastus"}]});
  expect(() => converted({...estate, currency: "EUR"}, {rates: given})).toThrow(
    "contract prices in USD for a bill in EUR (contract prices are never converted)"
  );
});
