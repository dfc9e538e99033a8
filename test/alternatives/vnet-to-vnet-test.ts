import {expect, test} from "vitest";
import {vnetToVnet} from "../../src/alternatives/vnet-to-vnet.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {cost, lines} from "../evaluated.ts";
import {example, exampleNames} from "../examples.ts";
import {drafted, errorsOf, expectAlwaysSound, expectSound, gatewayNetworks, peeringText} from "./connecting.ts";
import {integrationOf, subnetTexts} from "./regional-text.ts";
import {estate, gateway, hub} from "./small-estate.ts";

const on = "2026-11-23";
const far = {region: "northeurope", addressSpace: ["10.20.0.0/16"]};
const near = {addressSpace: ["10.30.0.0/16"]};
const office = {addressSpace: ["192.168.0.0/16"]};

function connectionsOf({connections}: Topology): string[] {
  return connections.map(({from, to, tunnels}) => `${from} ${to} ${tunnels}`);
}

test("a network of another region is joined by a VPN between gateways, one of the same by peering", () => {
  const traffic = ["far", "near"].map((to) => ({app: "shop", to, sentGB: 80}));
  const {topology, reasons} = drafted(vnetToVnet, estate({virtualNetworks: {hub, far, near}, traffic}));
  expect(reasons).toEqual([]);
  expect(errorsOf(topology, on)).toEqual([]);
  // Of the region's networks, near takes the most.
  expect(integrationOf(topology, "shop")).toBe("near/apps-web");
  expect(connectionsOf(topology)).toEqual(["near far 1"]);
  expect(peeringText(topology, "near", "hub")).toBe("access");
  expect(peeringText(topology, "near", "far")).toBe("none");
});

test("the gateway that apps only used serves again, without point-to-site; the other network gets a new one", () => {
  const {topology} = drafted(vnetToVnet, estate({virtualNetworks: {hub: {...hub, gateways: {vpn: {...gateway, sku: "VpnGw2AZ"}}}, far}, traffic: [{app: "shop", to: "far", sentGB: 80}]})); // prettier-ignore
  expect(gatewayNetworks(topology)).toEqual(["far", "hub"]);
  const gateways = ["hub", "far"].map((name) => topology.virtualNetworks.get(name)?.gateways.get("vpn"));
  expect(gateways.map((own) => own?.sku)).toEqual(["VpnGw2AZ", "VpnGw1AZ"]);
  expect(gateways.map((own) => own?.kind === "vpn" && own.pointToSite)).toEqual([null, null]);
  expect(connectionsOf(topology)).toEqual(["hub far 1"]);
  expect(subnetTexts(topology)).toContain("far/GatewaySubnet 10.20.0.0/27");
  // 80 GB at zone 1's inter-network rate of the VPN gateway, 0.035, and nothing for a peering.
  expect(cost(toTopologySpec(topology), "peering")).toBe("0");
  expect(lines(toTopologySpec(topology), "data").join()).toContain("80 GB, 2.8");
});

test("a network that uses another's gateway cannot have its own, and is not joined", () => {
  const core = {...far, addressSpace: ["10.40.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {office}}}};
  const peerings = [
    {from: "core", to: "far", allowForwardedTraffic: true, allowGatewayTransit: true},
    {from: "far", to: "core", allowForwardedTraffic: true, useRemoteGateways: true}
  ];
  const spec = estate({virtualNetworks: {hub, far, core}, peerings, traffic: [{app: "shop", to: "far", sentGB: 80}]});
  const {topology, reasons} = drafted(vnetToVnet, spec);
  expect(reasons).toEqual(["far uses the gateway of core, and so cannot have one of its own (shop)"]);
  expect(connectionsOf(topology)).toEqual([]);
});

test("under transit it is the hub's gateway that is connected", () => {
  const core = {addressSpace: ["10.40.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {office}}}};
  const traffic = [
    {app: "shop", to: "far", sentGB: 80},
    {app: "shop", to: "office", sentGB: 8}
  ];
  const {topology, reasons} = drafted(vnetToVnet, estate({virtualNetworks: {hub, far, core}, traffic}));
  expect(reasons).toEqual([]);
  expect(errorsOf(topology, on)).toEqual([]);
  expect(peeringText(topology, "hub", "core")).toBe("access forwarded remote");
  expect(connectionsOf(topology)).toEqual(["core far 1"]);
  expect(gatewayNetworks(topology)).toEqual(["core", "far"]);
});

test("a site behind a gateway of another region is out of reach, and it is said", () => {
  const core = {...far, gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {office}}}};
  const spec = estate({virtualNetworks: {hub, core}, traffic: [{app: "shop", to: "office", sentGB: 8}]});
  const {reasons} = drafted(vnetToVnet, spec);
  expect(reasons.join()).toContain(
    "hub and core are in different regions, and a VPN between them would have to lead on"
  );
});

test("a policy-based gateway joins no networks", () => {
  const policy = {...far, gateways: {vpn: {sku: "Basic", vpnType: "policyBased", siteToSite: {office}}}};
  const spec = estate({virtualNetworks: {hub, far: policy}, traffic: [{app: "shop", to: "far", sentGB: 8}]});
  expect(drafted(vnetToVnet, spec).reasons).toEqual(["far's gateway is policy-based, and joins no networks (shop)"]);
});

test("a classic network with a route-based gateway is reached by a VPN", () => {
  const old = {...near, deploymentModel: "classic", gateways: {vpn: gateway}};
  const spec = estate({virtualNetworks: {hub, old}, traffic: [{app: "shop", to: "old", sentGB: 8}]});
  const {topology, reasons} = drafted(vnetToVnet, spec);
  expect(reasons).toEqual([]);
  expect(connectionsOf(topology)).toEqual(["hub old 1"]);
});

test("a global peering that is there stays, and it is said", () => {
  const peerings = [
    {from: "hub", to: "far"},
    {from: "far", to: "hub"}
  ];
  const spec = estate({virtualNetworks: {hub, far}, peerings, traffic: [{app: "shop", to: "far", sentGB: 8}]});
  const {topology, assumptions} = drafted(vnetToVnet, spec);
  expect(connectionsOf(topology)).toEqual([]);
  expect(assumptions).toContain("global peerings that are there already stay");
});

for (const name of exampleNames) {
  test(`vnet-to-vnet breaks nothing in ${name}`, () => {
    const spec = toTopologySpec(example(name).topology);
    expectSound(spec, drafted(vnetToVnet, spec), on);
  });
}

test("vnet-to-vnet is sound whatever the workload", () => expectAlwaysSound(vnetToVnet), 600_000);
