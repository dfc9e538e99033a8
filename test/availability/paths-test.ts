import {expect, test} from "vitest";
import {evaluated} from "../evaluated.ts";

const apps = {prefix: "10.0.1.0/26", delegation: "Microsoft.Web/serverFarms"};
const regional = {via: "regional", subnet: "hub/apps"};
const site = {addressSpace: ["192.168.0.0/16"]};
const inHub = (gateways: object) => ({addressSpace: ["10.0.0.0/16"], subnets: {apps}, gateways});

/** Returns the parts and the composite of the one app of an estate, by what its flows lead to. */
function reached(virtualNetworks: object, to: readonly string[], rest: object = {}) {
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks,
    plans: {web: {sku: "S1"}},
    apps: {shop: {plan: "web", integration: regional}},
    traffic: to.map((destination) => ({app: "shop", to: destination, sentGB: 1})),
    ...rest
  };
  const [found] = evaluated(spec).availability;
  const {parts = [], slaPercent, uncoveredSites} = found ?? {};
  return {parts: parts.map(({resource}) => resource), slaPercent: slaPercent?.toFixed(), uncoveredSites};
}

test("availability(topology, routes, on) counts the gateway of a site that a flow reaches, and says that the far end is uncovered", () => {
  const hub = inHub({vpn: {sku: "VpnGw1AZ", siteToSite: {plant: site}}});
  // 0.9995 × 0.9995 = 0.99900025.
  expect(reached({hub}, ["plant", "plant"])).toEqual({
    parts: ["plan/web", "gateway/hub/vpn"],
    slaPercent: "99.900025",
    uncoveredSites: ["plant"]
  });
  expect(reached({hub}, [])).toEqual({parts: ["plan/web"], slaPercent: "99.95", uncoveredSites: []});
});

test("availability(topology, routes, on) counts an ExpressRoute gateway and the circuit behind it, one for each site", () => {
  const far = {addressSpace: ["172.20.0.0/16"]};
  const hub = inHub({circuit: {kind: "expressRoute", sku: "ErGw1AZ", sites: {campus: site, mine: far}}});
  // 0.9995³ = 0.9995 × 0.99900025 = 0.998500749875.
  expect(reached({hub}, ["campus"])).toEqual({
    parts: ["plan/web", "gateway/hub/circuit", "expressRouteCircuit/campus"],
    slaPercent: "99.8500749875",
    uncoveredSites: []
  });
  // 0.9995⁴ = 0.99900025² = 0.9980014995000625.
  const both = reached({hub}, ["campus", "mine"]);
  expect(both.parts).toHaveLength(4);
  expect(both.slaPercent).toBe("99.80014995000625");
});

test("availability(topology, routes, on) counts the relay of each hybrid connection that the app lists", () => {
  const hybridConnections = {erp: {host: "erp.corp", port: 1433, managers: 1}};
  const byRelay = {via: "hybridConnections", connections: ["erp"]};
  const only = {hybridConnections, apps: {shop: {plan: "web", integration: byRelay}}};
  // 0.9995 × 0.999 = 0.9985005, with or without a flow.
  const parts = ["plan/web", "hybridConnection/erp"];
  expect(reached({}, [], only)).toEqual({parts, slaPercent: "99.85005", uncoveredSites: []});
  expect(reached({}, ["erp"], only)).toEqual({parts, slaPercent: "99.85005", uncoveredSites: []});
  // With an ExpressRoute site beside: 0.998500749875 × 0.999 = 0.997502249125125.
  const hub = inHub({circuit: {kind: "expressRoute", sku: "ErGw1AZ", sites: {campus: site}}});
  const both = {hybridConnections, apps: {shop: {plan: "web", integration: [regional, byRelay]}}};
  expect(reached({hub}, ["campus", "erp"], both).slaPercent).toBe("99.7502249125125");
});

test("availability(topology, routes, on) counts both gateways of a connection between networks", () => {
  const hub = inHub({vpn: {sku: "VpnGw1AZ"}});
  const far = {addressSpace: ["10.9.0.0/16"], gateways: {vpn: {sku: "Basic"}}};
  const connections = [{from: "hub", to: "far"}];
  // 0.9995 × 0.9995 × 0.999 = 0.99900025 × 0.999 = 0.99800124975.
  expect(reached({hub, far}, ["far"], {connections})).toEqual({
    parts: ["plan/web", "gateway/hub/vpn", "gateway/far/vpn"],
    slaPercent: "99.800124975",
    uncoveredSites: []
  });
});

test("availability(topology, routes, on) counts the hub's gateway for a spoke that uses it, but no peering", () => {
  const spoke = {addressSpace: ["10.0.0.0/16"], subnets: {apps}};
  const far = {addressSpace: ["10.1.0.0/16"], gateways: {vpn: {sku: "Basic", siteToSite: {plant: site}}}};
  const peerings = [
    {from: "hub", to: "far", useRemoteGateways: true},
    {from: "far", to: "hub", allowGatewayTransit: true}
  ];
  expect(reached({hub: spoke, far}, ["plant"], {peerings}).parts).toEqual(["plan/web", "gateway/far/vpn"]);
});

test("availability(topology, routes, on) does not count what a flow that cannot arrive would need", () => {
  const gateways = {vpn: {sku: "Basic", siteToSite: {plant: site}}};
  const networks = {
    hub: {addressSpace: ["10.0.0.0/16"], subnets: {apps}},
    far: {addressSpace: ["10.1.0.0/16"], gateways}
  };
  expect(reached(networks, ["plant"])).toEqual({parts: ["plan/web"], slaPercent: "99.95", uncoveredSites: []});
});

test("availability(topology, routes, on) does not count private endpoints", () => {
  const hub = {...inHub({}), privateEndpoints: {sql: {to: "Azure SQL"}}};
  expect(reached({hub}, ["hub/sql"]).parts).toEqual(["plan/web"]);
});
