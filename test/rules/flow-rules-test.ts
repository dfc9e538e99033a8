import {expect, test} from "vitest";
import {design, said, transit, via} from "./said.ts";

/** Returns what is said of flows of apps whose network, hub, is joined to no other. */
function flows(...traffic: readonly object[]): string[] {
  const apps = {shop: {plan: "web"}, desk: {plan: "web"}};
  const virtualNetworks = {hub: {addressSpace: ["10.1.0.0/16"]}, data: {addressSpace: ["10.2.0.0/16"]}};
  const hybridConnections = {erp: {host: "erp.corp", port: 1433}};
  return said("flow-cannot-arrive", design({virtualNetworks, apps, hybridConnections, traffic}));
}

const tail = "; what it would move is not on the bill";
const lost = (app: string, places: string, rest = "") =>
  `error app/${app}: ${app} does not reach ${places}: ${app} has no integration with a virtual network${rest}; ` +
  `integrate ${app} with one that leads there`;

test("flow-cannot-arrive: flows of one app that the same stops are one finding, with each destination once", () => {
  const data = {app: "shop", to: "data"};
  expect(flows({app: "shop", to: "hub"}, data, {...data, protocol: "udp"})).toEqual([lost("shop", "data and hub")]);
});

test("flow-cannot-arrive: flows of other apps, or that something else stops, are others", () => {
  expect(flows({app: "shop", to: "hub"}, {app: "desk", to: "hub"}, {app: "shop", to: "erp"})).toEqual([
    lost("desk", "hub"),
    "error app/shop: shop does not reach erp: shop does not use the hybrid connection erp; add erp to its connections",
    lost("shop", "hub")
  ]);
});

test("flow-cannot-arrive: tells that the bill lacks something where something would move", () => {
  const hub = {app: "shop", to: "hub"};
  const without = [lost("shop", "hub")];
  const withTail = [lost("shop", "hub", tail)];
  for (const volume of [{}, {sentGB: 0, receivedGB: 0}, {peakMbps: 3}])
    expect(flows({...hub, ...volume})).toEqual(without);
  for (const volume of [{sentGB: 1}, {receivedGB: 1}, {sentGB: "unknown"}, {receivedGB: {low: 0, typical: 0, high: 3}}])
    expect(flows({...hub, ...volume})).toEqual(withTail);
  expect(flows({...hub, sentGB: 1}, {app: "shop", to: "data"})).toEqual([lost("shop", "data and hub", tail)]);
});

test("forwarding-appliance-needed: each app and destination once, none that one peering joins or that does not arrive", () => {
  const flags = {allowForwardedTraffic: true};
  const both = (a: string, b: string) => [
    {from: a, to: b, ...flags},
    {from: b, to: a, ...flags}
  ];
  const range = (i: number, rest: object = {}) => ({addressSpace: [`10.${i}.0.0/16`], ...rest});
  const integration = {via: "regional", subnet: "near/apps"};
  const virtualNetworks = {
    near: range(1, {subnets: {apps: {prefix: "10.1.1.0/26"}}}),
    middle: range(2),
    data: range(3),
    more: range(4),
    alone: range(5)
  };
  const spec = design({
    virtualNetworks,
    peerings: [...both("near", "middle"), ...both("middle", "data"), ...both("middle", "more")],
    apps: {shop: {plan: "web", integration}, desk: {plan: "web", integration}},
    traffic: [
      {app: "shop", to: "data"},
      {app: "shop", to: "data", protocol: "udp"},
      {app: "shop", to: "more"},
      {app: "shop", to: "middle"},
      {app: "shop", to: "alone"},
      {app: "desk", to: "data"}
    ]
  });
  const text = (app: string, to: string) =>
    `info app/${app}: ${app} reaches ${to} over two peerings, through middle; both are charged; ` +
    "have an appliance in middle forward, or peer directly";
  expect(said("forwarding-appliance-needed", spec)).toEqual([
    text("desk", "data"),
    text("shop", "data"),
    text("shop", "more")
  ]);
});

test("flow-cannot-arrive: cites the statement that the flow goes against, as the fix of its obstacle", () => {
  const [there] = transit("hub", "data");
  const spec = design({
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}}}
      },
      data: {addressSpace: ["10.2.0.0/16"]}
    },
    apps: {shop: {plan: "web", integration: via("hub", {routes: ["10.2.0.0/16"]})}},
    peerings: [there],
    traffic: [{app: "shop", to: "data"}]
  });
  expect(said("flow-cannot-arrive", spec)).toEqual([
    "error app/shop: shop does not reach data: there is no peering data -> hub; add the peering data -> hub"
  ]);
});
