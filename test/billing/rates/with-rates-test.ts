import {expect, test} from "vitest";
import {estimateJson} from "../../../src/formats/estimate-json.ts";
import {estimateText} from "../../../src/formats/estimate-text.ts";
import {plain} from "../../../src/formats/paint.ts";
import {readRates} from "../../../src/formats/read-rates.ts";
import {InputError} from "../../../src/errors.ts";
import {contracted, rated} from "./rated.ts";

// P1v3 is 0.315 an hour in eastus and 0.343 in southeastasia: 229.95 and 250.39 a month.
const plans = {east: {sku: "P1v3", region: "eastus"}, south: {sku: "P1v3", region: "southeastasia"}};
const estate = {plans, extras: [{name: "Firewall", costPerMonth: 100}]};
const all = (east: string, south: string) => ["extra/Firewall 100", `plan/east ${east}`, `plan/south ${south}`];
const costs = (...rates: object[]) => contracted(estate, ...rates).sort();

test("without rates nothing changes, and what the document prices never does", () => {
  expect(costs()).toEqual(all("229.95", "250.39"));
  expect(costs({discountPercent: 10})).toEqual(all("206.955", "225.351"));
});

test("a discount and a mark-up are of the list price, exactly", () => {
  // 229.95 × 0.875; 250.39 × 1.03.
  const rates = [{discountPercent: "12.5", region: "eastus"}, {markUpPercent: 3, region: "southeastasia"}]; // prettier-ignore
  expect(costs(...rates)).toEqual(all("201.20625", "257.9017"));
});

test("a contract price is that of a meter in a region", () => {
  // 730 × 0.25; its price is given, not read.
  const rate = {unitPrice: "0.25", meter: "p1 V3", region: "eastus"};
  expect(costs(rate)).toEqual(all("182.5", "250.39"));
  const line = rated(estate, rate).bill.lines.find(({resource}) => resource === "plan/east");
  expect(line?.why).toBe("1 instance × 730 h × 0.315 USD/h; by contract 730 h × 0.25 USD/h");
  expect(line?.price).toMatchObject({confidence: "given", source: "the rates file"});
  expect(rated(estate, rate).bill.byConfidence.get("given")?.amount.toFixed()).toBe("282.5");
});

test("of several rates the most specific holds: resource, meter, product, service, region", () => {
  const service = {discountPercent: 10, service: "Azure App Service"};
  const product = {discountPercent: 20, product: "Azure App Service Premium v3 Plan"};
  const meter = {discountPercent: 30, meter: "P1 v3"};
  const resource = {discountPercent: 40, resource: "plan/east"};
  const region = {discountPercent: 50, region: "eastus"};
  const order = [region, service, product, meter, resource];
  for (const [i, rate] of order.entries()) {
    const percent = 100 - rate.discountPercent;
    const cost = (229.95 * percent) / 100;
    const [, east] = costs(...order.slice(0, i + 1));
    expect(Number(east?.split(" ")[1])).toBeCloseTo(cost, 9);
    expect(costs(...order.slice(0, i + 1).reverse())).toEqual(costs(...order.slice(0, i + 1)));
  }
  expect(costs(service, {...service, discountPercent: 15, region: "eastus"})[1]).toBe("plan/east 195.4575");
});

test("totals are those of the lines, and shares add up to the line", () => {
  const moving = {
    ...estate,
    apps: {a: {plan: "east"}, b: {plan: "east"}},
    traffic: [{app: "a", to: "internet", sentGB: 333}, {app: "b", to: "internet", sentGB: 77}] // prettier-ignore
  };
  const {bill} = rated(moving, {discountPercent: "7.77", service: "Bandwidth"});
  // 410 GB, of which 100 are free: 310 × 0.087 = 26.97, less 7.77 %.
  const line = bill.lines.find(({category}) => category === "data");
  expect(line?.listCostPerMonth?.amount.toFixed()).toBe("26.97");
  expect(line?.costPerMonth.amount.toFixed()).toBe("24.874431");
  expect(line?.shares.reduce((sum, d) => sum.plus(d.costPerMonth.amount), bill.totalPerMonth.amount.times(0))).toEqual(
    line?.costPerMonth.amount
  );
  expect(bill.contractedTotalPerMonth).toEqual(bill.totalPerMonth);
  expect(bill.listTotalPerMonth.amount.minus(bill.totalPerMonth.amount).toFixed()).toBe("2.095569");
});

