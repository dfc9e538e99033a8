import {expect, test} from "vitest";
import {design, network, pointToSite, said, via} from "./said.ts";

const withPool = (addressPool: string[], rest: object = {}, gateway: object = {}) =>
  design({
    virtualNetworks: {hub: network("10.10.0.0/16", {pointToSite: pointToSite({addressPool, ...rest}), ...gateway})}
  });

test("pool-minimum: one range that is large enough is, and more is needed of an active-active gateway", () => {
  const small = ["172.16.0.0/30", "172.17.0.0/30"];
  expect(said("pool-minimum", withPool(small))).toEqual([
    "error gateway/hub/vpn: the point-to-site pool is 172.16.0.0/30 and 172.17.0.0/30, and a /29 at least is needed; " +
      "give it a /29 or larger"
  ]);
  expect(said("pool-minimum", withPool(["172.16.0.0/29"], {}, {activeActive: true}))).toEqual([
    "error gateway/hub/vpn: the point-to-site pool is 172.16.0.0/29, and a /28 at least is needed; give it a /28 or larger"
  ]);
});

test("pool-split-between-protocols: half of all ranges together, where that is less than a gateway takes", () => {
  const found = (...pool: string[]) =>
    said("pool-split-between-protocols", withPool(pool, {protocols: ["SSTP", "IkeV2"]}, {sku: "Basic"}));
  // A /26 and a /27: 64 + 32 = 96 addresses, of which SSTP gets 48.
  expect(found("172.16.0.0/26", "172.17.0.0/27")).toEqual([
    "warning gateway/hub/vpn: IKEv2 is on beside SSTP, which leaves SSTP 48 of the pool's 96 addresses; " +
      "turn IKEv2 off if nobody uses it, or double the pool"
  ]);
  // Half of 256 are the 128 connections that a gateway takes at most.
  expect(found("172.16.0.0/24")).toEqual([]);
});

test("firewall-allows-whole-pool: of sites that apps reach through this gateway, in the order of their names", () => {
  const range = (text: string) => ({addressSpace: [text]});
  const hub = network("10.10.0.0/16", {
    pointToSite: pointToSite({addressPool: ["172.16.0.0/25", "172.16.1.0/25"]}),
    siteToSite: {
      office: range("192.168.0.0/24"),
      plant: range("192.168.1.0/24"),
      yard: {...range("192.168.2.0/24"), routesToPool: false}
    }
  });
  const far = network("10.20.0.0/16", {siteToSite: {depot: range("192.168.9.0/24")}});
  const app = (name: string) => ({plan: "web", integration: via(name)});
  const spec = design({
    virtualNetworks: {hub, far},
    apps: {a: app("hub"), b: app("hub"), c: app("far")},
    traffic: [
      {app: "a", to: "plant"},
      {app: "a", to: "yard"},
      {app: "b", to: "hub"},
      {app: "b", to: "office"},
      {app: "b", to: "plant"}
    ]
  });
  const pool = "172.16.0.0/25 and 172.16.1.0/25";
  expect(said("firewall-allows-whole-pool", spec)).toEqual([
    `info gateway/hub/vpn: what apps send to office and plant comes from any address of ${pool}; ` +
      `have the firewalls before office and plant allow all of ${pool}`
  ]);
});

test("firewall-allows-whole-pool: not of what regional integration sends through the same gateway", () => {
  const siteToSite = {office: {addressSpace: ["192.168.0.0/24"]}};
  const hub = network("10.10.0.0/16", {siteToSite}, {subnets: {apps: {prefix: "10.10.1.0/26"}}});
  const apps = {
    a: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}},
    b: {plan: "web", integration: via("hub")}
  };
  const found = (app: string) =>
    said("firewall-allows-whole-pool", design({virtualNetworks: {hub}, apps, traffic: [{app, to: "office"}]}));
  expect(found("a")).toEqual([]);
  expect(found("b")).toHaveLength(1);
});

test("gateway-subnet-size: too small is an error, smaller than advised should be known", () => {
  const found = (prefix: string) =>
    said(
      "gateway-subnet-size",
      design({virtualNetworks: {hub: network("10.10.0.0/16", {}, {subnets: {GatewaySubnet: {prefix}}})}})
    );
  const fix = "make it a /27 or larger";
  expect(found("10.10.0.0/30")).toEqual([
    `error subnet/hub/GatewaySubnet: it is 10.10.0.0/30: a /29 is needed; ${fix}`
  ]);
  expect(found("10.10.0.0/29")).toEqual([
    `info subnet/hub/GatewaySubnet: it is 10.10.0.0/29: a /27 is advised; ${fix}`
  ]);
});
