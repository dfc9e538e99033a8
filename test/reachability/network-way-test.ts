import {expect, test} from "vitest";
import {toNetworkGraph} from "../../src/reachability/network-graph.ts";
import {wayToSite} from "../../src/reachability/network-way.ts";
import {arrives} from "../../src/reachability/path.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {legText, obstacle, stop, way} from "./way.ts";

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const vpn = {sku: "VpnGw1AZ", pointToSite};
const policyBased = {sku: "Basic", vpnType: "policyBased"};
const regional = {via: "regional", subnet: "near/apps"};
const viaNear = {via: "gateway", virtualNetwork: "near", routes: ["10.2.0.0/16", "10.3.0.0/16"]};

interface Options {
  readonly near?: object;
  readonly hub?: object;
  readonly far?: object;
  readonly integration?: object;
  readonly to?: string;
  readonly peerings?: readonly object[];
  readonly connections?: readonly object[];
}

/** Three networks with the given gateways, and a flow of an app that is integrated with the near one. */
function estate({near = {}, hub = {}, far = {}, integration = regional, to = "far", ...joined}: Options) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      near: {addressSpace: ["10.1.0.0/16"], subnets: {apps: {prefix: "10.1.1.0/26"}}, gateways: near},
      hub: {addressSpace: ["10.2.0.0/16"], gateways: hub},
      far: {addressSpace: ["10.3.0.0/16"], gateways: far}
    },
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration}},
    traffic: [{app: "shop", to}],
    ...joined
  };
}

const nearToFar = {connections: [{from: "near", to: "far"}]};

test("a connection joins two networks that have route-based VPN gateways, in both directions", () => {
  const both = {near: {vpn}, far: {vpn}};
  expect(way(estate({...both, ...nearToFar}))).toBe("subnet near/apps, connection near>far");
  expect(way(estate({...both, connections: [{from: "far", to: "near"}]}))).toBe(
    "subnet near/apps, connection near>far"
  );
  expect(way(estate({...both, ...nearToFar, integration: viaNear}))).toBe("pointToSite near, connection near>far");
});

test("a connection that lacks a route-based VPN gateway at one end leads nowhere", () => {
  const lacks = "near and far do not both have a route-based VPN gateway → give both one";
  const circuit = {kind: "expressRoute", sku: "ErGw1AZ"};
  for (const [near, far] of [
    [{}, {vpn}],
    [{vpn}, {}],
    [{vpn: policyBased}, {vpn}],
    [{vpn}, {vpn: policyBased}],
    [{vpn}, {circuit}]
  ]) {
    expect(obstacle(estate({...nearToFar, ...(near && {near}), ...(far && {far})}))).toBe(lacks);
  }
  expect(stop(estate(nearToFar))).toBe("subnet near/apps, connection");
});

test("a peering is taken before a connection, and a connection where the peering is not whole", () => {
  const peerings = [
    {from: "near", to: "far"},
    {from: "far", to: "near"}
  ];
  const both = {near: {vpn}, far: {vpn}, ...nearToFar};
  expect(way(estate({...both, peerings}))).toBe("subnet near/apps, peering near>far");
  expect(way(estate({...both, peerings: peerings.slice(0, 1)}))).toBe("subnet near/apps, connection near>far");
  const twoPeerings = ["near", "far"].flatMap((end) => [
    {from: end, to: "hub", allowForwardedTraffic: true},
    {from: "hub", to: end, allowForwardedTraffic: true}
  ]);
  expect(way(estate({...both, peerings: twoPeerings}))).toBe("subnet near/apps, connection near>far");
  // Both are lacking: the connection is what is told.
  expect(stop(estate({...nearToFar, peerings: peerings.slice(0, 1)}))).toBe("subnet near/apps, connection");
});

const there = {from: "near", to: "hub", useRemoteGateways: true};
const back = {from: "hub", to: "near", allowGatewayTransit: true};
const behindHub = {
  hub: {vpn},
  far: {vpn},
  peerings: [there, back],
  connections: [{from: "hub", to: "far"}]
};

