import {expect, test} from "vitest";
import {stop, way} from "./way.ts";

const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const there = {from: "hub", to: "spoke", ...open, allowGatewayTransit: true};
const back = {from: "spoke", to: "hub", ...open, useRemoteGateways: true};
const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const viaHub = {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/16"]};

interface Options {
  readonly peerings?: readonly (typeof there | typeof back)[];
  readonly integration?: object;
  readonly gateway?: object;
  readonly plan?: object;
  readonly kind?: "code" | "container";
  readonly hub?: object;
  readonly to?: string;
  readonly flow?: object;
}

function estate({
  peerings = [there, back],
  integration = viaHub,
  gateway,
  plan,
  kind = "code",
  hub,
  to = "spoke",
  flow
}: Options = {}) {
  const vpn = {sku: "VpnGw1AZ", pointToSite, ...gateway};
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.1.0.0/16"], gateways: {vpn}, subnets: {apps: {prefix: "10.1.1.0/26"}}, ...hub},
      spoke: {addressSpace: ["10.2.0.0/16"], subnets: {apps: {prefix: "10.2.1.0/26"}}, region: "northeurope"}
    },
    peerings,
    plans: {web: {sku: "P1v3", ...plan}},
    apps: {shop: {plan: "web", kind, integration: integration}},
    traffic: [{app: "shop", to, ...flow}]
  };
}

test("an app reaches its network through the gateway, and a spoke under gateway transit", () => {
  expect(way(estate({to: "hub"}))).toBe("pointToSite hub");
  expect(way(estate())).toBe("pointToSite hub, peering hub>spoke spoke spoke");
});

test("a spoke needs the flags of the article on both sides, and a route", () => {
  const off = (flag: string) => ({[flag]: false});
  for (const flag of ["allowVirtualNetworkAccess", "allowForwardedTraffic", "allowGatewayTransit"]) {
    expect(way(estate({peerings: [{...there, ...off(flag)}, back]}))).toBe(
      `missing: the peering hub -> spoke lacks ${flag}`
    );
  }
  for (const flag of ["allowVirtualNetworkAccess", "allowForwardedTraffic", "useRemoteGateways"]) {
    expect(way(estate({peerings: [there, {...back, ...off(flag)}]}))).toBe(
      `missing: the peering spoke -> hub lacks ${flag}`
    );
  }
  expect(way(estate({peerings: [there]}))).toBe("missing: there is no peering spoke -> hub");
  expect(way(estate({integration: {...viaHub, routes: []}}))).toBe("missing: no route of shop leads to spoke");
  expect(
    way(
      estate({
        integration: {...viaHub, routes: []},
        gateway: {pointToSite: {...pointToSite, customRoutes: ["10.0.0.0/8"]}}
      })
    )
  ).toContain("pointToSite");
  const endpoints = {flow: {endpoints: ["10.2.4.5:1433"]}};
  expect(way(estate({...endpoints, integration: {...viaHub, routes: ["10.2.4.0/24"]}}))).toContain("pointToSite");
  expect(way(estate({...endpoints, integration: {...viaHub, routes: ["10.2.5.0/24"]}}))).toContain("missing: no route");
});

test("gateway-required integration needs what the article lists", () => {
  const missing = (options: Options) => way(estate({to: "hub", ...options}));
  expect(missing({plan: {os: "linux"}})).toMatch(/^missing: web is a Linux plan/);
  expect(missing({kind: "container"})).toMatch(/^missing: shop is a Windows container/);
  for (const sku of ["F1", "D1", "I1v2"])
    expect(missing({plan: {sku}})).toMatch(/^missing: .* has no gateway-required/);
  for (const sku of ["B1", "S1", "P1", "P1v2", "P1v3", "P1v4"]) expect(missing({plan: {sku}})).toBe("pointToSite hub");
  expect(missing({hub: {gateways: {}}})).toMatch(/has no VPN gateway$/);
  expect(
    missing({hub: {gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}, er: {kind: "expressRoute", sku: "ErGw1AZ"}}}})
  ).toMatch(/ExpressRoute/);
  expect(missing({gateway: {vpnType: "policyBased"}})).toMatch(/policy-based$/);
  expect(missing({gateway: {pointToSite: null}})).toMatch(/does not take SSTP$/);
  expect(missing({gateway: {pointToSite: {...pointToSite, protocols: ["SSTP", "IkeV2"]}}})).toMatch(/IKEv2 on$/);
  expect(missing({gateway: {sku: "Basic", pointToSite: {...pointToSite, protocols: ["SSTP", "IkeV2"]}}})).toBe(
    "pointToSite hub"
  );
  expect(missing({gateway: {pointToSite: {...pointToSite, addressPool: ["11.0.0.0/24"]}}})).toMatch(
    /no private point-to-site pool$/
  );
});

