import {describe, expect, test} from "vitest";
import type {Alternative} from "../../src/alternatives/alternative.ts";
import {alternativeBook} from "../../src/alternatives/alternative-book.ts";
import {alternatives} from "../../src/alternatives/alternatives.ts";
import {asIs} from "../../src/alternatives/as-is.ts";
import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import {alternativeYaml} from "../../src/formats/alternative-yaml.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {today} from "../evaluated.ts";
import {exampleFile, exampleNames} from "../examples.ts";

const days = {buildOn: today, on: today};

describe.each(exampleNames)("alternatives(topology) of %s", (name) => {
  const topology = readTopology(exampleFile(name), `${name}.yaml`);

  test(
    "are in the order of the book, and each is as its document, read again, is: to the last digit",
    {timeout: 120_000},
    () => {
      const results = alternatives(topology, embeddedSheet, days);
      expect(results.map((result) => result.name)).toEqual(alternativeBook.map((d) => d.name));
      for (const result of results) {
        const text = alternativeYaml(result, {file: `${name}.yaml`, today, ...days});
        const read = readTopology(text, `${result.name}.yaml`);
        expect(read).toEqual(result.evaluation.topology);
        const {totalPerMonth, complete} = monthlyBill(read, routes(read), embeddedSheet, today);
        expect([totalPerMonth, complete]).toEqual([result.totalPerMonth, result.complete]);
      }
    }
  );
});

test("as-is changes nothing", () => {
  const topology = readTopology(exampleFile("contoso"), "contoso.yaml");
  const [result] = alternatives(topology, embeddedSheet, days, [asIs]);
  expect(result?.evaluation.topology).toEqual(topology);
  expect(result?.deltaPerMonth?.amount.toFixed()).toBe("0");
  expect([result?.newly, result?.noLonger, result?.joined, result?.parted, result?.dns]).toEqual([[], [], [], [], []]);
  expect(result?.sources.filter(({changed}) => changed)).toEqual([]);
  expect(result?.sources.map(({to, ranges, managers}) => [to, ranges, managers])).toEqual([
    ["data", ["172.16.0.0/24"], false],
    ["datacenter", ["172.16.0.0/24"], false],
    ["erp", [], true],
    ["hub", ["172.16.0.0/24"], false],
    ["hub/sql", ["10.10.1.0/26"], false]
  ]);
});

test("alternatives(topology) carry what arrives on their day: nothing by gateway after 2027-03-31", () => {
  const topology = readTopology(exampleFile("contoso"), "contoso.yaml");
  const on = (day: string) => {
    const [result] = alternatives(topology, embeddedSheet, {buildOn: today, on: day}, [asIs]);
    return [result?.feasible, result?.carried.flows, result?.carried.ofFlows, result?.carried.gbPerMonth.toFixed()];
  };
  // Of 2,775 GB, shop moves 300 + 900, 80 and 20 by gateway.
  expect(on("2027-03-31")).toEqual([true, 7, 7, "2775"]);
  expect(on("2027-04-01")).toEqual([false, 4, 7, "1475"]);
});

const isolated = parseTopology({
  defaults: {region: "eastus"},
  virtualNetworks: Object.fromEntries(
    [1, 2, 3].map((i) => [
      `n${i}`,
      {
        addressSpace: [`10.${i}.0.0/16`],
        dnsServers: i === 2 ? ["10.2.0.4"] : [],
        gateways: {
          vpn: {kind: "vpn", sku: "VpnGw1AZ", pointToSite: {addressPool: [`172.16.${i}.0/24`], protocols: ["SSTP"]}}
        },
        subnets: {apps: {prefix: `10.${i}.1.0/26`, delegation: "Microsoft.Web/serverFarms"}}
      }
    ])
  ),
  plans: {web: {sku: "P1v3"}},
  apps: Object.fromEntries(
    [1, 2, 3].map((i) => [`a${i}`, {plan: "web", integration: {via: "gateway", virtualNetwork: `n${i}`}}])
  ),
  traffic: [1, 2, 3].map((i) => ({app: `a${i}`, to: `n${i}`, sentGB: 10}))
});

/** All apps into the subnet of n1, which is peered with the other networks. */
const oneSubnet: Alternative = {
  name: "one-subnet",
  summary: "one subnet, peered",
  draft: ({topology}) => ({
    topology: parseTopology({
      ...toTopologySpec(topology),
      apps: Object.fromEntries(
        [1, 2, 3].map((i) => [`a${i}`, {plan: "web", integration: {via: "regional", subnet: "n1/apps"}}])
      ),
      peerings: ["n2", "n3"].flatMap((n) => [
        {from: "n1", to: n},
        {from: n, to: "n1"}
      ])
    }),
    reasons: [],
    told: [],
    assumptions: []
  })
};

test("isolated networks that become one peered subnet are told as what that is: new reach, joined networks, other sources, other DNS", () => {
  const [result] = alternatives(isolated, embeddedSheet, days, [oneSubnet]);
  const networks = (...names: string[]) => names.map((name) => ({kind: "virtualNetwork", name}));
  expect(result?.newly).toEqual([
    {apps: ["a1"], places: networks("n2", "n3")},
    {apps: ["a2"], places: networks("n1", "n3")},
    {apps: ["a3"], places: networks("n1", "n2")}
  ]);
  expect(result?.noLonger).toEqual([]);
  expect(result?.joined.map((pair) => pair.networks.join())).toEqual(["n1,n2", "n1,n3"]);
  const before = (i: number) => ({ranges: [`172.16.${i}.0/24`], managers: false});
  expect(result?.sources).toEqual(
    [1, 2, 3].map((i) => ({to: `n${i}`, ranges: ["10.1.1.0/26"], managers: false, before: before(i), changed: true}))
  );
  const azure = (n: string) => ({by: "azure", servers: [], virtualNetworks: [n]});
  expect(result?.dns).toEqual([
    {apps: ["a2"], before: [{by: "servers", servers: ["10.2.0.4"], virtualNetworks: ["n2"]}], after: [azure("n1")]},
    {apps: ["a3"], before: [azure("n3")], after: [azure("n1")]}
  ]);
});

test("alternatives(topology, …, book) compare with as-is whether or not it is in the book; a reason makes one infeasible", () => {
  const failing: Alternative = {
    name: "failing",
    summary: "as it is, and not allowed",
    draft: ({topology}) => ({topology, reasons: ["it is not allowed"], told: [], assumptions: ["it was tried"]})
  };
  const [result] = alternatives(isolated, embeddedSheet, days, [failing]);
  expect([result?.feasible, result?.reasons, result?.assumptions]).toEqual([
    false,
    ["it is not allowed"],
    ["it was tried"]
  ]);
  expect(result?.deltaPerMonth?.amount.toFixed()).toBe("0");
  expect(result?.evaluation.topology.name).toBe("Untitled estate, as it is, and not allowed");
});
