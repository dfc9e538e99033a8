import {expect, test} from "vitest";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Question} from "../../src/reachability/question.ts";
import {questionFlows} from "../../src/reachability/question.ts";

const site = (...addressSpace: string[]) => ({addressSpace});
const topology = parseTopology({
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.0.0.0/8"],
      gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {dc: site("192.168.0.0/16"), "a/b": site("10.7.0.0/16")}}},
      privateEndpoints: {sql: {to: "Azure SQL"}}
    },
    data: {
      addressSpace: ["10.2.0.0/16", "fd00:2::/48", "20.1.0.0/16"],
      gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {dc: site("192.168.0.0/16")}}}
    },
    twin: {addressSpace: ["10.9.0.0/16"]},
    twinToo: {addressSpace: ["10.9.0.0/16"]},
    dc: {}
  },
  plans: {web: {sku: "P1v3"}},
  apps: {shop: {plan: "web"}, "a%b": {plan: "web"}},
  traffic: [
    {app: "shop", to: "data", endpoints: ["10.2.0.4:53"], protocol: "udp"},
    {app: "shop", to: "data", endpoints: ["10.2.0.4:80"]},
    {app: "a%b", to: "data", endpoints: ["10.2.0.5:80"]},
    {app: "a%b", to: "hub/sql", endpoints: ["10.0.0.9:1433"]}
  ]
});

const flows = (to: string, more: Partial<Question> = {}) => questionFlows(topology, {app: "shop", to, ...more});
const texts = (to: string, more: Partial<Question> = {}) =>
  flows(to, more).map(({protocol, endpoints}) => `${protocol} ${endpoints?.join(" ") ?? "anywhere"}`);
const place = (to: string) => Object.values(flows(to)[0]?.destination ?? {}).join(" ");

test("questionFlows(topology, question) are the flows declared between the two, or else one of tcp", () => {
  expect(texts("data").sort()).toEqual(["tcp 10.2.0.4:80", "udp 10.2.0.4:53"]);
  expect(texts("data", {protocol: "udp"})).toEqual(["udp 10.2.0.4:53"]);
  expect(texts("hub")).toEqual(["tcp anywhere"]);
  expect(texts("hub", {protocol: "udp"})).toEqual(["udp anywhere"]);
  expect(texts("data", {app: "a%b"})).toEqual(["tcp 10.2.0.5:80"]);
  expect(texts("hub/sql", {app: "a%b"})).toEqual(["tcp 10.0.0.9:1433"]);
  expect(texts("hub/sql")).toEqual(["tcp anywhere"]);
});

test("a destination is written as a flow writes it, percent-encoding included", () => {
  expect(place("hub")).toBe("virtualNetwork hub");
  expect(place("hub/sql")).toBe("privateEndpoint hub sql");
  expect(place("a%2Fb")).toBe("site a/b");
  expect(place("internet")).toBe("internet");
});

test("an address is where the longest prefix is that holds it, and the only endpoint", () => {
  expect(place("10.200.0.1")).toBe("virtualNetwork hub");
  expect(place("10.2.0.1:1433")).toBe("virtualNetwork data");
  expect(place("[fd00:2::9]:443")).toBe("virtualNetwork data");
  expect(place("10.7.0.1")).toBe("site a/b");
  expect(place("20.1.0.1")).toBe("virtualNetwork data");
  expect(place("192.168.3.3")).toBe("site dc");
  expect(texts("10.2.0.1:1433")).toEqual(["tcp 10.2.0.1:1433"]);
});

test("an address that nothing has is the internet if it is public, and unknown if not", () => {
  for (const address of ["8.8.8.8", "20.2.0.1:443", "172.32.0.1", "2606:4700::1111"])
    expect(place(address), address).toBe("internet");
  for (const address of [
    "172.31.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "fe80::1",
    "fd00:3::1"
  ])
    expect(() => flows(address), address).toThrow(/^unknown address: .*no declared virtual network or site has it/);
});

test("questionFlows(topology, question) refuses what is unknown or ambiguous, and says what is near", () => {
  expect(() => flows("hub", {app: "shp"})).toThrow("unknown app: shp (did you mean shop?");
  expect(() => flows("dta")).toThrow("unknown destination: dta (did you mean");
  expect(() => flows("hub/sq")).toThrow("unknown destination: hub/sq (did you mean hub/sql");
  expect(() => flows("dc")).toThrow("ambiguous destination: dc (a virtual network and a site)");
  expect(() => flows("10.9.0.1")).toThrow("ambiguous address: 10.9.0.1 (10.9.0.0/16 is in twin and twinToo");
  expect(() => flows("10.2.0.1:99999")).toThrow("unknown destination: 10.2.0.1:99999");
  expect(() => flows("10.2.0.0/16")).toThrow("unknown destination: 10.2.0.0/16");
});
