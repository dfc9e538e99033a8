import {expect, test} from "vitest";
import {appServiceEnvironment} from "../../src/alternatives/app-service-environment.ts";
import {isolatedSize} from "../../src/alternatives/parts/isolated-size.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {cost} from "../evaluated.ts";
import {exampleNames} from "../examples.ts";
import {
  days,
  drafted,
  errorsOf,
  expectAlwaysSound,
  expectSoundExample,
  gatewayNetworks,
  peeringText
} from "./connecting.ts";

// Cores and memory of the catalog: each is the first Isolated v2 size that has no less of either.
const workers = [
  ["B1", "I1v2"], // 1, 1.75
  ["P1v3", "I1v2"], // 2, 8
  ["P1mv3", "I1mv2"], // 2, 16
  ["P2v3", "I2v2"], // 4, 16
  ["P3v3", "I3v2"], // 8, 32
  ["P4mv3", "I4mv2"], // 16, 128
  ["P5mv3", "I5mv2"] // 32, 256
] as const;

for (const [sku, isolated] of workers) {
  test(`isolatedSize(${sku}) is ${isolated}`, () => expect(isolatedSize(sku)).toEqual({sku: isolated, isKnown: true}));
}

const shop = {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}};
const estate = {
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.1.0.0/16"],
      gateways: {
        vpn: {
          sku: "VpnGw1AZ",
          pointToSite: {addressPool: ["172.16.1.0/24"], protocols: ["SSTP"]},
          siteToSite: {office: {addressSpace: ["192.168.0.0/24"]}}
        }
      }
    }
  },
  plans: {
    web: {sku: "P1v3", instances: 2},
    far: {sku: "P1", region: "westeurope", offer: "devTest"},
    open: {sku: "S1"}
  },
  apps: {shop, abroad: {...shop, plan: "far"}, site: {plan: "open"}},
  traffic: [
    {app: "shop", to: "hub", sentGB: 10},
    {app: "shop", to: "office", sentGB: 5},
    {app: "abroad", to: "hub", sentGB: 1},
    {app: "abroad", to: "office", sentGB: 1},
    {app: "site", to: "internet", sentGB: 1}
  ]
};

test("appServiceEnvironment puts one in each region: in the network needed there, or in a new one", () => {
  const {topology, reasons} = drafted(appServiceEnvironment, estate);
  expect(reasons).toEqual([]);
  const made = [...topology.appServiceEnvironments.values()];
  expect(made.map(({name, virtualNetwork, subnet}) => `${name} ${virtualNetwork}/${subnet}`)).toEqual([
    "environment-eastus hub/environment",
    "environment-westeurope environment-westeurope/environment"
  ]);
  const prefixOf = (name: string) => topology.virtualNetworks.get(name)?.subnets.get("environment")?.prefix.text;
  expect([prefixOf("hub"), prefixOf("environment-westeurope")]).toEqual(["10.1.0.0/24", "10.0.0.0/24"]);
  expect(peeringText(topology, "environment-westeurope", "hub")).toBe("access forwarded remote");
  expect(peeringText(topology, "hub", "environment-westeurope")).toBe("access forwarded transit");
  expect(errorsOf(topology, days[0])).toEqual([]);
});

test("appServiceEnvironment sizes the workers, keeps the instances, and leaves alone who needs nothing", () => {
  const {topology, assumptions} = drafted(appServiceEnvironment, estate);
  const plans = [...topology.plans.values()].map((d) => `${d.name} ${d.sku} ${d.offer} ${d.appServiceEnvironment}`);
  expect(plans).toEqual([
    "far I1v2 standard environment-westeurope",
    "open S1 standard null",
    "web I1v2 standard environment-eastus"
  ]);
  expect([...assumptions].sort()).toEqual([
    "far loses its dev/test prices, which Isolated sizes do not have",
    "the cores of P1 are not known: far becomes the smallest Isolated v2 size, I1v2"
  ]);
  expect([...topology.apps.values()].flatMap(({integrations}) => integrations)).toEqual([]);
});

test("appServiceEnvironment keeps the gateway for the office, and point-to-site goes with the apps", () => {
  const {topology} = drafted(appServiceEnvironment, estate);
  expect(gatewayNetworks(topology)).toEqual(["hub"]);
  expect(topology.virtualNetworks.get("hub")?.gateways.get("vpn")).toMatchObject({pointToSite: null});
});

test("appServiceEnvironment bills the workers by the hour", () => {
  const {plans, apps, traffic, ...rest} = estate;
  const one = {...rest, plans: {web: plans.web}, apps: {shop: apps.shop}, traffic: traffic.slice(0, 2)};
  const {topology} = drafted(appServiceEnvironment, one);
  // Two I1v2 workers: 2 × 730 × 0.547.
  expect(cost(toTopologySpec(topology), "plan")).toBe("798.62");
});

test("appServiceEnvironment keeps environments, what is in them, and hybrid connections", () => {
  const spec = {
    ...estate,
    virtualNetworks: {
      hub: {...estate.virtualNetworks.hub, subnets: {workers: {prefix: "10.1.9.0/24"}}}
    },
    appServiceEnvironments: {inner: {subnet: "hub/workers"}},
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    plans: {...estate.plans, own: {sku: "I2v2", appServiceEnvironment: "inner"}},
    apps: {
      ...estate.apps,
      inside: {plan: "own"},
      shop: {plan: "web", integration: [shop.integration, {via: "hybridConnections", connections: ["erp"]}]}
    }
  };
  const {topology} = drafted(appServiceEnvironment, spec);
  expect([...topology.appServiceEnvironments.keys()]).toEqual(["environment-westeurope", "inner"]);
  expect(topology.plans.get("own")).toMatchObject({sku: "I2v2", appServiceEnvironment: "inner"});
  expect(topology.plans.get("web")).toMatchObject({sku: "I1v2", appServiceEnvironment: "inner"});
  expect(topology.apps.get("shop")?.integrations).toEqual([{via: "hybridConnections", connections: ["erp"]}]);
});

test("appServiceEnvironment drops no flow silently where addresses forbid a peering", () => {
  const twin = {addressSpace: ["10.1.0.0/16"], region: "westeurope"};
  const spec = {
    ...estate,
    virtualNetworks: {...estate.virtualNetworks, twin},
    traffic: [
      {app: "abroad", to: "twin", sentGB: 9},
      {app: "abroad", to: "hub", sentGB: 1}
    ]
  };
  const draft = drafted(appServiceEnvironment, spec);
  expect(draft.reasons.filter((reason) => reason.includes("abroad"))).not.toEqual([]);
});

for (const name of exampleNames) {
  test(`appServiceEnvironment is sound for ${name}`, () => expectSoundExample(appServiceEnvironment, name));
}

test("appServiceEnvironment is sound for random workloads", () => expectAlwaysSound(appServiceEnvironment));
