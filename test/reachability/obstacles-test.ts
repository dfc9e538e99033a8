import {expect, test} from "vitest";
import {obstacle, stop, way} from "./way.ts";

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const viaHub = {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/16"]};
const regional = {via: "regional", subnet: "hub/apps"};
const hybrid = {via: "hybridConnections", connections: ["erp"]};
const both = {allowForwardedTraffic: true};

interface Options {
  readonly plan?: object;
  readonly kind?: "code" | "container";
  readonly integration?: object | readonly object[];
  readonly gateway?: object;
  readonly gateways?: object;
  readonly hub?: object;
  readonly data?: object;
  readonly to?: string;
  readonly flow?: object;
}

/** A hub with a gateway, a network under its gateway transit, and a flow of an app. */
function estate({gateway, gateways, hub, data, plan, kind = "code", integration = viaHub, ...to}: Options = {}) {
  const vpn = {sku: "VpnGw1AZ", pointToSite, ...gateway};
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        subnets: {apps: {prefix: "10.1.1.0/26"}},
        gateways: gateways ?? {vpn},
        privateEndpoints: {sql: {to: "Azure SQL"}},
        ...hub
      },
      data: {addressSpace: ["10.2.0.0/16"], subnets: {apps: {prefix: "10.2.1.0/26"}}, ...data}
    },
    peerings: [
      {from: "hub", to: "data", ...both, allowGatewayTransit: true},
      {from: "data", to: "hub", ...both, useRemoteGateways: true}
    ],
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    plans: {web: {sku: "P1v3", ...plan}},
    apps: {shop: {plan: "web", kind, integration}},
    traffic: [{app: "shop", to: to.to ?? "hub", ...to.flow}]
  };
}

/** Returns the cause of what is missing with its texts: `windows-only: web is a Linux plan → …`. */
function told(options: Options): string {
  const spec = estate(options);
  return `${stop(spec).split(", ").at(-1)}: ${obstacle(spec)}`;
}

test("what gateway-required integration lacks is told, with what mends it, and the rule that asks for it", () => {
  const regionally = "use regional integration";
  const circuit = {kind: "expressRoute", sku: "ErGw1AZ"};
  const vpn = {sku: "VpnGw1AZ", pointToSite};
  expect(told({plan: {os: "linux"}})).toBe(`windows-only: web is a Linux plan → ${regionally}`);
  expect(told({kind: "container"})).toBe(`no-windows-container: shop is a Windows container → ${regionally}`);
  expect(told({plan: {sku: "F1"}})).toBe(`eligible-tier: F1 has no gateway-required integration → ${regionally}`);
  expect(told({gateways: {vpn, circuit}})).toBe(
    `no-coexistence-gateway: hub has an ExpressRoute gateway → ${regionally}`
  );
  expect(told({gateways: {circuit}})).toBe(`no-expressroute-gateway: hub has an ExpressRoute gateway → ${regionally}`);
  expect(told({gateways: {}})).toBe(`route-based-gateway: hub has no VPN gateway → ${regionally}`);
});

test("what the gateway of gateway-required integration lacks is told, with what mends it", () => {
  const regionally = "use regional integration";
  const has = (more: object) => told({gateway: {pointToSite: {...pointToSite, ...more}}});
  const pool = "private-address-pool: hub's gateway has no private point-to-site pool → give it a private pool";
  expect(told({gateway: {vpnType: "policyBased"}})).toBe(
    `route-based-gateway: hub's gateway is policy-based → ${regionally}`
  );
  expect(has({protocols: ["OpenVPN"]})).toBe(`sstp-enabled: hub's gateway does not take SSTP → ${regionally}`);
  expect(has({protocols: ["SSTP", "IkeV2"]})).toBe("ikev2-disabled: hub's gateway has IKEv2 on → turn IKEv2 off");
  expect(has({addressPool: ["11.0.0.0/24"]})).toBe(pool);
  expect(has({addressPool: []})).toBe(pool);
  expect(has({addressPool: ["172.16.0.0/24", "11.0.0.0/24"]})).toBe(pool);
  expect(way(estate({gateway: {pointToSite: {...pointToSite, addressPool: ["172.16.0.0/24", "10.9.0.0/24"]}}}))).toBe(
    "pointToSite hub"
  );
});

test("what regional integration lacks is told, with what mends it", () => {
  const integration = regional;
  expect(told({integration, plan: {sku: "F1"}})).toBe(
    "regional-tier: F1 has no regional integration → change the plan's tier"
  );
  expect(told({integration, hub: {deploymentModel: "classic"}})).toBe(
    "regionalClassic: hub is a classic network, which has no subnet for regional integration → " +
      "move hub to Resource Manager"
  );
  expect(told({integration, hub: {region: "westus"}})).toBe(
    "regional-same-region: hub/apps is in westus, web in eastus → use a subnet in eastus, peered with hub"
  );
});

