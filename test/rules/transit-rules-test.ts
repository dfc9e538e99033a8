import {expect, test} from "vitest";
import {design, network, said, transit, via} from "./said.ts";

// The network data has two ranges, of which routes lead to one at a time.
const virtualNetworks = {
  hub: network("10.10.0.0/16"),
  data: {addressSpace: ["10.20.0.0/16", "10.30.0.0/16"], privateEndpoints: {sql: {to: "a database"}}},
  bare: {}
};
const app = (...routes: string[]) => ({plan: "web", integration: via("hub", {routes})});
const [there, back] = transit("hub", "data");

function found(id: string, peerings: readonly object[], apps: object, ...traffic: object[]): string[] {
  return said(id, design({virtualNetworks, peerings, apps, traffic}));
}

test("peering-flags-without-route: names the peering, the apps, and what to add", () => {
  const told = (apps: object, ...traffic: object[]) =>
    found("peering-flags-without-route", [there, back, ...transit("hub", "bare")], apps, ...traffic);
  const text = (who: string) => [
    `info peering/hub->data: gateway traffic may cross, and no route of ${who} leads to data; ` +
      "add 10.20.0.0/16 and 10.30.0.0/16 to the routes, if apps need data"
  ];
  expect(told({a: app()})).toEqual(text("a"));
  expect(told({a: app(), b: app()})).toEqual(text("2 apps"));
  expect(told({a: app("10.30.4.0/24")})).toEqual([]);
  expect(told({a: app(), b: app("10.20.0.0/16")})).toEqual([]);
});

test("peering-flags-without-route: a flow of any of the apps to the network or into it tells it by itself", () => {
  const told = (...traffic: object[]) =>
    found("peering-flags-without-route", [there, back], {a: app(), b: app()}, ...traffic);
  expect(told({app: "b", to: "data"})).toEqual([]);
  expect(told({app: "a", to: "data/sql"})).toEqual([]);
  expect(told({app: "a", to: "hub"})).toHaveLength(1);
});

test("route-without-peering-flags: of each app with a route into the network and no flow to it", () => {
  const apps = {a: app("10.30.0.0/16"), b: app("10.20.1.0/24"), c: app("10.99.0.0/16"), d: app("10.20.0.0/16")};
  expect(found("route-without-peering-flags", [there], apps, {app: "d", to: "data"})).toEqual([
    "warning app/a: its routes lead to data, but there is no peering data -> hub; add the peering data -> hub",
    "warning app/b: its routes lead to data, but there is no peering data -> hub; add the peering data -> hub"
  ]);
});
