import {expect, test} from "vitest";
import {evaluated} from "../evaluated.ts";

/** Returns the fixes of the flows that do not arrive in a peered network of that range. */
function fixes(addressSpace: string, integration: object, endpoints?: string[]): string[] {
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        subnets: {apps: {prefix: "10.1.1.0/26", delegation: "Microsoft.Web/serverFarms"}}
      },
      far: {addressSpace: [addressSpace]}
    },
    peerings: [
      {from: "hub", to: "far"},
      {from: "far", to: "hub"}
    ],
    plans: {web: {sku: "S1"}},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "hub/apps", ...integration}}},
    traffic: [{app: "shop", to: "far", sentGB: 1, ...(endpoints ? {endpoints} : {})}]
  };
  return evaluated(spec)
    .findings.filter(({rule}) => rule === "flow-cannot-arrive")
    .map(({fix}) => fix);
}

test("regional integration reaches private addresses always, and public ones with routeAll only", () => {
  expect(fixes("10.2.0.0/16", {})).toEqual([]);
  expect(fixes("20.0.0.0/16", {})).toEqual(["set routeAll on its integration"]);
  expect(fixes("20.0.0.0/16", {routeAll: true})).toEqual([]);
});

test("of a range that is partly private, the endpoints decide", () => {
  expect(fixes("172.0.0.0/8", {})).toEqual([]);
  expect(fixes("172.0.0.0/8", {}, ["172.16.0.4:1433"])).toEqual([]);
  expect(fixes("172.0.0.0/8", {}, ["172.15.0.4:1433"])).toEqual(["set routeAll on its integration"]);
});
