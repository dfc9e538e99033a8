import {expect, test} from "vitest";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const network = (addressSpace: string[], prefix: string) => ({
  defaults: {region: "eastus"},
  virtualNetworks: {hub: {addressSpace, subnets: {apps: {prefix}}}}
});

test("parseTopology(document) takes a subnet inside one block of its network, up to the whole of it", () => {
  for (const prefix of ["10.1.0.0/16", "10.1.255.0/24", "10.9.0.0/28"]) {
    expect(() => parseTopology(network(["10.1.0.0/16", "10.9.0.0/24"], prefix))).not.toThrow();
  }
});

test("parseTopology(document) refuses a subnet that is outside, or only partly inside, of its network", () => {
  const outside = "virtualNetworks.hub.subnets.apps.prefix: subnet outside its virtual network";
  expect(() => parseTopology(network(["10.1.0.0/16"], "10.2.0.0/24"))).toThrow(
    `${outside}: 10.2.0.0/24 (hub has 10.1.0.0/16)`
  );
  expect(() => parseTopology(network(["10.1.0.0/24"], "10.1.0.0/16"))).toThrow(outside);
  // Two blocks that touch are not one: a subnet lies in a single one.
  expect(() => parseTopology(network(["10.1.0.0/24", "10.1.1.0/24"], "10.1.0.0/23"))).toThrow(outside);
});

test("parseTopology(document) asks nothing of subnets where the network's own addresses are not given, or wrong", () => {
  expect(() => parseTopology(network([], "10.2.0.0/24"))).not.toThrow();
  expect(() => parseTopology(network(["10.1.0.0/33"], "10.2.0.0/24"))).not.toThrow("outside");
});