test("what deployment models forbid is told, with what mends it", () => {
  const classic = {deploymentModel: "classic"};
  const to = "data";
  expect(told({to, hub: classic, data: classic})).toBe(
    "classicPeering: hub and data are both classic networks, which cannot be peered → " +
      "connect their gateways, or move one of them to Resource Manager"
  );
  expect(told({to, integration: regional, data: classic})).toBe(
    "regionalClassic: data is a classic network, which regional integration does not reach over a peering → " +
      "move data to Resource Manager, or connect it by VPN"
  );
  expect(told({to, hub: classic})).toBe(
    "classicGateway: hub's gateway is in a classic network: data cannot use it over the peering → " +
      "put the gateway in the Resource Manager network of the two"
  );
});

test("a route that is missing is told, with the ranges to add", () => {
  const noRoutes = {...viaHub, routes: []};
  expect(told({to: "data", integration: noRoutes})).toBe(
    "routing: no route of shop leads to data → add 10.2.0.0/16 to its routes"
  );
  expect(told({to: "data", integration: noRoutes, data: {addressSpace: ["10.2.0.0/16", "10.3.0.0/16"]}})).toBe(
    "routing: no route of shop leads to data → add 10.2.0.0/16, 10.3.0.0/16 to its routes"
  );
  expect(told({to: "data", integration: noRoutes, data: {addressSpace: [], subnets: {}}})).toBe(
    "routing: no route of shop leads to data → add its ranges to its routes"
  );
  expect(told({to: "data", integration: noRoutes, flow: {endpoints: ["10.2.0.5:80", "10.2.0.4:80"]}})).toBe(
    "routing: no route of shop leads to 10.2.0.4, 10.2.0.5 in data → add 10.2.0.0/16 to its routes"
  );
});

test("an address that the destination does not have is told, with what to correct", () => {
  const endpoints = ["10.9.0.4:80", "[fd00::1]:80"];
  expect(obstacle(estate({flow: {endpoints}}))).toBe(
    "10.9.0.4, fd00::1 is no address of hub, which has 10.1.0.0/16 → correct the endpoint, or the addresses of hub"
  );
});

test("regional integration without routeAll reaches public addresses neither of networks nor of sites", () => {
  const integration = regional;
  const publicly = "only what is private is routed → set routeAll on its integration";
  expect(told({to: "data", integration, data: {addressSpace: ["20.0.0.0/16"], subnets: {}}})).toBe(
    `routeAll: no route of shop leads to data: ${publicly}`
  );
  const gateway = {siteToSite: {dc: {addressSpace: ["20.1.0.0/16"]}}};
  expect(told({to: "dc", integration, gateway})).toBe(`routeAll: no route of shop leads to dc: ${publicly}`);
  expect(stop(estate({to: "dc", integration, gateway}))).toBe("subnet hub/apps, routeAll");
  expect(way(estate({to: "dc", integration: {...regional, routeAll: true}, gateway}))).toBe(
    "subnet hub/apps, site hub:dc"
  );
});

test("a site behind a peer's gateway, too, is reached by what is routed only", () => {
  const site = (addressSpace: string) => ({
    ...estate({
      to: "dc",
      integration: regional,
      gateways: {},
      data: {gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {dc: {addressSpace: [addressSpace]}}}}}
    }),
    peerings: [
      {from: "hub", to: "data", useRemoteGateways: true},
      {from: "data", to: "hub", allowGatewayTransit: true}
    ]
  });
  expect(way(site("192.168.0.0/16"))).toBe("subnet hub/apps, peering hub>data spoke hub, site data:dc");
  expect(stop(site("20.1.0.0/16"))).toBe("subnet hub/apps, routeAll");
});

test("what a site lacks for gateway-required integration is told, with what mends it", () => {
  const dc = (site: object) => told({to: "dc", gateway: {siteToSite: {dc: site}}});
  const addressSpace = ["192.168.0.0/16"];
  const unrouted = "site: dc's BGP routes do not reach the app →";
  expect(dc({addressSpace, routesToPool: false})).toBe(
    "site: dc has no route back to the pool → route the pool back on its own gateway"
  );
  expect(dc({addressSpace, bgp: true})).toBe(`${unrouted} add 192.168.0.0/16 to customRoutes`);
  expect(dc({bgp: true})).toBe("arrives: arrives");
  expect(told({to: "dc", integration: {...viaHub, routes: []}, gateway: {siteToSite: {dc: {bgp: true}}}})).toBe(
    `${unrouted} add its ranges to customRoutes`
  );
});

test("an app without integration is told to integrate", () => {
  expect(told({integration: []})).toBe(
    "integration: shop has no integration with a virtual network → integrate shop with one that leads there"
  );
  expect(told({integration: hybrid})).toMatch(/^integration: shop has no integration with a virtual network/);
});

test("an app with a hybrid connection beside its integration reaches networks by the integration", () => {
  expect(way(estate({integration: [hybrid, regional]}))).toBe("subnet hub/apps");
  expect(way(estate({integration: [hybrid, viaHub], to: "hub/sql"}))).toBe("pointToSite hub, privateEndpoint");
  expect(way(estate({integration: [hybrid, viaHub], to: "erp"}))).toBe("hybridConnection");
  for (const integration of [viaHub, regional]) {
    expect(told({integration, to: "erp"})).toBe(
      "hybridConnection: shop does not use the hybrid connection erp → add erp to its connections"
    );
  }
});