test("a rate may be of a zone, or of what is global, as the lines are", () => {
  const moving = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], privateEndpoints: {sql: {to: "Azure SQL"}}}},
    plans: {east: plans.east},
    apps: {a: {plan: "east"}},
    traffic: [{app: "a", to: "internet", sentGB: 410}]
  };
  const egress = {unitPrice: "0.05", meter: "Standard Data Transfer Out", region: "zone 1"};
  const endpoint = {unitPrice: "0.008", meter: "Standard Private Endpoint", region: "global"};
  // 310 × 0.087 and 730 × 0.01; by contract 410 × 0.05, without the free grant, and 730 × 0.008.
  const at = (...rates: object[]) => contracted(moving, ...rates).slice(1);
  expect(at()).toEqual(["internetEgress/1 26.97", "privateEndpoint/hub/sql 7.3"]);
  expect(at(egress, endpoint)).toEqual(["internetEgress/1 20.5", "privateEndpoint/hub/sql 5.84"]);
  expect(rated(moving, egress, endpoint).remarks).toEqual([]);
});

test("a region that no line can be of is refused, with those near it", () => {
  for (const [region, near] of [
    ["Zone 4", "Zone 1, Zone 2, Zone 3"],
    ["globall", "Global"]
  ] as const) {
    expect(() => rated(estate, {discountPercent: 1, region})).toThrow(
      `unknown region: ${region} (did you mean ${near}`
    );
  }
});

test("a rate that holds for nothing is told", () => {
  expect(rated(estate, {discountPercent: 5, service: "Bandwith"}).remarks).toEqual([
    "a rate holds for nothing on the bill: service Bandwith"
  ]);
});

test("contract prices in another currency are refused, percentages are not", () => {
  const euros = {...estate, currency: "EUR"};
  expect(() => rated(euros, {unitPrice: 1, meter: "P1 v3", region: "eastus"})).toThrow(
    "contract prices are never converted"
  );
  expect(() => rated(euros, {discountPercent: 1})).not.toThrow();
});

test("readRates(content, file) tells everything that is wrong, each with its place", () => {
  const content = [
    "currency: usd",
    "rates:",
    "  - { discountPercent: 120, service: Bandwidth }",
    "  - { unitPrice: 1, meter: P1 v3 }",
    "  - { discountPercent: 1, markUpPercent: 2, meter: Y }",
    "  - { region: eastuss }",
    "  - { discountPercent: 5, meter: X }",
    "  - { markUpPercent: 5, meter: x }",
    "  - { discount: 5 }"
  ].join("\n");
  const problems = (() => {
    try {
      readRates(content, "rates.yaml");
    } catch (error) {
      if (error instanceof InputError) return error.message.split("\n");
    }
    return [];
  })();
  expect(problems).toEqual([
    "rates.yaml:3:24 rates[0].discountPercent: not a number of percent: 120 (0 to 100)",
    "rates.yaml:4:5 rates[1].region: missing key: region (a unitPrice is that of a meter in a region)",
    "rates.yaml:5:5 rates[2]: keys that exclude each other: discountPercent, markUpPercent (one of them)",
    expect.stringMatching(/^rates.yaml:6:5 rates\[3\]: missing key: one of/),
    expect.stringMatching(/^rates.yaml:6:15 rates\[3\].region: unknown region: eastuss/),
    "rates.yaml:8:5 rates[5]: duplicate rate: meter x",
    expect.stringMatching(/^rates.yaml:9:5 rates\[6\]: missing key: one of/),
    expect.stringMatching(/^rates.yaml:9:7 rates\[6\].discount: unknown key: discount/)
  ]);
});

