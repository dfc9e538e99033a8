import fc from "fast-check";
import {expect, test} from "vitest";
import type {AlternativeResult} from "../../src/alternatives/alternatives.ts";
import {alternatives} from "../../src/alternatives/alternatives.ts";
import {asIs} from "../../src/alternatives/as-is.ts";
import {ranked} from "../../src/alternatives/ranking.ts";
import {regional} from "../../src/alternatives/regional.ts";
import {horizon} from "../../src/migration/horizon.ts";
import {horizonAnswer} from "../../src/migration/horizon-answer.ts";
import {money} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {evaluated, today} from "../evaluated.ts";

const gateway = {kind: "vpn", sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}};
const estate = {
  defaults: {region: "eastus"},
  virtualNetworks: {hub: {addressSpace: ["10.1.0.0/16"], gateways: {vpn: gateway}}},
  plans: {web: {sku: "P1v3"}},
  apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}},
  traffic: [{app: "shop", to: "hub", sentGB: 200}]
};
// The plan 730 × 0.315 = 229.95; the gateway 730 × (0.21 + 0.005) = 156.95; 100 of 200 GB are free, 100 × 0.087 = 8.70:
// 395.60 a month as it is, 229.95 by regional integration, 386.90 to 395.60 while both stand.
const topology = parseTopology(estate);
const before = evaluated(estate);
const results = alternatives(topology, embeddedSheet, {buildOn: today, on: today}, [asIs, regional]);
const move = {start: "2027-01-01", overlapMonths: 1, months: 3, oneOff: money(300, "USD")};

/** Returns low, middle and high of each alternative, in the order of their ranks, over so many months. */
function costs(months: number): string[][] {
  return horizonAnswer(before, results, {...move, months}).ranked.map(({name, horizon: {cost, middle}}) => [
    name,
    ...[cost.low, middle, cost.high].map(({amount}) => amount.toFixed())
  ]);
}

test("horizonAnswer(before, results, move) ranks by all the months cost, the move included", () => {
  // January 386.90 to 395.60 and 300 once, then two months of 229.95; staying is 3 × 395.60.
  expect(costs(3)).toEqual([
    ["regional", "1146.8", "1151.15", "1155.5"],
    ["as-is", "1186.8", "1186.8", "1186.8"]
  ]);
  // Over two months the 300 do not come back: 2 × 395.60 against 386.90 + 300 + 229.95 at least.
  expect(costs(2)).toEqual([
    ["as-is", "791.2", "791.2", "791.2"],
    ["regional", "916.85", "921.2", "925.55"]
  ]);
});

test("horizonAnswer(before, results, move) tells the winner, and that by the month, where it is another", () => {
  const names = (months: number) => {
    const {ranked: order, winner, winnersByMonth} = horizonAnswer(before, results, {...move, months});
    return [winner.designs.map((place) => order[place]?.name), winnersByMonth];
  };
  expect(names(3)).toEqual([["regional"], ["regional"]]);
  expect(names(2)).toEqual([["as-is"], ["regional"]]);
});

test("horizonAnswer(before, results, move) reads what is left open alike for what is moved from", () => {
  // With gatewayData none 8.70 are gone from as-is: 386.90 × 3 = 1160.70, and both designs cost 386.90: 1146.80.
  const {readings} = horizonAnswer(before, results, move);
  expect(readings.by).toEqual([]);
  // With 310 once 1165.50 at most and 1161.15 in the middle are less than 1186.80, and 1156.80 less than 1160.70;
  // with 316 it is 1162.80.
  const {readings: split, ranked: order} = horizonAnswer(before, results, {...move, oneOff: money(316, "USD")});
  expect(split.by).toEqual(["gatewayData"]);
  expect(split.winners.map(({readings: own, winner}) => [own.gatewayData, order[winner.designs[0] ?? -1]?.name])).toEqual([
    ["internet", "regional"],
    ["interRegion", "as-is"],
    ["none", "as-is"]
  ]); // prettier-ignore
});

test("horizon(before, after, move) of the same design is its bill each month, and nothing once", () => {
  const {cost, oneOff, moves, lastSafeStart, worksUntil} = horizon(before, evaluated({...estate, name: "other"}), move);
  expect([cost.low, cost.high, oneOff].map(({amount}) => amount.toFixed())).toEqual(["1186.8", "1186.8", "0"]);
  // January to March end on the very last day that it works.
  expect([moves, lastSafeStart, worksUntil]).toEqual([false, null, null]);
  expect(horizon(before, before, {...move, months: 4}).worksUntil).toBe("2027-03-31");
});

test("horizon(before, after, move) is complete as long as no day is paid of a design that is not known in full", () => {
  const unknown = {...before, bill: {...before.bill, complete: false}};
  const [, to] = results;
  const complete = (options: object) => horizon(unknown, to!.evaluation, {...move, ...options}).complete;
  expect(complete({})).toBe(false);
  expect(complete({overlapMonths: 0})).toBe(true);
  expect(complete({overlapMonths: 0, start: "2027-01-02"})).toBe(false);
  expect(horizon(before, unknown, move).complete).toBe(false);
});

test("horizon(before, after, move) pays for what is left behind until its term ends", () => {
  const commitment = {kind: "reservation", sku: "P1v3", os: "windows", quantity: 1, term: "1 year"};
  const place = {defaults: {region: "southeastasia"}, commitments: [{...commitment, start: "2026-10-01"}]};
  const after = evaluated({...estate, ...place, plans: {web: {sku: "S1"}}});
  const [paid] = after.bill.commitments;
  // The last day is 2027-09-30: of September, October and November the first is paid.
  const months = {...move, start: "2027-09-01", overlapMonths: 0, oneOff: money(0, "USD")};
  const {cost, stranded} = horizon(evaluated({...estate, ...place}), after, months);
  const expected = after.bill.totalPerMonth.amount.times(3).minus(paid!.costPerMonth!.amount.times(2));
  expect(cost.low.amount.toFixed(9)).toBe(expected.toFixed(9));
  expect(stranded).toEqual([paid!.resource]);
});

/** A result with these outcomes, whose design is its own. */
function result(name: string, total: number, complete: boolean, feasible: boolean): AlternativeResult {
  const [base] = results;
  if (base === undefined) throw new Error("no alternative");
  const totalPerMonth = money(total, "USD");
  const own = {...base.evaluation.topology, tags: {name}};
  const bill = {...base.evaluation.bill, totalPerMonth, complete};
  return {...base, name, totalPerMonth, complete, feasible, evaluation: {...base.evaluation, topology: own, bill}};
}

test("horizonAnswer(before, results, move) ranks as by the month, over one without overlap or what is paid once", () => {
  const one = fc.tuple(fc.integer({min: 0, max: 5}), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(one, {maxLength: 7}), fc.integer({min: 1, max: 31}), (list, day) => {
      const own = list.map(([total, complete, feasible], i) => result(`d${i}`, total, complete, feasible));
      const start = `2027-01-${String(day).padStart(2, "0")}`;
      const answer = horizonAnswer(before, own, {start, overlapMonths: 0, months: 1, oneOff: money(0, "USD")});
      const places = (all: readonly {name: string; rank: number | null}[]) => all.map(({name, rank}) => [name, rank]);
      expect(places(answer.ranked)).toEqual(places(ranked(own)));
      expect(answer.winner.designs.map((place) => answer.ranked[place]?.name)).toEqual(answer.winnersByMonth);
    }),
    {numRuns: 60}
  );
});
