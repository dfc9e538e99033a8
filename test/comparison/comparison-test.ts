import {expect, test} from "vitest";
import type {Bill} from "../../src/billing/bill.ts";
import {comparison} from "../../src/comparison/comparison.ts";
import {winner} from "../../src/comparison/winner.ts";
import {InputError} from "../../src/errors.ts";
import {Decimal, money} from "../../src/money.ts";
import {example} from "../examples.ts";
import {regional, throughGateway} from "./designs.ts";

function candidate(amount: string, {complete = true, feasible = true} = {}) {
  const bill: Pick<Bill, "totalPerMonth" | "complete"> = {totalPerMonth: money(amount, "USD"), complete};
  return {bill, feasible};
}

test("winner(candidates) is the cheapest that works, or all that cost the same", () => {
  expect(winner([candidate("3"), candidate("2"), candidate("1", {feasible: false})]).designs).toEqual([1]);
  expect(winner([candidate("2"), candidate("2.00"), candidate("3")]).designs).toEqual([0, 1]);
  expect(winner([candidate("2", {feasible: false})])).toEqual({designs: [], reason: "none of them works on that day"});
});

test("winner(candidates) never takes an incomplete total for a complete one", () => {
  expect(winner([candidate("2"), candidate("1", {complete: false})]).designs).toEqual([]);
  // At least as much as the complete one: it cannot be cheaper.
  expect(winner([candidate("2"), candidate("2", {complete: false})]).designs).toEqual([0]);
  expect(winner([candidate("0", {complete: false})]).reason).toBe("no total is known in full");
});

test("comparison(evaluations) gives what categories and resources cost in each, and how they differ", () => {
  const {categories, resources, standings, winner: cheapest} = comparison([throughGateway(), regional({fixed: "100"})]);
  const costs = categories.map(({category, costs: own}) => [
    category,
    ...own.map(({costPerMonth}) => costPerMonth.amount.toFixed())
  ]);
  // 3,000 GB: 2,900 × 0.087 = 252.30.
  expect(costs).toEqual([
    ["plan", "229.95", "229.95"],
    ["gateway", "153.3", "153.3"],
    ["data", "252.3", "0"],
    ["address", "3.65", "3.65"],
    ["extra", "0", "100"]
  ]);
  expect(resources.map(({resource, changes}) => [resource, changes[1]])).toEqual([
    ["plan/web", "same"],
    ["internetEgress/1", "removed"],
    ["gateway/hub/vpn", "same"],
    ["extra/appliance", "added"]
  ]);
  expect(standings.map(({letter, feasible, complete}) => [letter, feasible, complete])).toEqual([
    ["A", true, true],
    ["B", true, true]
  ]);
  expect(cheapest.designs).toEqual([1]);
});

test("comparison(evaluations) calls a resource changed where its quantity is another, and keeps what is unknown", () => {
  const {resources} = comparison([
    throughGateway(),
    throughGateway({sentGB: "200"}),
    throughGateway({sentGB: "unknown"})
  ]);
  const egress = resources.find(({resource}) => resource === "internetEgress/1")!;
  expect(egress.changes).toEqual(["same", "changed", "changed"]);
  expect(egress.costs.map((cost) => [cost!.costPerMonth.amount.toFixed(), cost!.complete])).toEqual([
    ["252.3", true],
    ["8.7", true],
    ["0", false]
  ]);
});

test("comparison(evaluations) says which assumptions change the winner, and who wins under each", () => {
  const {readings, winner: cheapest} = comparison([throughGateway(), regional({fixed: "100"})]);
  expect(cheapest.designs).toEqual([1]);
  expect(readings.by).toEqual(["gatewayData"]);
  const winners = readings.winners.map((own) => [own.readings.gatewayData, own.winner.designs]);
  expect(winners).toEqual([
    ["internet", [1]],
    ["interRegion", [0]],
    ["none", [0]]
  ]);
});

test("comparison(evaluations) has no reading that changes a winner by more than all of the data", () => {
  const {readings} = comparison([throughGateway(), regional({fixed: "300"})]);
  expect(readings.by).toEqual([]);
  expect(readings.winners.map((own) => [own.readings, own.winner.designs])).toEqual([[{}, [0]]]);
});

test("comparison(evaluations) tells what the designs assume differently", () => {
  const other = throughGateway({more: {assumptions: {gatewayData: "none"}, period: {hours: 744}}});
  expect(comparison([throughGateway(), other]).differences).toEqual([
    {key: "assumptions.gatewayData", values: ["internet", "none"]},
    {key: "period.hours", values: ["730", "744"]}
  ]);
});

test("comparison(evaluations) shows only findings that not all have, and the fullest reading of each kind", () => {
  const {findings, fullest, capacity} = comparison([throughGateway({instances: "5"}), regional({instances: "5"})]);
  expect(findings.different.every(({designs}) => designs.length === 1)).toBe(true);
  expect(findings.different.map(({finding}) => finding.rule)).toContain("gateway-required-retiring");
  const sstp = fullest.find(({id}) => id === "sstpConnections")!;
  expect(sstp.readings.map((reading) => reading?.usedAtMost.toFixed())).toEqual(["5", "0"]);
  expect(capacity.some(({id, resource}) => id === "sstpConnections" && resource === "gateway/hub/vpn")).toBe(true);
});

test("comparison(evaluations) lets nothing win that does not work on the day", () => {
  const on = "2027-04-01";
  const {
    standings,
    winner: cheapest,
    breakEvens
  } = comparison([throughGateway({on, sentGB: "0"}), regional({on, sentGB: "0", fixed: "100"})]);
  expect(standings.map(({feasible}) => feasible)).toEqual([false, true]);
  expect(cheapest.designs).toEqual([1]);
  expect(breakEvens).toEqual({designs: [1], breakEvens: [], leftOut: []});
});

test("comparison(evaluations) refuses several currencies, and a single design", () => {
  const euro = throughGateway({more: {currency: "EUR"}});
  expect(() => comparison([throughGateway(), euro])).toThrow(
    new InputError("mixed currencies: A in USD, B in EUR (designs are compared in one currency)")
  );
  expect(() => comparison([throughGateway()])).toThrow(InputError);
});

test("comparison(evaluations) of an estate with itself finds nothing, and a tie", () => {
  const estate = example("contoso");
  const {resources, winner: cheapest, findings, breakEvens} = comparison([estate, estate]);
  expect(cheapest.designs).toEqual([0, 1]);
  expect(resources.every(({changes}) => changes[1] === "same")).toBe(true);
  expect(findings.different).toEqual([]);
  expect(breakEvens.breakEvens.every(({crossings}) => crossings.length === 0)).toBe(true);
});

test("comparison(evaluations, options) takes names, and what each costs once", () => {
  const options = {names: ["now", "then"], oneOff: [new Decimal(0), new Decimal(500)]};
  const {standings, breakEvens} = comparison([throughGateway(), regional()], options);
  expect(standings.map(({name}) => name)).toEqual(["now", "then"]);
  // 500 / 252.3 = 1.981767…
  expect(breakEvens.breakEvens.at(-1)!.crossings[0]!.rounded.toFixed()).toBe("1.982");
});
