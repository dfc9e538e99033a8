import {expect, test} from "vitest";
import {parseEndpoint} from "../../src/reachability/endpoints.ts";
import {stop, way} from "./way.ts";

const text = (endpoint: string) => {
  const {address, port} = parseEndpoint(endpoint) ?? {};
  return address && `${address.text} ${port ?? "any"}`;
};

test("parseEndpoint(text) reads addresses of both versions, with and without a port", () => {
  expect(text("10.1.2.3")).toBe("10.1.2.3/32 any");
  expect(text("10.1.2.3:1433")).toBe("10.1.2.3/32 1433");
  expect(text("fd00::1")).toBe("fd00::1/128 any");
  expect(text("[fd00::1]:443")).toBe("fd00::1/128 443");
  expect(text("[FD00:0::1]")).toBe("fd00::1/128 any");
});

test("parseEndpoint(text) takes ports from 1 to 65535", () => {
  expect(text("10.1.2.3:1")).toBe("10.1.2.3/32 1");
  expect(text("10.1.2.3:65535")).toBe("10.1.2.3/32 65535");
});

test("parseEndpoint(text) is undefined for what is no address, or has no such port", () => {
  for (const other of [
    "sql.corp:1433",
    "10.1.2",
    "10.1.2.300",
    "10.1.2.3:0",
    "10.1.2.3:65536",
    "10.1.2.0/24",
    "hub",
    ""
  ])
    expect(parseEndpoint(other), other).toBeUndefined();
});

/** A hub with a gateway, a peered network and a site, and a flow of an app in the hub. */
function estate(to: string, endpoints: string[] | undefined, routes: string[] = ["10.2.4.0/24", "10.2.8.0/24"]) {
  const both = {allowForwardedTraffic: true};
  const siteToSite = {dc: {addressSpace: ["192.168.0.0/16"]}};
  const vpn = {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}, siteToSite};
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.1.0.0/16"], gateways: {vpn}, privateEndpoints: {sql: {to: "Azure SQL"}}},
      data: {addressSpace: ["10.2.0.0/16", "10.3.0.0/16"]},
      open: {}
    },
    peerings: [
      {from: "hub", to: "data", ...both, allowGatewayTransit: true},
      {from: "data", to: "hub", ...both, useRemoteGateways: true},
      {from: "hub", to: "open", ...both, allowGatewayTransit: true},
      {from: "open", to: "hub", ...both, useRemoteGateways: true}
    ],
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes}}},
    traffic: [{app: "shop", to, ...(endpoints ? {endpoints} : {})}]
  };
}

const arrives = "pointToSite hub, peering hub>data spoke data";

test("without addresses, a route to a part of the range is enough", () => {
  expect(way(estate("data", undefined))).toBe(arrives);
  expect(way(estate("data", ["sql.corp:1433"]))).toBe(arrives);
  expect(way(estate("data", undefined, ["10.4.0.0/16"]))).toBe("missing: no route of shop leads to data");
});

test("with addresses, a route must lead to each of them", () => {
  expect(way(estate("data", ["10.2.4.5:1433", "10.2.8.5:1433"]))).toBe(arrives);
  expect(way(estate("data", ["10.2.4.5:1433", "10.2.5.5:1433"]))).toBe(
    "missing: no route of shop leads to 10.2.5.5 in data"
  );
  // A name beside the addresses takes nothing from what the addresses need.
  expect(way(estate("data", ["sql.corp:1433", "10.2.5.5:1433"]))).toBe(
    "missing: no route of shop leads to 10.2.5.5 in data"
  );
});

test("an address that the destination does not have is not reached there", () => {
  expect(way(estate("data", ["10.2.4.5:1433", "10.99.0.1:1433"]))).toBe(
    "missing: 10.99.0.1 is no address of data, which has 10.2.0.0/16, 10.3.0.0/16"
  );
  expect(stop(estate("data", ["10.99.0.1:1433"]))).toBe(`${arrives}, addressSpace`);
  expect(way(estate("hub", ["10.1.0.4:80"]))).toBe("pointToSite hub");
  expect(stop(estate("hub", ["10.2.4.5:80"]))).toBe("pointToSite hub, addressSpace");
  expect(way(estate("hub/sql", ["10.1.2.4:1433"]))).toBe("pointToSite hub, privateEndpoint");
  expect(stop(estate("hub/sql", ["10.2.2.4:1433"]))).toBe("pointToSite hub, addressSpace");
  expect(way(estate("dc", ["192.168.4.4:1433"]))).toBe("pointToSite hub, site hub:dc");
  expect(stop(estate("dc", ["172.31.4.4:1433"]))).toBe("pointToSite hub, site hub:dc, addressSpace");
});

test("of a network that declares no addresses, none is foreign, and any route may lead there", () => {
  expect(way(estate("open", undefined))).toBe("pointToSite hub, peering hub>open spoke open");
  expect(way(estate("open", ["10.2.4.5:80"]))).toBe("pointToSite hub, peering hub>open spoke open");
  expect(stop(estate("open", undefined, []))).toBe("pointToSite hub, routing");
});