test("regional integration is in the plan's own region, and reaches others over peerings", () => {
  const regional = (subnet: string) => ({via: "regional", subnet});
  expect(way(estate({integration: regional("hub/apps"), to: "hub"}))).toBe("subnet hub/apps");
  expect(way(estate({integration: regional("hub/apps")}))).toBe("subnet hub/apps, peering hub>spoke");
  expect(way(estate({integration: regional("spoke/apps"), to: "spoke"}))).toBe(
    "missing: spoke/apps is in northeurope, web in eastus"
  );
});

test("a site needs a route back to the pool, and its BGP routes by hand", () => {
  const site = (dc: object, routes: string[] = []) => {
    const siteToSite = {dc: {addressSpace: ["192.168.0.0/16"], ...dc}};
    return way(estate({to: "dc", gateway: {siteToSite}, integration: {...viaHub, routes}}));
  };
  expect(site({})).toBe("pointToSite hub, site hub:dc");
  expect(site({routesToPool: false})).toBe("missing: dc has no route back to the pool");
  expect(site({bgp: true})).toBe("missing: dc's BGP routes do not reach the app");
  expect(site({bgp: true}, ["192.168.7.0/24"])).toBe("pointToSite hub, site hub:dc");
});

test("of a way that does not arrive, the steps before what is missing are kept", () => {
  expect(stop(estate({integration: []}))).toBe("integration");
  expect(stop(estate({plan: {os: "linux"}}))).toBe("windows-only");
  expect(stop(estate({peerings: [there]}))).toBe("pointToSite hub, peering");
  expect(stop(estate({integration: {...viaHub, routes: []}}))).toBe("pointToSite hub, routing");
  const siteToSite = {dc: {addressSpace: ["192.168.0.0/16"], routesToPool: false}};
  expect(stop(estate({to: "dc", gateway: {siteToSite}}))).toBe("pointToSite hub, site hub:dc, site");
  const bgp = {dc: {addressSpace: ["192.168.0.0/16"], bgp: true}};
  expect(stop(estate({to: "dc", gateway: {siteToSite: bgp}}))).toBe("pointToSite hub, site");
  expect(stop(estate())).toBe("arrives");
});

test("of two integrations that do not lead there, the way that gets farther is told", () => {
  const integration = [viaHub, {via: "regional", subnet: "hub/apps"}];
  expect(stop(estate({integration, plan: {os: "linux"}, peerings: [there]}))).toBe("subnet hub/apps, peering");
  expect(stop(estate({integration: [viaHub], plan: {os: "linux"}, peerings: [there]}))).toBe("windows-only");
});

test("a site that does not route back to the pool stops gateway-required integration only", () => {
  const siteToSite = {dc: {addressSpace: ["192.168.0.0/16"], routesToPool: false, bgp: true}};
  const regional = {via: "regional", subnet: "hub/apps"};
  expect(way(estate({to: "dc", gateway: {siteToSite}}))).toBe("missing: dc has no route back to the pool");
  expect(way(estate({to: "dc", gateway: {siteToSite}, integration: regional}))).toBe("subnet hub/apps, site hub:dc");
});

test("an app in an App Service Environment reaches its network without an integration", () => {
  const spec = (subnet: string) => ({
    ...estate({integration: [], peerings: [there, {...back, useRemoteGateways: false}]}),
    appServiceEnvironments: {own: {subnet}},
    plans: {web: {sku: "I1v2", appServiceEnvironment: "own"}}
  });
  expect(way({...spec("hub/apps"), traffic: [{app: "shop", to: "hub"}]})).toBe("subnet hub/apps");
  expect(way(spec("hub/apps"))).toBe("subnet hub/apps, peering hub>spoke");
  expect(way({...spec("hub/apps"), peerings: []})).toBe("missing: nothing joins hub and spoke");
});

test("an app without integration reaches the internet and no network", () => {
  expect(way(estate({integration: [], to: "internet"}))).toBe("internet");
  expect(way(estate({integration: [], to: "hub"}))).toBe("missing: shop has no integration with a virtual network");
  expect(way(estate({to: "internet"}))).toBe("internet");
});
