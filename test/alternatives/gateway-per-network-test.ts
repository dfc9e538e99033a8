import {expect, test} from "vitest";
import {gatewayPerNetwork} from "../../src/alternatives/gateway-per-network.ts";
import {exampleNames} from "../examples.ts";
import {
  days,
  drafted,
  errorsOf,
  expectAlwaysSound,
  expectSoundExample,
  gatewayNetworks,
  peeringText
} from "./connecting.ts";

const sstp = (pool: string) => ({
  vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: [pool], protocols: ["SSTP"]}}
});

// An app that enters the hub, and reaches the data behind it under gateway transit.
function estate({toHub, toData}: {readonly toHub: number; readonly toData: number}, gateways: object = {}) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.1.0.0/16"], gateways: sstp("172.16.1.0/24")},
      data: {addressSpace: ["10.2.0.0/16"], gateways}
    },
    peerings: [
      {from: "hub", to: "data", allowForwardedTraffic: true, allowGatewayTransit: true},
      {from: "data", to: "hub", allowForwardedTraffic: true, useRemoteGateways: Object.keys(gateways).length === 0}
    ],
    plans: {web: {sku: "P1v3", instances: 3}},
    apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/16"]}}},
    traffic: [
      {app: "shop", to: "hub", sentGB: toHub},
      {app: "shop", to: "data", sentGB: toData}
    ]
  };
}

test("gatewayPerNetwork lets an app enter what it needs most, and reach the rest over the peering", () => {
  const {topology, reasons} = drafted(gatewayPerNetwork, estate({toHub: 300, toData: 80}));
  expect(reasons).toEqual([]);
  expect(gatewayNetworks(topology)).toEqual(["hub"]);
  expect(peeringText(topology, "data", "hub")).toBe("access forwarded remote");
});

test("gatewayPerNetwork says of each network that it has no SSTP gateway, since 2026-03-31", () => {
  const draft = drafted(gatewayPerNetwork, estate({toHub: 10, toData: 100}));
  expect(draft.reasons).toEqual(["data has no SSTP gateway, and none can be set up since 2026-03-31"]);
  expect(gatewayNetworks(draft.topology)).toEqual(["hub"]);
  expect(errorsOf(draft.topology, days[0])).toEqual([]);
});

test("gatewayPerNetwork builds a gateway before that day, with a pool for all, and turns the peering round", () => {
  const {topology, reasons} = drafted(gatewayPerNetwork, estate({toHub: 10, toData: 100}), days[1]);
  expect(reasons).toEqual([]);
  expect(gatewayNetworks(topology)).toEqual(["data"]);
  expect(peeringText(topology, "data", "hub")).toBe("access forwarded transit");
  expect(peeringText(topology, "hub", "data")).toBe("access forwarded remote");
  const gateway = topology.virtualNetworks.get("data")?.gateways.get("vpn");
  // Three instances with one app: 3 addresses, and a /29 is the least there may be.
  expect(gateway).toMatchObject({sku: "VpnGw1AZ", vpnType: "routeBased", pointToSite: {protocols: ["SSTP"]}});
  expect(gateway?.kind === "vpn" && gateway.pointToSite?.addressPool.map(({text}) => text)).toEqual(["10.0.0.0/29"]);
  expect(topology.virtualNetworks.get("data")?.subnets.get("GatewaySubnet")?.prefix.text).toBe("10.2.0.0/27");
  expect(errorsOf(topology, days[1])).toEqual([]);
});

test("gatewayPerNetwork says what an app no longer reaches where both networks keep gateways", () => {
  const site = {vpn: {...sstp("172.16.2.0/24").vpn, siteToSite: {office: {addressSpace: ["192.168.0.0/24"]}}}};
  const {virtualNetworks, ...rest} = estate({toHub: 10, toData: 100}, sstp("172.16.3.0/24"));
  const hub = {...virtualNetworks.hub, gateways: site};
  const draft = drafted(gatewayPerNetwork, {...rest, virtualNetworks: {...virtualNetworks, hub}});
  expect(gatewayNetworks(draft.topology)).toEqual(["data", "hub"]);
  expect(draft.reasons).toEqual(["shop no longer reaches hub: the peering data -> hub lacks allowGatewayTransit"]);
});

test("gatewayPerNetwork takes five networks of a plan, and says that six are too many", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const spec = (count: number) => {
    const some = names.slice(0, count);
    return {
      defaults: {region: "eastus"},
      virtualNetworks: Object.fromEntries(
        some.map((name, i) => [name, {addressSpace: [`10.${i}.0.0/16`], gateways: sstp(`172.16.${i}.0/24`)}])
      ),
      plans: {web: {sku: "P1v3"}},
      apps: Object.fromEntries(
        some.map((name) => [`x${name}`, {plan: "web", integration: {via: "gateway", virtualNetwork: name}}])
      )
    };
  };
  expect(drafted(gatewayPerNetwork, spec(5)).reasons).toEqual([]);
  expect(drafted(gatewayPerNetwork, spec(6)).reasons).toEqual(["web needs 6 networks, and a plan takes 5"]);
});

for (const name of exampleNames) {
  test(`gatewayPerNetwork is sound for ${name}`, () => expectSoundExample(gatewayPerNetwork, name));
}

test("gatewayPerNetwork is sound for random workloads", () => expectAlwaysSound(gatewayPerNetwork));
