import {expect, test} from "vitest";
import {estate, impactOf, impactsOf, texts, told, withGateway} from "./context.ts";

test("delete-gateway: every plan's apps are disconnected first, and everybody else is named", () => {
  const found = impactOf("delete-gateway", {targets: ["hub"]});
  expect(texts(found.first)).toBe(
    "disconnect cart (plan web), jobs (plan back) and shop (plan web)\nremove its connections, to office"
  );
  expect(told(found)).toEqual([
    "cart yes hub",
    "jobs yes hub",
    "shop yes hub+office+spoke",
    "intranet notDocumented office"
  ]);
  expect(found.others.map(({who, loss}) => `${who}: ${loss.to.join("+")}`)).toEqual([
    "people's VPN, 7 at the peak: hub+office",
    "site office: hub+spoke",
    "network spoke, which uses it over a peering: office"
  ]);
  // The hub must offer its gateway, too.
  const [there, back] = estate.peerings;
  const closed = {...estate, peerings: [{...there, allowGatewayTransit: false}, back]};
  expect(impactOf("delete-gateway", {spec: closed}).others).toHaveLength(2);
});

test("delete-gateway ends the gateway's own lines only, and for good where SSTP is closed", () => {
  const found = impactOf("delete-gateway");
  expect(found.stopsCosting.map(({resource, costPerMonth}) => [resource, costPerMonth?.amount.toFixed()])).toEqual([
    ["gateway/hub/vpn", "156.95"]
  ]);
  expect(found.keepsCosting.map(({resource}) => resource)).toEqual(["plan/web", "plan/back"]);
  expect(texts(found.notes)).toContain("cannot be undone");
  expect(texts(impactOf("delete-gateway", {on: "2026-03-30"}).notes)).not.toContain("cannot be undone");
  const openVpn = withGateway({pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["OpenVPN"]}});
  expect(texts(impactOf("delete-gateway", {spec: openVpn}).notes)).not.toContain("cannot be undone");
});

test("resize-gateway takes about 45 minutes, cuts off for so long at most, and has its price", () => {
  const found = impactOf("resize-gateway", {to: "vpngw2az"});
  expect(found).toMatchObject({possible: true, takes: {minutesAtLeast: 45, minutesAtMost: 45}});
  const losses = found.apps.flatMap(({losesConnectivity}) => losesConnectivity);
  expect(losses.map(({minutesAtLeast, minutesAtMost}) => [minutesAtLeast, minutesAtMost])).toEqual(
    Array(4).fill([0, 45])
  );
  // 730 h × (0.54 − 0.21) USD.
  expect(found.costChange?.difference?.amount.toFixed()).toBe("240.9");
  expect(found.capacity.map(({after}) => after?.id)).toEqual(["throughput"]);
});

test("resize-gateway to the SKU with zones of the same tier has no downtime", () => {
  const spec = withGateway({sku: "VpnGw1"});
  const found = impactOf("resize-gateway", {to: "VpnGw1AZ", spec, on: "2026-09-01"});
  expect(found).toMatchObject({possible: true, others: []});
  expect(found.apps.flatMap(({losesConnectivity}) => losesConnectivity)).toEqual([]);
  expect(impactOf("resize-gateway", {to: "VpnGw2AZ", spec, on: "2026-09-01"}).others).toHaveLength(3);
  // From 1 October 2026 on it runs as VpnGw1AZ.
  expect(texts(impactOf("resize-gateway", {to: "VpnGw1AZ", spec, on: "2026-10-01"}).reasons)).toContain("already");
});

