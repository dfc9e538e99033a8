import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {readTopology} from "../../src/formats/read-topology.ts";
import {Decimal} from "../../src/money.ts";
import {parseCidr} from "../../src/topology/cidr.ts";
import {exactly} from "../../src/topology/volume.ts";

const read = (path: string) => readTopology(readFileSync(new URL(path, import.meta.url)), path);
const topology = read("design-example.yaml");
const prod = {subscription: "prod", tags: {}};
const noGrowth = {sentGBPercentPerMonth: null, instancesPercentPerMonth: null};

test("readTopology(example of the design) reads what is about the whole", () => {
  expect(topology.name).toBe("Contoso web estate");
  expect(topology.currency).toBe("USD");
  expect(topology.hoursPerMonth.toString()).toBe("730");
  expect(topology.assumptions).toEqual({
    gatewayData: "internet",
    transitPeering: "spokeEnd",
    egressPool: "subscription",
    environmentMinimum: "cores"
  });
  expect(topology.growth).toEqual(noGrowth);
  expect([topology.connections, topology.changes, topology.tags]).toEqual([[], [], {}]);
  expect([...topology.appServiceEnvironments]).toEqual([]);
});

test("readTopology(example of the design) reads the networks by name", () => {
  const none = {gateways: new Map(), subnets: new Map(), privateEndpoints: new Map(), natGateways: new Map()};
  const common = {...prod, deploymentModel: "resourceManager"};
  const inHub = {...prod, region: "eastus", virtualNetwork: "hub"};
  expect([...topology.virtualNetworks.keys()]).toEqual(["data", "hub"]);
  expect(topology.virtualNetworks.get("data")).toEqual({
    ...common,
    ...none,
    name: "data",
    region: "northeurope",
    addressSpace: [parseCidr("10.20.0.0/16")],
    dnsServers: []
  });
  expect(topology.virtualNetworks.get("hub")).toEqual({
    ...common,
    name: "hub",
    region: "eastus",
    addressSpace: [parseCidr("10.10.0.0/16")],
    dnsServers: ["10.10.0.4"],
    gateways: new Map([["vpn", expect.anything()]]),
    subnets: new Map([
      [
        "apps",
        {name: "apps", prefix: parseCidr("10.10.1.0/26"), delegation: "Microsoft.Web/serverFarms", serviceEndpoints: []}
      ]
    ]),
    privateEndpoints: new Map([["sql", {...inHub, name: "sql", to: "Azure SQL"}]]),
    natGateways: new Map([["out", {...inHub, name: "out", subnets: ["apps"]}]])
  });
});

test("readTopology(example of the design) reads the gateway", () => {
  expect(topology.virtualNetworks.get("hub")?.gateways.get("vpn")).toEqual({
    ...prod,
    name: "vpn",
    region: "eastus",
    virtualNetwork: "hub",
    kind: "vpn",
    sku: "VpnGw1AZ",
    generation: 1,
    vpnType: "routeBased",
    activeActive: false,
    pointToSite: {
      addressPool: [parseCidr("172.16.0.0/24")],
      protocols: ["SSTP"],
      customRoutes: [parseCidr("192.168.0.0/16")],
      otherConnections: {peak: exactly(12), average: exactly(5)}
    },
    sites: new Map([
      [
        "datacenter",
        {name: "datacenter", addressSpace: [parseCidr("192.168.0.0/16")], tunnels: 1, bgp: true, routesToPool: true}
      ]
    ])
  });
});

test("readTopology(example of the design) reads peerings in the order of their ends", () => {
  const allowed = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
  expect(topology.peerings).toEqual([
    {from: "data", to: "hub", ...allowed, allowGatewayTransit: false, useRemoteGateways: true},
    {from: "hub", to: "data", ...allowed, allowGatewayTransit: true, useRemoteGateways: false}
  ]);
});

test("readTopology(example of the design) reads plans and apps", () => {
  const web = {...prod, region: "eastus", plan: "web", kind: "code", slots: 0, keyVaultReferences: "none"};
  expect(topology.plans).toEqual(
    new Map([
      [
        "web",
        {
          ...prod,
          name: "web",
          region: "eastus",
          sku: "P1v3",
          os: "windows",
          instances: exactly(3),
          maxInstances: 10,
          zoneRedundant: false,
          offer: "standard",
          appServiceEnvironment: null,
          growth: noGrowth
        }
      ]
    ])
  );
  expect([...topology.apps.keys()]).toEqual(["intranet", "legacy", "public-site", "shop"]);
  const rest = {...web, weight: new Decimal(1), downtimeCostPerHour: null};
  expect([...topology.apps.values()]).toEqual([
    {
      ...rest,
      name: "intranet",
      integrations: [{via: "regional", virtualNetwork: "hub", subnet: "apps", routeAll: true}]
    },
    {...rest, name: "legacy", integrations: [{via: "hybridConnections", connections: ["erp"]}]},
    {...rest, name: "public-site", integrations: []},
    {
      ...rest,
      name: "shop",
      slots: 1,
      keyVaultReferences: "public",
      integrations: [
        {via: "gateway", virtualNetwork: "hub", routes: [parseCidr("10.20.0.0/16")], certificateIssued: "2021-05-01"}
      ]
    }
  ]);
  expect([...topology.hybridConnections.values()]).toEqual([
    {...prod, name: "erp", region: "eastus", host: "erp.corp", port: 1433, managers: 2}
  ]);
});

test("readTopology(example of the design) reads flows with their destinations", () => {
  const flow = {
    sentGB: exactly(0),
    receivedGB: exactly(0),
    peakMbps: exactly(0),
    protocol: "tcp",
    endpoints: null,
    growth: noGrowth
  };
  expect(topology.flows).toEqual([
    {...flow, app: "public-site", to: "internet", destination: {kind: "internet"}, sentGB: exactly(1200)},
    {
      ...flow,
      app: "shop",
      to: "data",
      destination: {kind: "virtualNetwork", virtualNetwork: "data"},
      sentGB: exactly(80),
      endpoints: ["10.20.4.5:1433"]
    },
    {...flow, app: "shop", to: "datacenter", destination: {kind: "site", site: "datacenter"}, sentGB: exactly(20)},
    {
      ...flow,
      app: "shop",
      to: "hub",
      destination: {kind: "virtualNetwork", virtualNetwork: "hub"},
      sentGB: exactly(300),
      receivedGB: exactly(900),
      peakMbps: exactly(80)
    }
  ]);
});

test("readTopology(example of the design) reads commitments and extras", () => {
  expect(topology.commitments).toEqual([
    {
      kind: "reservation",
      sku: "P1v3",
      os: "windows",
      region: "eastus",
      quantity: 2,
      term: "1 year",
      start: "2026-10-01",
      scope: null
    }
  ]);
  expect(topology.extras).toEqual([
    {name: "Azure Firewall", costPerMonth: exactly("912.5").typical, perGB: exactly("0.016").typical, flows: "all"}
  ]);
});

test("readTopology(contoso.yaml) reads the example estate", () => {
  const contoso = read("../../data/topologies/contoso.yaml");
  expect(contoso.name).toBe("Contoso web estate");
  expect([...contoso.virtualNetworks.keys()]).toEqual(["data", "hub"]);
  expect(new Set(contoso.flows.map(({app}) => app))).toEqual(new Set(contoso.apps.keys()));
});
