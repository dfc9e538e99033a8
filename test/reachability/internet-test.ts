import {expect, test} from "vitest";
import {way} from "./way.ts";

interface Options {
  readonly integration?: object | readonly object[];
  readonly natGateways?: object;
  readonly plan?: object;
  readonly isInEnvironment?: boolean;
}

const regional = {via: "regional", subnet: "hub/apps"};
const routeAll = {...regional, routeAll: true};
const nat = {out: {subnets: ["apps", "more"]}};

/** A flow of an app to the internet. */
function estate({integration = routeAll, natGateways = nat, plan, isInEnvironment = false}: Options = {}) {
  const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        subnets: {apps: {prefix: "10.1.1.0/26"}, more: {prefix: "10.1.2.0/26"}, rest: {prefix: "10.1.3.0/26"}},
        natGateways,
        gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}}
      }
    },
    ...(isInEnvironment ? {appServiceEnvironments: {own: {subnet: "hub/more"}}} : {}),
    plans: {web: isInEnvironment ? {sku: "I1v2", appServiceEnvironment: "own"} : {sku: "P1v3", ...plan}},
    apps: {shop: {plan: "web", integration}},
    traffic: [{app: "shop", to: "internet"}]
  };
}

test("with routeAll, an app reaches the internet from its subnet, by the subnet's NAT gateway", () => {
  expect(way(estate())).toBe("subnet hub/apps, internet by out");
  expect(way(estate({natGateways: {}}))).toBe("subnet hub/apps, internet");
  expect(way(estate({natGateways: {out: {subnets: ["rest"]}}}))).toBe("subnet hub/apps, internet");
  const two = {first: {subnets: ["rest"]}, second: {subnets: ["apps"]}};
  expect(way(estate({natGateways: two}))).toBe("subnet hub/apps, internet by second");
});

test("without routeAll, an app reaches the internet past the network, as it does by a gateway", () => {
  expect(way(estate({integration: regional}))).toBe("internet");
  expect(way(estate({integration: {via: "gateway", virtualNetwork: "hub"}}))).toBe("internet");
  expect(way(estate({integration: [{via: "gateway", virtualNetwork: "hub"}, routeAll]}))).toBe(
    "subnet hub/apps, internet by out"
  );
});

test("an integration that does not come about takes nothing into the network", () => {
  expect(way(estate({plan: {sku: "F1"}}))).toBe("internet");
  const failing = {via: "gateway", virtualNetwork: "hub"};
  expect(way(estate({integration: [failing, routeAll], plan: {os: "linux"}}))).toBe("subnet hub/apps, internet by out");
});

test("an app in an environment reaches the internet from the environment's subnet", () => {
  expect(way(estate({integration: [], isInEnvironment: true}))).toBe("subnet hub/more, internet by out");
});
