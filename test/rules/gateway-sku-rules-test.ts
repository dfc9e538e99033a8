import {expect, test} from "vitest";
import {design, network, pointToSite, said} from "./said.ts";

const withGateway = (gateway: object) => design({virtualNetworks: {hub: network("10.10.0.0/16", gateway)}});

test("one-gateway-per-network: of each kind", () => {
  const er = {kind: "expressRoute", sku: "ErGw1AZ"};
  const vpn = {sku: "VpnGw1AZ"};
  const found = (gateways: object) =>
    said("one-gateway-per-network", design({virtualNetworks: {hub: {addressSpace: ["10.10.0.0/16"], gateways}}}));
  expect(found({vpn, er})).toEqual([]);
  expect(found({a: vpn, b: vpn, er})).toEqual(["error virtualNetwork/hub: hub has 2 VPN gateways: a and b; keep one"]);
  expect(found({c: er, d: er, e: er, vpn})).toEqual([
    "error virtualNetwork/hub: hub has 3 ExpressRoute gateways: c, d and e; keep one"
  ]);
});

test("bgp-sku: names the sites with BGP", () => {
  const siteToSite = {a: {bgp: true}, b: {bgp: true}, c: {}};
  expect(said("bgp-sku", withGateway({sku: "Basic", siteToSite}))).toEqual([
    "error gateway/hub/vpn: BGP is on with a and b, and Basic has none; use static routes, or take VpnGw1AZ or above"
  ]);
});

test("policy-based-sku: what is wrong of both, with one fix", () => {
  const fix = "make it route-based: a new gateway, since the type cannot be changed";
  expect(said("policy-based-sku", withGateway({vpnType: "policyBased"}))).toEqual([
    `error gateway/hub/vpn: VpnGw1AZ cannot be policy-based; ${fix}`,
    `error gateway/hub/vpn: it is policy-based, and has a point-to-site set-up; ${fix}`
  ]);
});

test("sstp-beside-openvpn: only where there is a point-to-site set-up", () => {
  expect(said("sstp-beside-openvpn", withGateway({pointToSite: null}))).toEqual([]);
  const protocols = ["SSTP", "OpenVPN"];
  expect(said("sstp-beside-openvpn", withGateway({pointToSite: pointToSite({protocols})}))).toEqual([
    "error gateway/hub/vpn: SSTP and OpenVPN are both on: a gateway takes one of them; " +
      "keep SSTP until the apps have moved, then OpenVPN; the change is for good"
  ]);
});

test("active-active-sku, basic-public-address-ended, active-active-sstp: of a Basic gateway and another", () => {
  expect(said("active-active-sku", withGateway({sku: "Basic", activeActive: true}))).toEqual([
    "error gateway/hub/vpn: it is active-active, which Basic cannot be; it is billed with one address; " +
      "take VpnGw1AZ or above, or leave it active-passive"
  ]);
  expect(said("basic-public-address-ended", withGateway({sku: "Basic"}))).toEqual([
    "info gateway/hub/vpn: its public address was of the Basic kind, which has ended; one Standard address is billed; " +
      "remove the reference to the Basic address, if it is still there"
  ]);
  expect(said("active-active-sstp", withGateway({activeActive: true}))).toEqual([
    "info gateway/hub/vpn: it is active-active, and still counted with 128 SSTP connections: " +
      "that it takes 256 is unconfirmed; plan with 128"
  ]);
});

test("gateway-sku-retired, legacy-gateway-sku-retired: from the day after the last, with the successor", () => {
  const found = (id: string, sku: string, on: string) => said(id, withGateway({sku}), on);
  expect(found("gateway-sku-retired", "VpnGw1", "2026-09-30")).toEqual([]);
  expect(found("gateway-sku-retired", "VpnGw1", "2026-10-01")).toEqual([
    "warning gateway/hub/vpn: VpnGw1 ended on 2026-09-30: it runs and is billed as VpnGw1AZ; write VpnGw1AZ"
  ]);
  expect(found("legacy-gateway-sku-retired", "HighPerformance", "2025-10-01")).toEqual([
    "warning gateway/hub/vpn: HighPerformance ended on 2025-09-30: it runs and is billed as VpnGw2AZ; write VpnGw2AZ"
  ]);
  expect(found("gateway-sku-retired", "HighPerformance", "2026-10-01")).toEqual([]);
});
