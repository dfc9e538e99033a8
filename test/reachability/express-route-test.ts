import {expect, test} from "vitest";
import {stop, way} from "./way.ts";

const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const vpn = {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}};
const circuit = {kind: "expressRoute", sku: "ErGw1AZ", sites: {campus: {addressSpace: ["192.168.0.0/16"]}}};

/** A network with a subnet and the given gateways, peered with one behind a circuit. */
function estate(gateways: object, integration: object, [there, back]: readonly [object, object] = [{}, {}]) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      near: {addressSpace: ["10.1.0.0/16"], subnets: {apps: {prefix: "10.1.1.0/26"}}, gateways},
      far: {addressSpace: ["10.2.0.0/16"], gateways: {circuit}}
    },
    peerings: [
      {from: "near", to: "far", ...open, ...there},
      {from: "far", to: "near", ...open, ...back}
    ],
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration}},
    traffic: [{app: "shop", to: "campus"}]
  };
}

const gateway = {via: "gateway", virtualNetwork: "near", routes: ["192.168.0.0/16"]};
const regional = {via: "regional", subnet: "near/apps"};
const transit = [{useRemoteGateways: true}, {allowGatewayTransit: true}] as const;

test("gateway-required integration gets out through no ExpressRoute gateway: its own, or a peer's", () => {
  expect(stop(estate({vpn, circuit}, gateway))).toBe("no-coexistence-gateway");
  expect(stop(estate({circuit}, gateway))).toBe("no-expressroute-gateway");
  expect(stop(estate({vpn}, gateway, transit))).toBe("pointToSite near, expressRouteSite");
});

test("a site behind both kinds of gateway is reached by the VPN", () => {
  const siteToSite = {campus: {addressSpace: ["192.168.0.0/16"]}};
  expect(way(estate({vpn: {...vpn, siteToSite}}, gateway))).toBe("pointToSite near, site near:campus");
});

test("regional integration reaches a site of an ExpressRoute gateway: of its network, or of a peer under transit", () => {
  expect(way(estate({circuit}, regional))).toBe("subnet near/apps, site near:campus");
  expect(way(estate({}, regional, transit))).toBe("subnet near/apps, peering near>far spoke near, site far:campus");
  expect(way(estate({}, regional, [{}, transit[1]]))).toBe("missing: the peering near -> far lacks useRemoteGateways");
  expect(way(estate({}, regional, [transit[0], {}]))).toBe(
    "missing: the peering far -> near lacks allowGatewayTransit"
  );
});
