import {expect, test} from "vitest";
import {hasForbiddenIkeV2, hasPrivatePool, takesSstp} from "../../src/reachability/gateway-required.ts";
import {networkNamed, vpnGatewayOf} from "../../src/reachability/network-graph.ts";
import type {VpnGateway} from "../../src/topology/gateway.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

/** Returns a gateway with the given point-to-site configuration, or none. */
function gateway(pointToSite: object | null, sku = "VpnGw1AZ"): VpnGateway {
  const {virtualNetworks} = parseTopology({
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {gateways: {vpn: {sku, pointToSite}}}}
  });
  return vpnGatewayOf(networkNamed(virtualNetworks, "hub")) as VpnGateway;
}
const protocols = (...list: string[]) => ({protocols: list});
const pool = (...addressPool: string[]) => ({addressPool});

test("takesSstp(gateway) is whether SSTP is among its protocols", () => {
  expect(takesSstp(gateway(protocols("OpenVPN", "SSTP")))).toBe(true);
  expect(takesSstp(gateway(protocols("OpenVPN")))).toBe(false);
  expect(takesSstp(gateway(protocols()))).toBe(false);
  expect(takesSstp(gateway(null))).toBe(false);
});

test("hasForbiddenIkeV2(gateway) is whether IKEv2 is on, unless the gateway is Basic", () => {
  expect(hasForbiddenIkeV2(gateway(protocols("SSTP", "IkeV2")))).toBe(true);
  expect(hasForbiddenIkeV2(gateway(protocols("SSTP", "IkeV2"), "Basic"))).toBe(false);
  expect(hasForbiddenIkeV2(gateway(protocols("SSTP")))).toBe(false);
  expect(hasForbiddenIkeV2(gateway(null))).toBe(false);
});

test("hasPrivatePool(gateway) is whether it has addresses, all of them of RFC 1918", () => {
  expect(hasPrivatePool(gateway(pool("172.16.0.0/24", "192.168.9.0/24")))).toBe(true);
  expect(hasPrivatePool(gateway(pool("172.16.0.0/24", "172.32.0.0/24")))).toBe(false);
  expect(hasPrivatePool(gateway(pool("100.64.0.0/24")))).toBe(false);
  expect(hasPrivatePool(gateway(pool()))).toBe(false);
  expect(hasPrivatePool(gateway(null))).toBe(false);
});