test("a contract price prices what has no list price, whose list cost stays unknown", () => {
  // No P1v3 price of northeurope is in the sheet. 2 × 730 × 0.29; with east 229.95: 653.35, of which listed 229.95.
  const spec = {plans: {east: plans.east, north: {sku: "P1v3", region: "northeurope", instances: 2}}};
  const rate = {unitPrice: "0.29", meter: "P1 v3", region: "northeurope"};
  expect(rated(spec).bill).toMatchObject({complete: false, listComplete: false});
  const evaluation = rated(spec, rate);
  const {bill} = evaluation;
  expect(bill).toMatchObject({complete: true, listComplete: false, unpriced: []});
  const north = bill.lines.find(({resource}) => resource === "plan/north");
  expect(north).toMatchObject({listCostPerMonth: null, price: {confidence: "given", source: "the rates file"}});
  expect(north?.why).toBe("2 instances × 730 h × 0.29 USD/h by contract, list price not known");
  expect(north?.price.note).toMatch(/^list price not known: no price of P1 v3 .* in northeurope/);
  const totals = [bill.listTotalPerMonth, bill.contractedTotalPerMonth, bill.totalPerMonth];
  expect(totals.map(({amount}) => amount.toFixed())).toEqual(["229.95", "653.35", "653.35"]);
  expect(evaluation.remarks).toEqual([]);
  const {bill: json} = estimateJson(evaluation);
  expect(json).toMatchObject({listCostPerMonth: "229.95", complete: true, listComplete: false});
  expect(json.lines.map(({listCostPerMonth}) => listCostPerMonth)).toEqual(["229.95", null]);
  expect(estimateText(evaluation, {columns: 200, paint: plain})).toContain(
    "at list prices at least 229.95 (INCOMPLETE: 1 without a list price), contracted 653.35 USD, in effect 653.35"
  );
});

test("of the rates for what has no list price the most specific holds, and a percentage of it is not known", () => {
  const spec = {plans: {north: {sku: "P1v3", region: "northeurope"}}};
  const contract = {unitPrice: "0.29", meter: "P1 v3", region: "northeurope"};
  expect(contracted(spec, contract)).toEqual(["plan/north 211.7"]);
  expect(contracted(spec, contract, {...contract, resource: "plan/north", unitPrice: "0.2"})).toEqual([
    "plan/north 146"
  ]);
  expect(contracted(spec, contract, {discountPercent: 5, resource: "plan/north"})).toEqual([]);
  expect(contracted(spec, {...contract, region: "westeurope"})).toEqual([]);
  // A quantity that is not known stays so.
  const unknown = rated({plans: {north: {...spec.plans.north, instances: "unknown"}}}, contract);
  expect(unknown.bill.unpriced.map(({reason}) => reason)).toEqual(["unknown: its instances"]);
  expect(unknown.remarks).toEqual(["a rate holds for nothing on the bill: meter P1 v3, region northeurope"]);
});

test("a reservation covers what only a contract prices: half of its hours, and no list cost appears", () => {
  // 2 × 730 × 0.29 = 423.4 contracted, half of it 211.7; the reservation has no price there either.
  const reserved = {kind: "reservation", sku: "P1v3", quantity: 1, term: "1 year", start: "2026-10-01"};
  const spec = {
    defaults: {region: "northeurope"},
    plans: {north: {sku: "P1v3", instances: 2}},
    commitments: [reserved]
  };
  const {bill} = rated(spec, {unitPrice: "0.29", meter: "P1 v3", region: "northeurope"});
  expect(bill.lines.map((d) => [d.costPerMonth.amount.toFixed(), d.listCostPerMonth])).toEqual([["211.7", null]]);
  expect(bill).toMatchObject({complete: false, listComplete: false});
  expect(bill.unpriced.map(({resource}) => resource)).toEqual(["reservation/P1v3/windows/northeurope"]);
});
