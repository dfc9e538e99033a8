import {expect, test} from "vitest";
import {capacityRules} from "../../src/rules/capacity-rules.ts";
import {design, network, pointToSite, said, via} from "./said.ts";

const clients = (otherConnections: unknown, addressPool = "172.16.0.0/24") => ({
  virtualNetworks: {
    hub: network("10.10.0.0/16", {pointToSite: pointToSite({addressPool: [addressPool], otherConnections})})
  },
  plans: {web: {sku: "P1v3", instances: 3}}
});
const fix =
  "use fewer instances or another network's gateway, or move plans to regional integration: no SKU takes more than 128";

test("sstp-connections-exceeded: what is needed for certain is an error", () => {
  expect(said("sstp-connections-exceeded", design(clients(1500, "172.16.0.0/16")))).toEqual([
    `error gateway/hub/vpn: needs 1,503 of 128 connections; ${fix}`
  ]);
});

test("sstp-connections-exceeded: what may be needed is a warning that says why, with both readings", () => {
  // Two apps on 3 instances: 3 connections if shared, 6 if not.
  const apps = {shop: {plan: "web", integration: via("hub")}, desk: {plan: "web", integration: via("hub")}};
  const note = "whether apps of one instance share a connection is not documented: shared at least, one each at most";
  expect(said("sstp-connections-exceeded", design({...clients(125), apps}))).toEqual([
    `warning gateway/hub/vpn: may need 128 to 131 of 128 connections (${note}); ${fix}`
  ]);
  expect(said("sstp-connections-exceeded", design({...clients(126), apps}))).toEqual([
    `error gateway/hub/vpn: needs 129 to 132 of 128 connections; ${fix}`
  ]);
});

test("instances-exceeded: a maximum that may be too many has no reason to give", () => {
  const plan = (sizes: object) => said("instances-exceeded", design({plans: {web: {sku: "S1", ...sizes}}}));
  const split = "split the plan, or move it to a tier with more instances";
  expect(plan({instances: 12})).toEqual([`error plan/web: needs 12 of 10 instances; ${split}`]);
  expect(plan({instances: {low: 9, typical: 10, high: 11}})).toEqual([
    `warning plan/web: may need 9 to 11 of 10 instances (its instances are a range, and no maximum is given); ${split}`
  ]);
});

test("throughput-exceeded: a range that has no note gives no reason", () => {
  const peakMbps = {low: 600, typical: 620, high: 700};
  expect(said("throughput-exceeded", design({traffic: [{app: "shop", to: "hub", peakMbps}]}))).toEqual([
    "warning gateway/hub/vpn: may need 600 to 700 of 650 Mbps; take a larger gateway, or spread the traffic"
  ]);
});

test("throughput-exceeded: is a warning although the peak is certain; density-exceeded should be known", () => {
  const traffic = [{app: "shop", to: "hub", peakMbps: 651}];
  expect(said("throughput-exceeded", design({traffic}))).toEqual([
    "warning gateway/hub/vpn: needs 651 of 650 Mbps; take a larger gateway, or spread the traffic"
  ]);
  const apps = {shop: {plan: "web", slots: 16, integration: via("hub")}};
  expect(said("density-exceeded", design({apps}))).toEqual([
    "info plan/web: needs 17 of 16 apps and slots; spread the apps over more plans, or take a larger size"
  ]);
});

test("certificate-expired: tells the day instead of the count, while the feature lasts", () => {
  const apps = {shop: {plan: "web", integration: via("hub", {certificateIssued: "2018-11-22"})}};
  const text =
    "error app/shop: its certificate for hub expired on 2026-11-22, 1 day ago; " +
    "disconnect and connect again; better, move to regional integration";
  expect(said("certificate-expired", design({apps}), "2026-11-22")).toEqual([]);
  expect(said("certificate-expired", design({apps}), "2026-11-23")).toEqual([text]);
  expect(said("certificate-expired", design({apps}), "2027-03-31")).toHaveLength(1);
  expect(said("certificate-expired", design({apps}), "2027-04-01")).toEqual([]);
});

test("each capacity rule tells of its own reading only", () => {
  // The pool and the connections are too few, and so is the plan.
  const spec = design({...clients(200), plans: {web: {sku: "S1", instances: 80}}});
  const found = capacityRules.filter(({id}) => said(id, spec).length > 0).map(({id}) => id);
  expect(found).toEqual(["sstp-connections-exceeded", "address-pool-exceeded", "instances-exceeded"]);
});
