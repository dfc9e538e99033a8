import {expect, test} from "vitest";
import {design, network, pointToSite, said, via} from "./said.ts";

const office = {addressSpace: ["192.168.0.0/16", "10.77.0.0/16"]};
const withSite = (site: object, set: object | null = {}, parts: object = {}) =>
  design({
    virtualNetworks: {
      hub: network("10.10.0.0/16", {
        pointToSite: set && pointToSite(set),
        siteToSite: {office: {...office, ...site}, plant: {addressSpace: ["192.169.0.0/16"]}}
      })
    },
    ...parts
  });

test("site-routes-pool-back: names the site and all of the pool", () => {
  const found = (addressPool: string[]) =>
    said("site-routes-pool-back", withSite({routesToPool: false}, {addressPool}));
  expect(found(["172.16.0.0/24", "172.17.0.0/24"])).toEqual([
    "warning gateway/hub/vpn: office does not route 172.16.0.0/24 and 172.17.0.0/24 back: no app reaches it; " +
      "add 172.16.0.0/24 and 172.17.0.0/24 to the routes of office's gateway, by hand"
  ]);
  expect(found([])).toEqual([
    "warning gateway/hub/vpn: office does not route the pool back: no app reaches it; " +
      "add the pool to the routes of office's gateway, by hand"
  ]);
  expect(said("site-routes-pool-back", withSite({routesToPool: false}, null))).toEqual([]);
});

test("site-routes-pool-back: a flow of any of the apps tells it by itself, a flow to elsewhere does not", () => {
  const apps = {shop: {plan: "web", integration: via("hub")}, desk: {plan: "web", integration: via("hub")}};
  const found = (...traffic: object[]) =>
    said("site-routes-pool-back", withSite({routesToPool: false}, {}, {apps, traffic}));
  expect(found({app: "desk", to: "office"})).toEqual([]);
  expect(found({app: "desk", to: "plant"}, {app: "desk", to: "hub"})).toHaveLength(1);
});

test("site-routes-pool-back: nothing where the network has no gateway", () => {
  expect(said("site-routes-pool-back", design({virtualNetworks: {hub: {addressSpace: ["10.10.0.0/16"]}}}))).toEqual([]);
});

test("bgp-needs-custom-routes: names those ranges that no route covers, of the gateway or of the apps", () => {
  const found = (customRoutes: string[], routes: string[] = []) => {
    const apps = {shop: {plan: "web", integration: via("hub", {routes})}};
    return said("bgp-needs-custom-routes", withSite({bgp: true}, {customRoutes}, {apps}));
  };
  const text = (ranges: string) => [
    `info gateway/hub/vpn: office announces ${ranges} over BGP, which apps do not learn; ` +
      `add ${ranges} to customRoutes, if apps need office`
  ];
  expect(found([])).toEqual(text("10.77.0.0/16 and 192.168.0.0/16"));
  expect(found(["10.0.0.0/8"])).toEqual(text("192.168.0.0/16"));
  expect(found([], ["192.168.0.0/16"])).toEqual(text("10.77.0.0/16"));
  expect(found(["10.77.0.0/16"], ["192.168.0.0/16"])).toEqual([]);
});
