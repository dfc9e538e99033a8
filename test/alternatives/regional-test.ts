import {describe, expect, test} from "vitest";
import {regional} from "../../src/alternatives/regional.ts";
import type {Draft} from "../../src/alternatives/alternative.ts";
import {arrives} from "../../src/reachability/path.ts";
import {routes} from "../../src/reachability/routes.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {cost, evaluated} from "../evaluated.ts";
import {example, exampleNames} from "../examples.ts";
import {drafted, errorsOf, expectAlwaysSound, expectSound, gatewayNetworks, peeringText} from "./connecting.ts";
import {integrationOf, subnetTexts} from "./regional-text.ts";
import {estate, gateway, hub, viaHub} from "./small-estate.ts";

const on = "2026-11-23";

function expectFeasible(draft: Draft): void {
  expect(draft.reasons).toEqual([]);
  expect(errorsOf(draft.topology, on)).toEqual([]);
}

describe("regional, a network of the plan's region", () => {
  test("the apps of a plan share a subnet of their network, whose gateway nothing needs any more", () => {
    const draft = drafted(regional, estate({traffic: [{app: "shop", to: "hub", sentGB: 300, receivedGB: 900}]}));
    expectFeasible(draft);
    // 10 instances, twice while the size changes, and 5 reserved: 25 of 32 addresses.
    expect(subnetTexts(draft.topology)).toEqual(["hub/apps-web 10.10.0.0/27 Microsoft.Web/serverFarms"]);
    expect(integrationOf(draft.topology, "shop")).toBe("hub/apps-web");
    expect(gatewayNetworks(draft.topology)).toEqual([]);
    // Three instances of P1v3 for 730 hours at 0.315, and what stays in a network is free: 689.85.
    expect(cost(toTopologySpec(draft.topology), "plan")).toBe("689.85");
    expect(evaluated(toTopologySpec(draft.topology)).bill.totalPerMonth.amount.toFixed()).toBe("689.85");
  });

  test("a Windows container takes an address more for each instance", () => {
    const container = {plan: "web", kind: "container", integration: viaHub};
    const draft = drafted(regional, estate({apps: {shop: container, desk: container, site: {plan: "web"}}}));
    // 10 instances of 1 + 2 addresses, doubled, and 5: 65, more than the 64 of a /26.
    expect(subnetTexts(draft.topology)).toEqual(["hub/apps-web 10.10.0.0/25 Microsoft.Web/serverFarms"]);
  });

  test("a new subnet keeps off the subnets, the DNS servers and the endpoints that are there", () => {
    const own = {
      dnsServers: ["10.10.0.4"],
      subnets: {GatewaySubnet: {prefix: "10.10.0.32/27"}, back: {prefix: "10.10.0.64/26"}}
    };
    const traffic = [{app: "shop", to: "hub", endpoints: ["10.10.0.130:1433"]}];
    const draft = drafted(regional, estate({virtualNetworks: {hub: {...hub, ...own}}, traffic}));
    // .0/27 has the server, .32 and .64 to .127 are subnets, .128/27 has the endpoint: .160 is free.
    expect(subnetTexts(draft.topology)).toContain("hub/apps-web 10.10.0.160/27 Microsoft.Web/serverFarms");
    expectFeasible(draft);
  });

  test("a full address space grows by a range that nothing else has", () => {
    const networks = {
      hub: {...hub, addressSpace: ["10.0.0.0/26"], subnets: {back: {prefix: "10.0.0.0/26"}}},
      other: {addressSpace: ["10.0.1.0/24"]}
    };
    const draft = drafted(regional, estate({virtualNetworks: networks}));
    // 10.0.0.0/24 has the hub's own /26 in it and 10.0.1.0/24 is another's.
    expect(draft.topology.virtualNetworks.get("hub")?.addressSpace.map(({text}) => text)).toEqual([
      "10.0.0.0/26",
      "10.0.2.0/24"
    ]);
    expect(subnetTexts(draft.topology)).toContain("hub/apps-web 10.0.2.0/27 Microsoft.Web/serverFarms");
  });

  test("a plan that is in the network already shares its subnet, while there is room", () => {
    const withSubnet = (prefix: string) =>
      estate({
        virtualNetworks: {hub: {...hub, subnets: {own: {prefix}}, natGateways: {out: {subnets: ["own"]}}}},
        apps: {
          shop: {plan: "web", integration: viaHub},
          site: {plan: "web", integration: {via: "regional", subnet: "hub/own", routeAll: true}}
        }
      });
    const roomy = drafted(regional, withSubnet("10.10.1.0/27")).topology;
    expect(integrationOf(roomy, "shop")).toBe("hub/own");
    expect(integrationOf(roomy, "site")).toBe("hub/own routeAll");
    expect(roomy.virtualNetworks.get("hub")?.natGateways.get("out")?.subnets).toEqual(["own"]);
    // A /28 has 16 addresses, and 25 are needed.
    expect(integrationOf(drafted(regional, withSubnet("10.10.1.0/28")).topology, "shop")).toBe("hub/apps-web");
  });

  test("hybrid connections stay", () => {
    const integration = [viaHub, {via: "hybridConnections", connections: ["erp"]}];
    const hybridConnections = {erp: {host: "erp.corp", port: 1433}};
    const draft = drafted(regional, estate({hybridConnections, apps: {shop: {plan: "web", integration}}}));
    expect(draft.topology.apps.get("shop")?.integrations.map(({via}) => via)).toEqual([
      "hybridConnections",
      "regional"
    ]);
  });

  test("an app that needs a network and has no way into any gets one", () => {
    const draft = drafted(regional, estate({apps: {shop: {plan: "web"}}, traffic: [{app: "shop", to: "hub"}]}));
    expectFeasible(draft);
    expect(integrationOf(draft.topology, "shop")).toBe("hub/apps-web");
  });
});

