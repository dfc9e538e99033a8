import {expect, test} from "vitest";
import {design, network, pointToSite, said} from "./said.ts";

const regional = "use regional integration";
const er = {kind: "expressRoute", sku: "ErGw1AZ"};
const withHub = (hub: object) => design({virtualNetworks: {hub}});
const withGateway = (gateway: object) => withHub(network("10.10.0.0/16", gateway));
const withPool = (...addressPool: string[]) => withGateway({pointToSite: pointToSite({addressPool})});
const withProtocols = (protocols: string[], sku = "VpnGw1AZ") =>
  withGateway({sku, pointToSite: pointToSite({protocols})});

test("route-based-gateway: no gateway can still be mended until SSTP is closed to new set-ups", () => {
  const found = (on: string) => said("route-based-gateway", withHub({addressSpace: ["10.10.0.0/16"]}), on);
  const text = "error virtualNetwork/hub: apps integrate with hub, which has no VPN gateway";
  expect(found("2026-03-30")).toEqual([`${text}; ${regional}, or give it one`]);
  expect(found("2026-03-31")).toEqual([`${text}; ${regional}: SSTP has been closed to new set-ups since 2026-03-31`]);
});

test("route-based-gateway: what is policy-based, but not what is only ExpressRoute", () => {
  expect(said("route-based-gateway", withGateway({sku: "Basic", vpnType: "policyBased", pointToSite: null}))).toEqual([
    `error gateway/hub/vpn: vpn is policy-based; ${regional}`
  ]);
  const only = withHub({addressSpace: ["10.10.0.0/16"], gateways: {er}});
  expect(said("route-based-gateway", only)).toEqual([]);
  expect(said("no-expressroute-gateway", only)).toEqual([
    `error virtualNetwork/hub: apps integrate with hub, which has an ExpressRoute gateway; ${regional}`
  ]);
  expect(said("no-coexistence-gateway", only)).toEqual([]);
});

test("no-coexistence-gateway: with a VPN gateway too it is this rule, and not the other", () => {
  const vpn = {sku: "VpnGw1AZ", pointToSite: pointToSite()};
  const both = withHub({addressSpace: ["10.10.0.0/16"], gateways: {er, vpn}});
  expect(said("no-coexistence-gateway", both)).toEqual([
    `error virtualNetwork/hub: hub has an ExpressRoute gateway beside its VPN gateway: apps do not connect; ${regional}`
  ]);
  expect(said("no-expressroute-gateway", both)).toEqual([]);
});

test("sstp-enabled: tells what the gateway takes instead", () => {
  const text = (state: string) => [`error gateway/hub/vpn: vpn ${state}: apps need SSTP; ${regional}`];
  expect(said("sstp-enabled", withProtocols(["OpenVPN"]))).toEqual(text("takes only OpenVPN"));
  expect(said("sstp-enabled", withProtocols(["OpenVPN", "IkeV2"]))).toEqual(text("takes only IkeV2 and OpenVPN"));
  expect(said("sstp-enabled", withProtocols([]))).toEqual(text("takes no protocol"));
  expect(said("sstp-enabled", withGateway({pointToSite: null}))).toEqual(text("has no point-to-site"));
});

test("ikev2-disabled, ikev2-on-basic: IKEv2 beside SSTP, on a gateway that is not Basic or is", () => {
  expect(said("ikev2-disabled", withProtocols(["SSTP", "IkeV2"]))).toEqual([
    "error gateway/hub/vpn: IKEv2 is on beside SSTP: apps do not connect; turn IKEv2 off"
  ]);
  const basic = withProtocols(["SSTP", "IkeV2"], "Basic");
  expect(said("ikev2-on-basic", basic)).toEqual([
    "info gateway/hub/vpn: IKEv2 is on beside SSTP: whether apps then connect to a Basic gateway is not documented; " +
      "turn IKEv2 off if nobody uses it"
  ]);
  // Before November 2025 a Basic gateway has no IKEv2 at all, which the other rule tells.
  expect(said("ikev2-on-basic", basic, "2025-10-31")).toEqual([]);
  expect(said("ikev2-not-yet-on-basic", basic, "2025-10-31")).toEqual([
    "error gateway/hub/vpn: IKEv2 is on, which Basic gateways have had since 2025-11-01 only; leave SSTP alone on that day"
  ]);
});

test("private-address-pool: names those ranges that are not, or that there are none", () => {
  const fix = "take addresses of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16";
  expect(said("private-address-pool", withPool("172.16.0.0/24", "172.32.0.0/24", "8.8.8.0/24"))).toEqual([
    `error gateway/hub/vpn: the point-to-site pool is not private: 8.8.8.0/24 and 172.32.0.0/24; ${fix}`
  ]);
  expect(said("private-address-pool", withPool())).toEqual([
    `error gateway/hub/vpn: there is no point-to-site pool; ${fix}`
  ]);
});
