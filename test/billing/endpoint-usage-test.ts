import {expect, test} from "vitest";
import {broken, cost, evaluated, lines} from "../evaluated.ts";

const network = {
  addressSpace: ["10.0.0.0/16"],
  subnets: {apps: {prefix: "10.0.1.0/26"}, others: {prefix: "10.0.2.0/26"}},
  privateEndpoints: {sql: {to: "Azure SQL"}},
  natGateways: {out: {subnets: ["apps"]}}
};

function estate(flow: object, integration: object = {via: "regional", subnet: "hub/apps", routeAll: true}) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: network},
    hybridConnections: {erp: {host: "erp.corp", port: 1433, managers: 2}, idle: {host: "idle.corp", port: 1}},
    plans: {web: {sku: "P1v3"}},
    apps: {
      shop: {plan: "web", integration: integration},
      blog: {plan: "web", integration: integration}
    },
    traffic: [{app: "shop", to: "hub", ...flow}]
  };
}

const hybrid = {via: "hybridConnections", connections: ["erp"]};

test("a private endpoint bills its hours, and GB each way in tiers: 0.01 to 1,000,000 GB, 0.006 to 5,000,000, 0.004", () => {
  expect(lines(estate({}), "privateEndpoint")).toEqual([
    "privateEndpoint/hub/sql Standard Private Endpoint: 730 Hours, 7.3"
  ]);
  // 7.3 hours + 0.4 in + 1.6 out.
  expect(cost(estate({to: "hub/sql", sentGB: 40, receivedGB: 160}), "privateEndpoint")).toBe("9.3");
  // 7.3 + 10,000 + 4,000,000 × 0.006 + 1 × 0.004.
  expect(cost(estate({to: "hub/sql", sentGB: 5_000_001}), "privateEndpoint")).toBe("34007.304");
});

test("a NAT gateway bills its hours, and GB both ways of what leaves its subnets for the internet", () => {
  // 730 × 0.045 = 32.85.
  expect(cost(estate({}), "nat")).toBe("32.85");
  // + 1,200 × 0.045 = 54; the egress itself is 900 × 0.087 all the same.
  const flow = {to: "internet", sentGB: 1000, receivedGB: 200};
  expect(cost(estate(flow), "nat")).toBe("86.85");
  expect(cost(estate(flow), "data")).toBe("78.3");
  expect(cost(estate(flow, {via: "regional", subnet: "hub/apps"}), "nat")).toBe("32.85");
  expect(cost(estate(flow, {via: "regional", subnet: "hub/others", routeAll: true}), "nat")).toBe("32.85");
});

test("hybrid connections bill their listeners, those in use once each, and data beyond 5 GB", () => {
  // 2 managers × 730 × 0.0134, for two apps that use the one; the idle one bills nothing.
  expect(lines(estate({}, hybrid), "hybridConnection")).toEqual([
    "hybridConnection/erp Hybrid Connections Listener Unit: 1460 Hours, 19.564"
  ]);
  const flow = (sentGB: number, receivedGB: number) =>
    cost(estate({to: "erp", sentGB, receivedGB}, hybrid), "hybridConnection");
  expect(flow(2, 3)).toBe("19.564");
  // 15 GB less 5 free, at 1.
  expect(flow(3, 12)).toBe("29.564");
});

test("hybrid connections carry no UDP, and only what the app lists", () => {
  expect(broken(estate({to: "erp", sentGB: 1, protocol: "udp"}, hybrid))).toEqual(["flow-cannot-arrive"]);
  expect(broken(estate({to: "idle", sentGB: 1}, hybrid))).toEqual(["flow-cannot-arrive"]);
  expect(broken(estate({to: "erp", sentGB: 1}, hybrid))).toEqual([]);
});

test("an extra bills by the month, and by the GB of all flows, or of some apps, both directions", () => {
  const extra = (more: object) => {
    const spec = estate({to: "internet", sentGB: 1000, receivedGB: 200});
    return {
      ...spec,
      traffic: [...spec.traffic, {app: "blog", to: "internet", sentGB: 50}],
      extras: [{name: "Firewall", ...more}]
    };
  };
  // 912.5 + 1,250 × 0.016 = 932.5; only the blog's 50 × 0.016 = 0.8.
  expect(cost(extra({costPerMonth: "912.50", perGB: "0.016"}), "extra")).toBe("932.5");
  expect(cost(extra({perGB: "0.016", flows: ["blog"]}), "extra")).toBe("0.8");
  // A flow that cannot arrive is not billed: no integration leads to the idle connection.
  const blocked = {
    ...extra({perGB: "0.016"}),
    traffic: [{app: "blog", to: "idle", sentGB: 100, receivedGB: "unknown"}]
  };
  expect(cost(blocked, "extra")).toBe("0");
  expect(evaluated(blocked).bill.unpriced.filter(({resource}) => resource.startsWith("extra"))).toEqual([]);
  const {bill} = evaluated(extra({costPerMonth: 1}));
  expect(bill.byConfidence.get("given")?.amount.toFixed()).toBe("1");
});
