import {expect, test} from "vitest";
import {obstacle, stop, way} from "./way.ts";

const open = {allowForwardedTraffic: true};
const both = (a: string, b: string, there: object = open, back: object = open) => [
  {from: a, to: b, ...there},
  {from: b, to: a, ...back}
];

interface Options {
  readonly peerings?: readonly object[];
  readonly middle?: object;
  readonly far?: object;
  readonly integration?: object;
}

/** A flow from the near network to the far one, with two networks that may be in between. */
function estate({
  peerings = [...both("near", "middle"), ...both("middle", "far")],
  middle = {},
  far = {},
  integration = {via: "regional", subnet: "near/apps"}
}: Options = {}) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      near: {addressSpace: ["10.1.0.0/16"], subnets: {apps: {prefix: "10.1.1.0/26"}}},
      middle: {addressSpace: ["10.2.0.0/16"], ...middle},
      other: {addressSpace: ["10.4.0.0/16"]},
      far: {addressSpace: ["10.3.0.0/16"], ...far}
    },
    peerings,
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration}},
    traffic: [{app: "shop", to: "far"}]
  };
}

const shut = {allowForwardedTraffic: false};
const noAccess = {...open, allowVirtualNetworkAccess: false};
const over = (middle: string) => `subnet near/apps, peering near>${middle}, peering ${middle}>far`;
const nothing = "nothing joins near and far → peer near and far, in both directions";

test("two peerings lead on where all four directions allow forwarded traffic", () => {
  expect(way(estate())).toBe(over("middle"));
  const lacks = (direction: string) => `the peering ${direction} lacks allowForwardedTraffic → set it on all four`;
  for (const [direction, peerings, before] of [
    ["near -> middle", [...both("near", "middle", shut), ...both("middle", "far")], ""],
    ["middle -> near", [...both("near", "middle", open, shut), ...both("middle", "far")], ""],
    ["middle -> far", [...both("near", "middle"), ...both("middle", "far", shut)], ", peering near>middle"],
    ["far -> middle", [...both("near", "middle"), ...both("middle", "far", open, shut)], ", peering near>middle"]
  ] as const) {
    expect(obstacle(estate({peerings})), direction).toBe(lacks(direction));
    expect(stop(estate({peerings})), direction).toBe(`subnet near/apps${before}, peering`);
  }
});

test("a network in between that has a gateway does not forward", () => {
  const middle = {gateways: {vpn: {sku: "VpnGw1AZ"}}};
  expect(obstacle(estate({middle}))).toBe("middle, between near and far, has a gateway → peer near and far directly");
  expect(stop(estate({middle}))).toBe("subnet near/apps, peering near>middle, peering");
});

test("of a gateway in between and a peering that is not whole behind it, the peering is told", () => {
  const middle = {gateways: {vpn: {sku: "VpnGw1AZ"}}};
  const peerings = [...both("near", "middle"), ...both("middle", "far", open, noAccess)];
  expect(obstacle(estate({middle, peerings}))).toMatch(/^the peering far -> middle lacks allowVirtualNetworkAccess/);
});

test("a peering that is not whole is told, with the steps before it", () => {
  const [nearMiddle, middleNear] = both("near", "middle");
  const first = estate({peerings: [nearMiddle ?? {}, ...both("middle", "far")]});
  expect(obstacle(first)).toBe("there is no peering middle -> near → add the peering middle -> near");
  expect(stop(first)).toBe("subnet near/apps, peering");
  expect(obstacle(estate({peerings: [middleNear ?? {}, ...both("middle", "far")]}))).toMatch(
    /^there is no peering near/
  );
  const second = estate({peerings: [...both("near", "middle"), ...both("middle", "far", noAccess)]});
  expect(obstacle(second)).toBe(
    "the peering middle -> far lacks allowVirtualNetworkAccess → set allowVirtualNetworkAccess on it"
  );
  expect(stop(second)).toBe("subnet near/apps, peering near>middle, peering");
});

test("of several networks in between, one that leads there is taken, or else the one that gets farthest", () => {
  const other = [...both("near", "other"), ...both("other", "far")];
  const closed = [...both("near", "middle", shut), ...both("middle", "far")];
  expect(way(estate({peerings: [...closed, ...other]}))).toBe(over("other"));
  const farther = [...both("near", "other"), ...both("other", "far", shut)];
  expect(stop(estate({peerings: [...closed, ...farther]}))).toBe("subnet near/apps, peering near>other, peering");
});

test("a peer that is not peered with the destination is none in between", () => {
  expect(obstacle(estate({peerings: both("near", "middle")}))).toBe(nothing);
  expect(obstacle(estate({peerings: both("middle", "far")}))).toBe(nothing);
  expect(stop(estate({peerings: []}))).toBe("subnet near/apps, peering");
});

test("a peering of the two that is not whole is told before that nothing leads around it", () => {
  const [direct] = both("near", "far");
  expect(obstacle(estate({peerings: [direct ?? {}]}))).toBe(
    "there is no peering far -> near → add the peering far -> near"
  );
  expect(way(estate({peerings: [direct ?? {}, ...both("near", "middle"), ...both("middle", "far")]}))).toBe(
    over("middle")
  );
});

test("regional integration reaches no classic network over two peerings, nor without any", () => {
  const classic = {far: {deploymentModel: "classic"}};
  const unreached =
    "far is a classic network, which regional integration does not reach over a peering → " +
    "move far to Resource Manager, or connect it by VPN";
  expect(obstacle(estate(classic))).toBe(unreached);
  expect(stop(estate(classic))).toBe("subnet near/apps, peering near>middle, regionalClassic");
  expect(obstacle(estate({...classic, peerings: []}))).toBe(unreached);
  expect(stop(estate({...classic, peerings: []}))).toBe("subnet near/apps, regionalClassic");
});

test("under gateway transit, only the first of two peerings needs the flags of it", () => {
  const gateway = {via: "gateway", virtualNetwork: "middle", routes: ["10.3.0.0/16"]};
  const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
  const middle = {gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}}};
  const transit = both("middle", "other", {...open, allowGatewayTransit: true}, {...open, useRemoteGateways: true});
  const peerings = [...transit, ...both("other", "far")];
  expect(way(estate({integration: gateway, middle, peerings}))).toBe(
    "pointToSite middle, peering middle>other spoke other, peering other>far"
  );
});
