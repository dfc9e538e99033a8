import {expect, test} from "vitest";
import {obstacle, stop, way} from "./way.ts";

interface Options {
  readonly plan?: object;
  readonly app?: object;
  readonly flow?: object;
}

function estate({plan = {}, app = {}, flow = {}}: Options = {}) {
  return {
    defaults: {region: "eastus"},
    plans: {web: {sku: "B1", ...plan}},
    hybridConnections: {erp: {host: "ERP.corp", port: 1433}, other: {host: "other.corp", port: 80}},
    apps: {shop: {plan: "web", integration: {via: "hybridConnections", connections: ["erp"]}, ...app}},
    traffic: [{app: "shop", to: "erp", ...flow}]
  };
}

test("a hybrid connection carries Windows code, Linux code and Linux containers, and no Windows container", () => {
  expect(way(estate())).toBe("hybridConnection");
  expect(way(estate({plan: {os: "linux"}}))).toBe("hybridConnection");
  expect(way(estate({plan: {os: "linux"}, app: {kind: "container"}}))).toBe("hybridConnection");
  expect(stop(estate({plan: {sku: "P1v3"}, app: {kind: "container"}}))).toBe("hybridConnectionContainer");
});

test("the tiers Free and Shared have no hybrid connections, all from Basic on have", () => {
  for (const sku of ["F1", "D1"]) expect(stop(estate({plan: {sku}}))).toBe("hybridConnectionTier");
  for (const sku of ["B1", "S1", "P1v2", "P1v3", "I1v2"]) expect(way(estate({plan: {sku}}))).toBe("hybridConnection");
});

test("a hybrid connection is for the apps that use it, TCP, and its own host and port", () => {
  expect(stop(estate({flow: {to: "other"}}))).toBe("hybridConnection");
  expect(stop(estate({flow: {protocol: "udp"}}))).toBe("hybridConnection");
  expect(way(estate({flow: {endpoints: ["erp.CORP:1433"]}}))).toBe("hybridConnection");
  expect(way(estate({flow: {endpoints: ["erp.corp:1434"]}}))).toBe(
    "missing: erp leads to erp.corp:1433, not to erp.corp:1434"
  );
  expect(way(estate({flow: {endpoints: ["erp.corp:1433", "10.0.0.4:1433"]}}))).toBe(
    "missing: erp leads to erp.corp:1433, not to 10.0.0.4:1433"
  );
});

test("what a hybrid connection lacks is told, with what mends it", () => {
  const regionally = "use regional integration";
  expect(obstacle(estate({plan: {sku: "P1v3"}, app: {kind: "container"}}))).toBe(
    `shop is a Windows container, which has no hybrid connections → ${regionally}`
  );
  expect(obstacle(estate({plan: {sku: "D1"}}))).toBe("D1 has no hybrid connections → move the plan to Basic or above");
  expect(obstacle(estate({flow: {protocol: "udp"}}))).toBe(`hybrid connections carry TCP only → ${regionally}`);
  expect(obstacle(estate({flow: {endpoints: ["erp.corp:80", "erp.corp:1433", "crm.corp:1433"]}}))).toBe(
    "erp leads to erp.corp:1433, not to crm.corp:1433, erp.corp:80 → make a hybrid connection for each host and port"
  );
  const unused = "shop does not use the hybrid connection other → add other to its connections";
  expect(obstacle(estate({flow: {to: "other"}}))).toBe(unused);
  expect(obstacle(estate({flow: {to: "other"}, app: {integration: []}}))).toBe(unused);
});