test("resize-gateway refuses what is lower, what is Basic, and what has ended; a generation leaves doubt", () => {
  const reasons = (to: string, sku: string, on = "2026-11-23") =>
    texts(impactOf("resize-gateway", {to, spec: withGateway({sku}), on}).reasons);
  expect(reasons("VpnGw1AZ", "VpnGw2AZ")).toMatch(/lower than VpnGw2AZ.*SSTP never again/);
  expect(reasons("VpnGw1AZ", "VpnGw2AZ", "2026-03-30")).not.toContain("SSTP");
  expect(reasons("VpnGw1AZ", "Basic")).toContain("deleting the gateway");
  expect(reasons("Basic", "VpnGw1AZ")).toContain("deleting the gateway");
  expect(reasons("VpnGw2", "VpnGw1AZ")).toContain("VpnGw2 ended on 2026-09-30");
  expect(impactOf("resize-gateway", {to: "VpnGw3AZ"}).doubts).toEqual([]);
  const {doubts} = impactOf("resize-gateway", {to: "VpnGw4AZ"});
  expect(doubts[0]!.sources.map(({retrieved}) => retrieved)).toEqual(["2026-03-03", "2020-09-16"]);
});

test("resize-gateway without a price: the difference is not known, and never zero", () => {
  const {costChange} = impactOf("resize-gateway", {to: "VpnGw3AZ"});
  expect(costChange).toMatchObject({difference: null, after: {complete: false}});
});

test("scale-plan: what it costs, what it fills, and that nothing is known of restarts", () => {
  const found = impactOf("scale-plan", {targets: ["web"], instances: 6});
  expect(told(found)).toEqual([
    "cart notDocumented",
    "intranet notDocumented",
    "shop notDocumented",
    "site notDocumented"
  ]);
  // 4 more instances × 730 h × 0.315 USD.
  expect(found.costChange?.difference?.amount.toFixed()).toBe("919.8");
  const sstp = found.capacity.find(({after}) => after?.id === "sstpConnections")?.after;
  // Seven people; at least 6 of web and 1 of back, at most 6 for each of two apps, and 1.
  expect([sstp?.used.toString(), sstp?.usedAtMost.toString()]).toEqual(["14", "20"]);
});

test("scale-plan to a tier without the feature cuts the apps off, one by one", () => {
  const found = impactOf("scale-plan", {targets: ["back"], to: "F1"});
  expect(found.possible).toBe(true);
  expect(told(found)).toEqual(["jobs notDocumented hub"]);
  expect(texts(found.first)).toContain("move jobs");
  expect(impactOf("scale-plan", {targets: ["back"], to: "B1"}).first).toEqual([]);
});

test("scale-plan refuses what the tier does not have", () => {
  const reasons = (ask: object) => texts(impactOf("scale-plan", {targets: ["back"], ...ask}).reasons);
  expect(reasons({instances: 10})).toBe("");
  expect(reasons({instances: 11})).toBe("plan/back needs 11 of 10: instances");
  expect(reasons({to: "I1v2"})).toContain("App Service Environment");
  expect(reasons({to: "S1"})).toContain("already");
  const slotted = {...estate, apps: {...estate.apps, jobs: {...estate.apps.jobs, slots: 1}}};
  expect(reasons({to: "B1", spec: slotted})).toContain("tier Basic has 0 slots");
});

test("scale-plan while it changes size needs twice the plan's addresses of its subnet", () => {
  const {hub, spoke} = estate.virtualNetworks;
  const withPrefix = (prefix: string) => ({
    ...estate,
    virtualNetworks: {spoke, hub: {...hub, subnets: {apps: {...hub.subnets.apps, prefix}}}},
    plans: {...estate.plans, web: {...estate.plans.web, maxInstances: 6}}
  });
  const doubts = (prefix: string, ask: object) =>
    texts(impactOf("scale-plan", {targets: ["web"], spec: withPrefix(prefix), ...ask}).doubts);
  // 5 reserved and twice 6 are 17, of 16 in a /28.
  expect(doubts("10.10.1.0/28", {to: "P2v3"})).toContain("17 of 16");
  expect(doubts("10.10.1.0/27", {to: "P2v3"})).toBe("");
});

test("an operation without a target is done to all that it applies to", () => {
  expect(impactsOf("scale-plan", {to: "P2v3"}).map(({resource}) => resource)).toEqual(["plan/back", "plan/web"]);
  expect(impactsOf("connect").map(({resource}) => resource)).toEqual(["app/cart", "app/jobs", "app/shop"]);
});
