import {expect, test} from "vitest";
import {design, network, said, via} from "./said.ts";

test("service-endpoints-not-reached: should be known, of each subnet with such endpoints", () => {
  const serviceEndpoints = ["Microsoft.Sql", "Microsoft.Storage"];
  const subnets = {back: {prefix: "10.10.2.0/24", serviceEndpoints}, rest: {prefix: "10.10.3.0/24"}};
  const found = (apps: object) =>
    said(
      "service-endpoints-not-reached",
      design({virtualNetworks: {hub: network("10.10.0.0/16", {}, {subnets})}, apps})
    );
  const app = {plan: "web", integration: via("hub")};
  const text = (who: string) => [
    "info subnet/hub/back: it has service endpoints for Microsoft.Sql and Microsoft.Storage: " +
      `${who} cannot use them through the gateway; ` +
      "where apps need them, use regional integration in a subnet with these endpoints, or a private endpoint"
  ];
  expect(found({a: app})).toEqual(text("a"));
  expect(found({a: app, b: app})).toEqual(text("2 apps"));
});

test("hybrid-connections-tier, hybrid-connections-not-from-windows-containers: of the plan that the app is in", () => {
  const hybridConnections = {erp: {host: "erp.corp", port: 1433}};
  const integration = {via: "hybridConnections", connections: ["erp"]};
  const found = (id: string, plan: object, app: object = {}) =>
    said(id, design({hybridConnections, plans: {web: plan}, apps: {shop: {plan: "web", integration, ...app}}}));
  expect(found("hybrid-connections-tier", {sku: "F1"})).toEqual([
    "error app/shop: it uses hybrid connections, and F1 has none; move its plan to Basic or above"
  ]);
  const id = "hybrid-connections-not-from-windows-containers";
  expect(found(id, {sku: "P1v3"}, {kind: "container"})).toEqual([
    "error app/shop: it is a Windows container, from which hybrid connections do not work; use regional integration"
  ]);
  expect(found(id, {sku: "P1v3", os: "linux"}, {kind: "container"})).toEqual([]);
});

test("network-protected-key-vault, remote-expressroute-gateway: name the network and the gateway", () => {
  const apps = {shop: {plan: "web", keyVaultReferences: "networkProtected", integration: via("hub")}};
  expect(said("network-protected-key-vault", design({apps}))).toEqual([
    "error app/shop: its Key Vault is network-protected, and is not resolved through hub's gateway; " +
      "use regional integration, or a Key Vault that takes public traffic"
  ]);
  const core = {addressSpace: ["10.20.0.0/16"], gateways: {er: {kind: "expressRoute", sku: "ErGw1AZ"}}};
  const peerings = [{from: "hub", to: "core", useRemoteGateways: true}];
  expect(
    said("remote-expressroute-gateway", design({virtualNetworks: {hub: network("10.10.0.0/16"), core}, peerings}))
  ).toEqual([
    "warning peering/hub->core: hub is connected with ExpressRoute by core's gateway: whether apps then integrate is not said; " +
      "use regional integration"
  ]);
});