describe("regional, networks elsewhere", () => {
  const far = {region: "northeurope", addressSpace: ["10.20.0.0/16"], dnsServers: ["10.20.0.4"]};
  const virtualNetworks = {far: {...far, gateways: {vpn: gateway}}};
  const apps = {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "far"}}};

  test("without a network in the region a new one is made and peered globally, both ways", () => {
    const traffic = [{app: "shop", to: "far", sentGB: 80, receivedGB: 40}];
    const {topology, ...rest} = drafted(regional, estate({virtualNetworks, apps, traffic}));
    expectFeasible({topology, ...rest});
    const made = topology.virtualNetworks.get("apps-eastus");
    expect([made?.region, made?.subscription, made?.addressSpace[0]?.text, made?.dnsServers]).toEqual([
      ...["eastus", "prod", "10.0.0.0/24"],
      ["10.20.0.4"]
    ]);
    expect(subnetTexts(topology)).toEqual(["apps-eastus/apps-web 10.0.0.0/27 Microsoft.Web/serverFarms"]);
    expect(peeringText(topology, "apps-eastus", "far")).toBe("access");
    expect(peeringText(topology, "far", "apps-eastus")).toBe("access");
    expect(gatewayNetworks(topology)).toEqual([]);
    // Both regions are of zone 1, 0.035 a GB at each end: 120 GB twice are 8.40.
    expect(cost(toTopologySpec(topology), "peering")).toBe("8.4");
  });

  test("plans of one region and subscription share the new network, each with a subnet", () => {
    const plans = {web: {sku: "P1v3", maxInstances: 10}, back: {sku: "S1", os: "windows", maxInstances: 4}};
    const both = {...apps, desk: {plan: "back", integration: {via: "gateway", virtualNetwork: "far"}}};
    const {topology} = drafted(regional, estate({virtualNetworks, plans, apps: both}));
    // 4 instances, twice, and 5: 13 of 16. The /27 of web is the first that is aligned after it.
    expect(subnetTexts(topology)).toEqual([
      "apps-eastus/apps-back 10.0.0.0/28 Microsoft.Web/serverFarms",
      "apps-eastus/apps-web 10.0.0.32/27 Microsoft.Web/serverFarms"
    ]);
  });

  test("a network that a site has the name of is not made", () => {
    const named = {...gateway, siteToSite: {"apps-eastus": {addressSpace: ["192.168.0.0/16"]}}};
    const traffic = [{app: "shop", to: "apps-eastus", sentGB: 1}];
    const draft = drafted(regional, estate({virtualNetworks: {far: {...far, gateways: {vpn: named}}}, apps, traffic}));
    expect([...draft.topology.virtualNetworks.keys()]).toEqual(["apps-eastus-2", "far"]);
    expectFeasible(draft);
  });

  test("public addresses are reached by routing everything, and it is said", () => {
    const open = {far: {...far, addressSpace: ["51.10.0.0/16"], gateways: {vpn: gateway}}};
    const {topology, assumptions} = drafted(
      regional,
      estate({virtualNetworks: open, apps, traffic: [{app: "shop", to: "far"}]})
    );
    expect(integrationOf(topology, "shop")).toBe("apps-eastus/apps-web routeAll");
    expect(assumptions.join()).toContain("shop sends everything into the network");
  });

  test("an app that stays in its network reaches from there what no way leads to", () => {
    const networks = {
      ...virtualNetworks,
      near: {addressSpace: ["10.30.0.0/16"], subnets: {own: {prefix: "10.30.0.0/27"}}}
    };
    const own = {site: {plan: "web", integration: {via: "regional", subnet: "near/own"}}};
    const draft = drafted(
      regional,
      estate({virtualNetworks: networks, apps: own, traffic: [{app: "site", to: "far"}]})
    );
    expectFeasible(draft);
    expect(integrationOf(draft.topology, "site")).toBe("near/own");
    expect(peeringText(draft.topology, "near", "far")).toBe("access");
  });

  test("networks of the same addresses are not joined", () => {
    const networks = {hub, far: {...virtualNetworks.far, addressSpace: ["10.10.128.0/17"]}};
    const {reasons} = drafted(
      regional,
      estate({
        virtualNetworks: networks,
        apps: {shop: {plan: "web", integration: viaHub}},
        traffic: [{app: "shop", to: "far"}]
      })
    );
    expect(reasons).toEqual(["hub and far both have 10.10.128.0/17 (shop)"]);
  });
});