test("a network uses its peer's gateway and connection where both sides allow it", () => {
  const nothing = "nothing joins near and far → peer near and far, in both directions";
  expect(way(estate(behindHub))).toBe("subnet near/apps, peering near>hub spoke near, connection hub>far");
  for (const [side, other] of [
    [{...there, useRemoteGateways: false}, back],
    [there, {...back, allowGatewayTransit: false}],
    [{...there, allowVirtualNetworkAccess: false}, back],
    [there, {...back, allowVirtualNetworkAccess: false}]
  ]) {
    expect(obstacle(estate({...behindHub, peerings: [side ?? {}, other ?? {}]}))).toBe(nothing);
  }
  expect(obstacle(estate({...behindHub, connections: []}))).toBe(nothing);
  expect(obstacle(estate({...behindHub, far: {}}))).toBe(nothing);
});

test("what comes out of a gateway leaves by no other one", () => {
  const transit = {allowForwardedTraffic: true, allowGatewayTransit: true, useRemoteGateways: true};
  const peerings = [
    {...there, ...transit},
    {...back, ...transit}
  ];
  const spec = estate({...behindHub, near: {vpn}, peerings, integration: viaNear});
  expect(obstacle(spec)).toBe("nothing joins near and far → peer near and far, in both directions");
});

const dc = {siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}};
const withSite = {sku: "VpnGw1AZ", ...dc};

test("a site behind a peer's gateway needs the flags of gateway transit, whatever their cause", () => {
  const behindPeer = (peerings: readonly object[]) => estate({hub: {vpn: withSite}, to: "dc", peerings});
  expect(way(behindPeer([there, back]))).toBe("subnet near/apps, peering near>hub spoke near, site hub:dc");
  expect(obstacle(behindPeer([{...there, useRemoteGateways: false}, back]))).toBe(
    "the peering near -> hub lacks useRemoteGateways → set useRemoteGateways on it"
  );
  expect(obstacle(behindPeer([there, {...back, allowGatewayTransit: false}]))).toBe(
    "the peering hub -> near lacks allowGatewayTransit → set allowGatewayTransit on it"
  );
  expect(obstacle(behindPeer([there, {...back, allowVirtualNetworkAccess: false}]))).toBe(
    "the peering hub -> near lacks allowVirtualNetworkAccess → set allowVirtualNetworkAccess on it"
  );
  expect(stop(behindPeer([there, {...back, allowGatewayTransit: false}]))).toBe("subnet near/apps, peering");
  expect(obstacle(behindPeer([back]))).toBe("there is no peering near -> hub → add the peering near -> hub");
});

test("gateway-required integration reaches the sites of its own gateway only", () => {
  const transit = [
    {...there, allowForwardedTraffic: true},
    {...back, allowForwardedTraffic: true}
  ];
  const spec = estate({near: {vpn}, hub: {vpn: withSite}, to: "dc", integration: viaNear, peerings: transit});
  expect(obstacle(spec)).toBe("near's gateway has no connection to dc → connect dc to it");
  expect(stop(spec)).toBe("pointToSite near, site");
  const circuit = {kind: "expressRoute", sku: "ErGw1AZ", sites: {dc: {addressSpace: ["192.168.0.0/16"]}}};
  expect(obstacle(estate({near: {vpn}, hub: {circuit}, to: "dc", integration: viaNear}))).toBe(
    "dc is behind an ExpressRoute gateway, which gateway-required integration does not use → use regional integration"
  );
  expect(obstacle(estate({near: {vpn}, hub: {circuit}, far: {vpn: withSite}, to: "dc", integration: viaNear}))).toBe(
    "near's gateway has no connection to dc → connect dc to it"
  );
});

test("wayToSite(graph, from, site, crossing): a site of no gateway is nowhere", () => {
  const graph = toNetworkGraph(parseTopology(estate({near: {vpn}})));
  const found = (fromGateway: boolean) => {
    const to = wayToSite(graph, "near", "nowhere", {fromGateway});
    return arrives(to) ? to.legs.map(legText).join() : to.obstacle;
  };
  expect(found(false)).toEqual({
    ...{cause: "site", missing: "no gateway connects to nowhere", fix: "connect nowhere to a gateway"}
  });
  expect(found(true)).toEqual({
    ...{cause: "site", missing: "near's gateway has no connection to nowhere", fix: "connect nowhere to it"}
  });
});
