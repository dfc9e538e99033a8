import {expect, test} from "vitest";
import {estate, impactOf, impactsOf, texts, told, withGateway} from "./context.ts";

test("disconnect restarts the app, cuts off all it reached by the gateway, and the gateway keeps costing", () => {
  const found = impactOf("disconnect", {targets: ["shop"]});
  expect(found).toMatchObject({possible: true, resource: "app/shop", doubts: []});
  expect(told(found)).toEqual(["shop yes hub+office+spoke"]);
  expect(found.apps[0]!.losesConnectivity[0]).toMatchObject({minutesAtMost: null, until: "it is connected again"});
  // 730 h × 0.21 USD of VpnGw1AZ and 730 h × 0.005 USD of its address; 2 × 730 h × 0.315 USD of P1v3.
  expect(found.keepsCosting.map(({resource, costPerMonth}) => [resource, costPerMonth?.amount.toFixed()])).toEqual([
    ["gateway/hub/vpn", "156.95"],
    ["plan/web", "459.9"]
  ]);
});

test("disconnect frees the plan's slot only with the last app of the plan on the network", () => {
  const slots = (app: string) =>
    impactOf("disconnect", {targets: [app]}).capacity.find(({before}) => before?.id === "virtualNetworks");
  expect(slots("shop")).toBeUndefined();
  expect(texts(impactOf("disconnect", {targets: ["shop"]}).notes)).toContain("cart uses it too");
  expect(slots("jobs")).toMatchObject({before: {resource: "plan/back"}});
  expect(slots("jobs")?.after?.used.toString()).toBe("0");
});

test("disconnect of an app without gateway-required integration is not possible", () => {
  const found = impactOf("disconnect", {targets: ["site"]});
  expect(found).toMatchObject({possible: false, apps: []});
  expect(texts(found.reasons)).toBe("site has no gateway-required integration");
});

test("connect: 2020 says that it restarts, later copies nothing: perhaps, with both sources", () => {
  const {apps, possible, doubts} = impactOf("connect", {targets: ["shop"]});
  expect(possible).toBe(true);
  expect(texts(doubts)).toContain("is not documented");
  expect(apps[0]!.restarts.answer).toBe("perhaps");
  expect(apps[0]!.restarts.sources.map(({retrieved}) => retrieved)).toEqual(["2020-02-27", "2026-01-30"]);
});

test("connect to a gateway without SSTP: a step before 31 March 2026, impossible from that day on", () => {
  const pointToSite = {...estate.virtualNetworks.hub.gateways.vpn.pointToSite, protocols: ["OpenVPN"]};
  const spec = withGateway({pointToSite});
  const before = impactOf("connect", {targets: ["shop"], spec, on: "2026-03-30"});
  expect(before).toMatchObject({possible: true, doubts: []});
  expect(texts(before.first)).toBe("enable SSTP on hub's gateway");
  const after = impactOf("connect", {targets: ["shop"], spec, on: "2026-03-31"});
  expect(after).toMatchObject({possible: false, first: [], apps: []});
  expect(texts(after.reasons)).toContain("does not take SSTP");
});

test("connect where there is no gateway: it takes 30 to 45 minutes, by two sources, and is closed since", () => {
  const before = impactOf("connect", {targets: ["site"], network: "spoke", on: "2025-06-01"});
  // The spoke uses the hub's gateway, beside which it can have none of its own.
  expect(before.first[0]!.text).toContain("unset useRemoteGateways on the peering spoke -> hub");
  expect(before.first[1]!.text).toMatch(/in spoke: 30 minutes .* up to 45/);
  expect(before.first[1]!.sources.map(({retrieved}) => retrieved)).toEqual(["2026-01-30", "2026-01-30", "2020-09-16"]);
  expect(impactOf("connect", {targets: ["site"], network: "spoke"}).possible).toBe(false);
});

test("connect of an app of another network disconnects it first, which restarts it", () => {
  const found = impactOf("connect", {targets: ["intranet"], network: "hub"});
  expect(texts(found.first)).toContain("disconnect intranet from hub/apps");
  expect(told(found)).toEqual(["intranet yes"]);
  const moved = impactOf("connect", {targets: ["shop"], network: "spoke", on: "2025-06-01"});
  expect(texts(moved.first)).toContain("disconnect shop from hub");
  expect(told(moved)).toEqual(["shop yes hub"]);
});

test("connect counts the app: the sixth network of a plan, or an address too many, is refused", () => {
  const gateway = {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.17.0.0/29"], protocols: ["SSTP"]}} as const;
  const names = ["n1", "n2", "n3", "n4", "n5", "n6"];
  const network = (i: number) => ({addressSpace: [`10.${i}.0.0/16`], gateways: {vpn: gateway}});
  const app = (name: string) => ({plan: "web", integration: {via: "gateway", virtualNetwork: name} as const});
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: Object.fromEntries(names.map((name, i) => [name, network(i + 1)])),
    plans: {web: {sku: "P1v3", os: "windows", instances: 5}, big: {sku: "P1v3", os: "windows", instances: 4}},
    apps: {
      ...Object.fromEntries(names.slice(0, 5).map((name) => [`on-${name}`, app(name)])),
      new: {plan: "web"},
      other: {plan: "big"}
    }
  } as const;
  expect(texts(impactOf("connect", {targets: ["new"], network: "n6", spec}).reasons)).toContain(
    "plan/web needs 6 of 5"
  );
  expect(impactOf("connect", {targets: ["new"], network: "n5", spec}).possible).toBe(true);
  // A /29 has 8 addresses; five instances of web and four of big are 9.
  expect(texts(impactOf("connect", {targets: ["other"], network: "n5", spec}).reasons)).toContain("needs 9 of 8");
});

test("renew-certificate: disconnecting restarts, renewing does not: perhaps, with every source", () => {
  const found = impactOf("renew-certificate", {targets: ["cart"]});
  expect(told(found)).toEqual(["cart perhaps hub"]);
  expect(texts(found.first)).toBe("disconnect cart from hub");
  expect(texts(found.then)).toBe("connect cart to hub again");
  const headings = found.apps[0]!.restarts.sources.map(({heading}) => heading);
  expect(headings).toEqual(["Manage virtual network integration", "Enable VNet Integration", "Certificate renewal"]);
});

test("renew-certificate knows when: eight years, six months before, and whether the feature outlasts it", () => {
  const issued = (certificateIssued: string) => ({
    ...estate,
    traffic: [],
    apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", certificateIssued} as const}}
  });
  const late = impactOf("renew-certificate", {spec: issued("2019-02-01")});
  expect(texts(late.notes)).toContain("expires on 2027-02-01, in 70 days");
  expect(texts(late.notes)).not.toContain("need not");
  expect(texts(late.doubts)).not.toContain("renewable");
  const early = impactOf("renew-certificate", {spec: issued("2021-08-31")});
  expect(texts(early.notes)).toContain("so that it need not be renewed");
  // Six months before 31 August 2029 is the last day of February.
  expect(texts(early.doubts)).toContain("renewable from 2029-02-28 on");
});

test("after the last day nothing connects, and a disconnected app has nothing to lose", () => {
  const on = "2027-04-01";
  expect(impactOf("connect", {targets: ["shop"], on}).possible).toBe(false);
  expect(impactOf("renew-certificate", {targets: ["shop"], on}).possible).toBe(false);
  expect(told(impactOf("disconnect", {targets: ["shop"], on}))).toEqual(["shop yes"]);
  expect(impactsOf("disconnect", {on: "2027-03-31"}).every(({apps}) => apps[0]!.losesConnectivity.length > 0)).toBe(
    true
  );
});