describe("regional, sites and gateways", () => {
  const office = {addressSpace: ["192.168.0.0/16"], bgp: true};
  const toOffice = [{app: "shop", to: "office", sentGB: 20}];
  const withSite = {...gateway, siteToSite: {office}};

  test("a gateway stays for its site, without the apps' point-to-site", () => {
    const {topology, reasons} = drafted(
      regional,
      estate({virtualNetworks: {hub: {...hub, gateways: {vpn: withSite}}}, traffic: toOffice})
    );
    expect(reasons).toEqual([]);
    const kept = topology.virtualNetworks.get("hub")?.gateways.get("vpn");
    expect(kept?.kind === "vpn" && kept.pointToSite).toBe(null);
    expect(routes(topology).every(({way}) => arrives(way))).toBe(true);
  });

  test("a gateway stays for people's VPN, with its point-to-site", () => {
    const people = {...gateway, pointToSite: {...gateway.pointToSite, otherConnections: 3}};
    const {topology} = drafted(regional, estate({virtualNetworks: {hub: {...hub, gateways: {vpn: people}}}}));
    const kept = topology.virtualNetworks.get("hub")?.gateways.get("vpn");
    expect(kept?.kind === "vpn" && kept.pointToSite?.addressPool[0]?.text).toBe("172.16.0.0/24");
  });

  test("a site behind a gateway of another region is reached under transit", () => {
    const core = {region: "northeurope", addressSpace: ["10.20.0.0/16"], gateways: {vpn: withSite}};
    const draft = drafted(regional, estate({virtualNetworks: {hub, core}, traffic: toOffice}));
    expectFeasible(draft);
    expect(integrationOf(draft.topology, "shop")).toBe("hub/apps-web");
    expect(peeringText(draft.topology, "hub", "core")).toBe("access forwarded remote");
    expect(peeringText(draft.topology, "core", "hub")).toBe("access forwarded transit");
    expect(gatewayNetworks(draft.topology)).toEqual(["core"]);
  });

  test("a network with a gateway of its own does not take another's: a new one does", () => {
    const core = {region: "northeurope", addressSpace: ["10.20.0.0/16"], gateways: {vpn: withSite}};
    const people = {...gateway, pointToSite: {...gateway.pointToSite, otherConnections: 3}};
    const networks = {hub: {...hub, gateways: {vpn: people}}, core};
    const draft = drafted(regional, estate({virtualNetworks: networks, traffic: toOffice}));
    expectFeasible(draft);
    expect(integrationOf(draft.topology, "shop")).toBe("apps-eastus/apps-web");
    expect(peeringText(draft.topology, "apps-eastus", "core")).toBe("access forwarded remote");
    expect(peeringText(draft.topology, "apps-eastus", "hub")).toBe("access");
  });

  test("what is behind ExpressRoute is reached", () => {
    const circuit = {kind: "expressRoute", sku: "ErGw1AZ", sites: {office: {addressSpace: ["192.168.0.0/16"]}}};
    const draft = drafted(regional, estate({virtualNetworks: {hub: {...hub, gateways: {circuit}}}, traffic: toOffice}));
    expectFeasible(draft);
    expect(gatewayNetworks(draft.topology)).toEqual(["hub"]);
  });

  test("a plan has two subnets at most: what needs a third is named", () => {
    const network = (i: number) => ({
      addressSpace: [`10.${i}.0.0/16`],
      gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {[`site${i}`]: {addressSpace: [`192.168.${i}.0/24`]}}}}
    });
    const app = (i: number) => ({plan: "web", integration: {via: "gateway", virtualNetwork: `net${i}`}});
    const spec = estate({
      virtualNetworks: {net1: network(1), net2: network(2), net3: network(3)},
      apps: {one: app(1), two: app(2), three: app(3)},
      traffic: [1, 2, 3].map((i) => ({app: ["one", "two", "three"][i - 1], to: `site${i}`, sentGB: 100 - i}))
    });
    const {topology, reasons} = drafted(regional, spec);
    expect(integrationOf(topology, "one")).toBe("net1/apps-web");
    expect(integrationOf(topology, "two")).toBe("net2/apps-web");
    expect(reasons).toContain("web would need more than the 2 integration subnets that it may have (three)");
    expect(
      routes(topology)
        .filter(({way}) => !arrives(way))
        .map(({flow}) => flow.to)
    ).toEqual(["site3"]);
  });
});

