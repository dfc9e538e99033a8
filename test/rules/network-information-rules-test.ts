import {expect, test} from "vitest";
import {design, network, said, transit, via} from "./said.ts";

const declare = "declare what has it, or correct it";

/** Returns what is said of the DNS servers of hub, which data and the site office are joined to. */
function servers(dnsServers: readonly string[], parts: object = {}): string[] {
  const subnets = {apps: {prefix: "10.10.1.0/26"}};
  const siteToSite = {office: {addressSpace: ["192.168.0.0/24", "192.168.9.0/24"]}};
  const hub = network("10.10.0.0/16", {siteToSite}, {dnsServers, subnets});
  const virtualNetworks = {hub, data: {addressSpace: ["10.20.0.0/16", "fd00:1::/64"]}};
  return said("dns-server-reached", design({virtualNetworks, peerings: transit("hub", "data"), ...parts}));
}

const lost = (server: string, who: string, rest: string) =>
  `warning virtualNetwork/hub: its DNS server ${server} is not reached by ${who}: ${rest}`;
const unknown = `no declared network or site has that address; ${declare}`;

test("dns-server-reached: in the network, at a site, and in public they are", () => {
  expect(servers(["10.10.0.4", "192.168.9.4", "8.8.8.8", "2001:4860:4860::8888"])).toEqual([]);
});

test("dns-server-reached: what no network has is told once for all apps", () => {
  const apps = {
    shop: {plan: "web", integration: via("hub")},
    desk: {plan: "web", integration: [via("hub"), via("hub")]}
  };
  expect(servers(["10.99.0.4", "10.99.0.5", "fd11::4"], {apps})).toEqual([
    lost("10.99.0.4", "desk and shop", unknown),
    lost("10.99.0.5", "desk and shop", unknown),
    lost("fd11::4", "desk and shop", unknown)
  ]);
});

test("dns-server-reached: the way there is that of the app, with its own routes", () => {
  const routes = {routes: ["10.20.0.0/16"]};
  const apps = {shop: {plan: "web", integration: via("hub")}, desk: {plan: "web", integration: via("hub", routes)}};
  const noRoute = (server: string) =>
    `no route of shop leads to ${server} in data; add 10.20.0.0/16, fd00:1::/64 to its routes`;
  expect(servers(["10.20.0.4", "fd00:1::4"], {apps: {desk: apps.desk}})).toEqual([
    lost("fd00:1::4", "desk", noRoute("fd00:1::4").replace("shop", "desk"))
  ]);
  expect(servers(["10.20.0.4"], {apps})).toEqual([lost("10.20.0.4", "shop", noRoute("10.20.0.4"))]);
});

test("dns-server-reached: apps that lack other things are told one by one, and a site's way back is needed too", () => {
  const apps = {shop: {plan: "web", integration: via("hub")}, desk: {plan: "web", integration: via("hub")}};
  const noRoute = (app: string) =>
    `no route of ${app} leads to 10.20.0.4 in data; add 10.20.0.0/16, fd00:1::/64 to its routes`;
  expect(servers(["10.20.0.4"], {apps})).toEqual([
    lost("10.20.0.4", "desk", noRoute("desk")),
    lost("10.20.0.4", "shop", noRoute("shop"))
  ]);
  const office = {addressSpace: ["192.168.0.0/24"], routesToPool: false};
  const hub = network("10.10.0.0/16", {siteToSite: {office}}, {dnsServers: ["192.168.0.4"]});
  expect(said("dns-server-reached", design({virtualNetworks: {hub}, apps}))).toEqual([
    lost("192.168.0.4", "desk and shop", "office has no route back to the pool; route the pool back on its own gateway")
  ]);
});

test("dns-server-reached: apps that lack the same are told together, those of regional integration too", () => {
  const regional = {via: "regional", subnet: "hub/apps"};
  const apps = {shop: {plan: "web", integration: via("hub")}, desk: {plan: "web", integration: regional}};
  const peerings = [{from: "data", to: "hub"}];
  const [route] = [{routes: ["10.20.0.0/16"]}];
  expect(
    servers(["10.20.0.4"], {peerings, apps: {...apps, shop: {plan: "web", integration: via("hub", route)}}})
  ).toEqual([lost("10.20.0.4", "desk and shop", "there is no peering hub -> data; add the peering hub -> data")]);
});

test("dns-server-reached: an app that is in no network at all asks nobody", () => {
  expect(servers(["10.20.0.4"], {plans: {web: {sku: "P1v3", os: "linux"}}})).toEqual([]);
});

test("sync-across-subscriptions: by plan and network, names the apps of another subscription", () => {
  const integration = [via("hub"), via("hub")];
  const app = (plan: string, subscription?: string) => ({plan, integration, ...(subscription && {subscription})});
  const found = said(
    "sync-across-subscriptions",
    design({
      plans: {web: {sku: "P1v3", subscription: "prod"}, back: {sku: "P1v3", subscription: "prod"}},
      virtualNetworks: {hub: network("10.10.0.0/16", {}, {subscription: "prod"})},
      apps: {a: app("web", "test"), b: app("web"), c: app("web", "dev"), d: app("back", "test"), e: app("back", "prod")}
    })
  );
  const text = (plan: string, names: string) =>
    `warning plan/${plan}: hub is of another subscription than ${names}: it cannot be synchronised from this plan; ` +
    "after a change of DNS, routes or certificates, disconnect and connect the apps instead";
  expect(found).toEqual([text("back", "d"), text("web", "a and c")]);
});
