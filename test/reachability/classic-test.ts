import {expect, test} from "vitest";
import {stop, way} from "./way.ts";

const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const vpn = {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}};
const classic = {deploymentModel: "classic"};

interface Options {
  readonly near?: object;
  readonly far?: object;
  readonly via?: "gateway" | "regional" | "environment";
  readonly to?: string;
  readonly more?: object;
}

/** Two networks, peered under gateway transit where the app comes through the near one's gateway. */
function estate({near = {}, far = {}, via = "gateway", to = "far", more = {}}: Options) {
  const isGateway = via === "gateway";
  const gateway = {via, virtualNetwork: "near", routes: ["10.2.0.0/16"]};
  const integration = isGateway ? gateway : {via: "regional", subnet: "near/apps"};
  const environment = via === "environment";
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      near: {
        addressSpace: ["10.1.0.0/16"],
        subnets: {apps: {prefix: "10.1.1.0/24"}},
        ...(isGateway ? {gateways: {vpn}} : {}),
        ...near
      },
      far: {addressSpace: ["10.2.0.0/16"], ...far}
    },
    peerings: [
      {from: "near", to: "far", ...open, allowGatewayTransit: isGateway},
      {from: "far", to: "near", ...open, useRemoteGateways: isGateway}
    ],
    ...(environment ? {appServiceEnvironments: {own: {subnet: "near/apps"}}} : {}),
    plans: {web: environment ? {sku: "I1v2", appServiceEnvironment: "own"} : {sku: "P1v3"}},
    apps: {shop: {plan: "web", ...(environment ? {} : {integration})}},
    traffic: [{app: "shop", to}],
    ...more
  };
}

test("gateway-required integration reaches a classic network: its own, and a spoke of a Resource Manager one", () => {
  expect(way(estate({near: classic, to: "near"}))).toBe("pointToSite near");
  expect(way(estate({far: classic}))).toBe("pointToSite near, peering near>far spoke far");
});

test("the gateway of a peering between deployment models must be in the Resource Manager network", () => {
  expect(stop(estate({near: classic}))).toBe("pointToSite near, classicGateway");
  expect(way(estate({near: classic}))).toMatch(/near's gateway is in a classic network: far cannot use it/);
  const remote = (far: object) => ({
    ...estate({via: "environment", far: {...far, gateways: {vpn: {...vpn, siteToSite: {dc: {}}}}}, to: "dc"}),
    peerings: [
      {from: "near", to: "far", useRemoteGateways: true},
      {from: "far", to: "near", allowGatewayTransit: true}
    ]
  });
  expect(way(remote({}))).toBe("subnet near/apps, peering near>far spoke near, site far:dc");
  expect(stop(remote(classic))).toBe("subnet near/apps, classicGateway");
});

test("two classic networks are not peered, whatever is declared; a VPN joins them", () => {
  expect(stop(estate({near: classic, far: classic}))).toBe("pointToSite near, classicPeering");
  expect(stop(estate({near: classic, far: classic, more: {peerings: []}}))).toBe("pointToSite near, classicPeering");
  const more = {peerings: [], connections: [{from: "near", to: "far"}]};
  const far = {...classic, gateways: {vpn: {sku: "VpnGw1AZ"}}};
  expect(way(estate({near: classic, far, more}))).toBe("pointToSite near, connection near>far");
});

test("regional integration is in no classic network, and reaches none over a peering", () => {
  expect(way(estate({via: "regional"}))).toBe("subnet near/apps, peering near>far");
  expect(stop(estate({via: "regional", far: classic}))).toBe("subnet near/apps, regionalClassic");
  expect(stop(estate({via: "regional", near: classic, to: "near"}))).toBe("regionalClassic");
});

test("regional integration reaches a classic network by VPN, and an environment over a peering", () => {
  const far = {...classic, gateways: {vpn: {sku: "VpnGw1AZ"}}};
  const more = {connections: [{from: "near", to: "far"}]};
  expect(way(estate({via: "regional", near: {gateways: {vpn}}, far, more}))).toBe(
    "subnet near/apps, connection near>far"
  );
  expect(way(estate({via: "environment", far: classic}))).toBe("subnet near/apps, peering near>far");
});