describe("regional, what it cannot do", () => {
  test("a classic network is not reached, and the rest is", () => {
    const old = {deploymentModel: "classic", addressSpace: ["10.20.0.0/16"]};
    const traffic = [{app: "shop", to: "old", sentGB: 5}, {app: "shop", to: "hub", sentGB: 5}]; // prettier-ignore
    const {topology, reasons} = drafted(regional, estate({virtualNetworks: {hub, old}, traffic}));
    expect(reasons).toEqual([
      "old is a classic network, which regional integration does not reach over a peering (shop)"
    ]);
    expect(topology.peerings).toEqual([]);
    expect(integrationOf(topology, "shop")).toBe("hub/apps-web");
  });

  test("an app that needs a classic network only is left without a way", () => {
    const virtualNetworks = {hub: {...hub, deploymentModel: "classic"}};
    const {topology, reasons} = drafted(regional, estate({virtualNetworks}));
    expect(integrationOf(topology, "shop")).toBe("none");
    expect([...topology.virtualNetworks.keys()]).toEqual(["hub"]);
    expect(reasons.join()).toContain("hub is a classic network");
  });

  test("Free and Shared plans have no regional integration", () => {
    for (const sku of ["F1", "D1"]) {
      const {topology, reasons} = drafted(regional, estate({plans: {web: {sku, instances: 1}}}));
      expect(integrationOf(topology, "shop")).toBe("none");
      expect(reasons.join()).toMatch(
        /^web is of (F1|D1), and the (Free|Shared) tier has no regional integration \(shop\)$/
      );
    }
  });

  test("a plan in an App Service Environment is in its network, which is peered", () => {
    const inner = {...hub, gateways: {}, subnets: {workers: {prefix: "10.10.4.0/24"}}};
    const draft = drafted(
      regional,
      estate({
        virtualNetworks: {
          hub: inner,
          far: {region: "northeurope", addressSpace: ["10.20.0.0/16"], gateways: {vpn: gateway}}
        },
        appServiceEnvironments: {inner: {subnet: "hub/workers"}},
        plans: {web: {sku: "I1v2", appServiceEnvironment: "inner"}},
        apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "far"}}},
        traffic: [{app: "shop", to: "far"}]
      })
    );
    expectFeasible(draft);
    expect(integrationOf(draft.topology, "shop")).toBe("none");
    expect(peeringText(draft.topology, "hub", "far")).toBe("access");
  });
});

for (const name of exampleNames) {
  test(`regional breaks nothing in ${name}`, () => {
    const spec = toTopologySpec(example(name).topology);
    expectSound(spec, drafted(regional, spec), on);
  });
}

test("regional is sound whatever the workload", () => expectAlwaysSound(regional), 600_000);
