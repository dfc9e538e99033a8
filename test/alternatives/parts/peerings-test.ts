import {expect, test} from "vitest";
import {withNewGateway} from "../../../src/alternatives/parts/gateways.ts";
import {peered, underTransit, withoutIdleTransit} from "../../../src/alternatives/parts/peerings.ts";
import {parseTopology} from "../../../src/topology/parse-topology.ts";
import {peeringText} from "../connecting.ts";
import {subnetTexts} from "../regional-text.ts";
import {estate, hub} from "../small-estate.ts";

const data = {addressSpace: ["10.20.0.0/16"]};

function parsed(change: object = {}) {
  return parseTopology(estate({virtualNetworks: {hub, data}, ...change}));
}

test("peered(topology, from, to) lets both start, and nothing more", () => {
  const topology = peered(parsed(), "hub", "data");
  expect([peeringText(topology, "hub", "data"), peeringText(topology, "data", "hub")]).toEqual(["access", "access"]);
  expect(peered(parsed(), "hub", "hub").peerings).toEqual([]);
});

test("peered(topology, from, to) keeps the flags that are there, and opens what is closed", () => {
  const peerings = [
    {from: "hub", to: "data", allowVirtualNetworkAccess: false, allowForwardedTraffic: true},
    {from: "data", to: "hub"}
  ];
  const topology = peered(parsed({peerings}), "hub", "data");
  expect([peeringText(topology, "hub", "data"), peeringText(topology, "data", "hub")]).toEqual(["access forwarded", "access"]); // prettier-ignore
});

test("peered(topology, from, to) offers the gateway that the other side says it uses", () => {
  const topology = peered(parsed({peerings: [{from: "data", to: "hub", useRemoteGateways: true}]}), "data", "hub");
  expect(peeringText(topology, "hub", "data")).toBe("access transit");
});

test("underTransit(topology, spoke, hub) sets the flags of both sides, and idle ones go with the gateway", () => {
  const topology = underTransit(parsed(), "data", "hub");
  expect(peeringText(topology, "data", "hub")).toBe("access forwarded remote");
  expect(peeringText(topology, "hub", "data")).toBe("access forwarded transit");
  const bare = parseTopology({...estate({virtualNetworks: {hub: {addressSpace: hub.addressSpace}, data}}), apps: {}});
  const idle = withoutIdleTransit(underTransit(bare, "data", "hub"));
  expect(peeringText(idle, "data", "hub")).toBe("access forwarded");
  expect(peeringText(idle, "hub", "data")).toBe("access forwarded");
});

test("withNewGateway(topology, network) makes a /27 for it, unless the gateways' subnet is too small", () => {
  const withSubnet = (prefix: string | null) => {
    const subnets = prefix === null ? {} : {GatewaySubnet: {prefix}};
    const topology = parsed({virtualNetworks: {hub, data: {...data, subnets}}});
    const network = topology.virtualNetworks.get("data");
    return network && withNewGateway(topology, network);
  };
  const made = withSubnet(null);
  expect(made && subnetTexts(made)).toEqual(["data/GatewaySubnet 10.20.0.0/27"]);
  expect(made?.virtualNetworks.get("data")?.gateways.get("vpn")?.sku).toBe("VpnGw1AZ");
  expect(withSubnet("10.20.0.0/29")).toBeDefined();
  expect(withSubnet("10.20.0.0/30")).toBe(undefined);
});
