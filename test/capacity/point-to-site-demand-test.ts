import {expect, test} from "vitest";
import {broken, evaluated, reading} from "../evaluated.ts";
import type {GatewayOptions} from "./gateway-estate.ts";
import {estate, noteOf, of, plansOfThirty, sstp} from "./gateway-estate.ts";

test("sstpConnections: shared by a plan's apps at least, one for each app, slot and instance at most", () => {
  // Two plans of 3 and 10; three apps with slots 1, 0, 2 in the first: 3 × (2 + 1 + 3) = 18; one in the second: 10.
  const plans = {web: {sku: "P1v3", instances: 3}, big: {sku: "P1v3", instances: 2, maxInstances: 10}};
  const apps = {a: {slots: 1}, b: {}, c: {slots: 2}, d: {plan: "big"}};
  expect(sstp({plans, apps})).toBe("13 to 28 of 128 connections ok");
  // People: 12 at the peak, in both readings; their average does not count.
  expect(sstp({plans, apps, pointToSite: {otherConnections: {peak: 12, average: 90}}})).toBe(
    "25 to 40 of 128 connections ok"
  );
  expect(sstp({plans, apps, pointToSite: {otherConnections: 12}})).toBe("25 to 40 of 128 connections ok");
});

test("sstpConnections: the status is that of the upper reading, and only the lower makes an error", () => {
  const apps = {a: {slots: 42}};
  expect(sstp({apps})).toBe("3 to 129 of 128 connections over");
  const severity = (options: GatewayOptions) =>
    evaluated(estate(options))
      .findings.filter(({rule}) => rule === "sstp-connections-exceeded")
      .map((d) => d.severity);
  expect(severity({apps})).toEqual(["warning"]);
  expect(severity(plansOfThirty(5))).toEqual(["error"]);
});

test("sstpConnections: a gateway that nothing uses has a reading of 0", () => {
  expect(reading(estate({}), "sstpConnections", "gateway/idle/vpn")).toBe("0 of 128 connections ok");
  expect(sstp({apps: {}, pointToSite: null})).toBe("0 of 128 connections ok");
});

test("sstpConnections: people who connect by another protocol take none of the 128", () => {
  const people = (protocols: readonly string[]) => ({apps: {}, pointToSite: {protocols, otherConnections: 200}});
  expect(sstp(people(["SSTP"]))).toBe("200 of 128 connections over");
  expect(sstp(people(["OpenVPN"]))).toBe("0 of 128 connections ok");
  expect(broken(estate(people(["OpenVPN", "IkeV2"])))).toEqual([]);
  expect(of("addressPool", people(["OpenVPN"]))).toBe("200 of 256 addresses ok");
});

test("sstpConnections: unknown instances are one at least, and the tier's most at most", () => {
  expect(sstp({plans: {web: {sku: "S1", instances: "unknown"}}})).toBe("1 to 10 of 128 connections ok");
  expect(sstp({plans: {web: {sku: "P1v3", instances: "unknown", zoneRedundant: true}}})).toBe(
    "2 to 30 of 128 connections ok"
  );
});

test("sstpConnections: people whose protocol is not written may take some, and unknown ones all that are left", () => {
  const people = (more: object) => sstp({apps: {}, pointToSite: more});
  expect(people({protocols: [], otherConnections: 12})).toBe("12 of 128 connections ok");
  expect(people({otherConnections: {low: 10, typical: 20, high: 110}})).toBe("10 to 110 of 128 connections tight");
  expect(people({otherConnections: "unknown"})).toBe("0 to 128 of 128 connections full");
  expect(people({protocols: ["OpenVPN"], otherConnections: "unknown"})).toBe("0 of 128 connections ok");
  expect(sstp({pointToSite: {otherConnections: "unknown"}})).toBe("3 to 128 of 128 connections full");
  expect(sstp({...plansOfThirty(5), pointToSite: {otherConnections: "unknown"}})).toBe("150 of 128 connections over");
});

test("sstpConnections: an app that lists its network twice takes no more", () => {
  const integration = {via: "gateway", virtualNetwork: "hub"};
  const twice = {a: {slots: 1, integration: [integration, {...integration, routes: ["10.9.0.0/16"]}]}};
  expect(sstp({apps: twice})).toBe("3 to 6 of 128 connections ok");
});

const shared = "whether apps of one instance share a connection is not documented: shared at least, one each at most";
const people = "people's own connections are unknown";

test("sstpConnections: its note says what is not documented where it matters, and who is unknown", () => {
  const unknown = {otherConnections: "unknown"};
  expect(noteOf("sstpConnections", {})).toBeNull();
  expect(noteOf("sstpConnections", {apps: {a: {slots: 1}}})).toBe(shared);
  expect(noteOf("sstpConnections", {pointToSite: unknown})).toBe(people);
  expect(noteOf("sstpConnections", {apps: {a: {slots: 1}}, pointToSite: unknown})).toBe(`${shared}; ${people}`);
});

test("addressPool: its note says what is not documented of the pool, then of the connections", () => {
  const whole = "the whole pool: how many of its addresses are usable is not documented";
  const openVpn = {protocols: ["OpenVPN"], otherConnections: "unknown"};
  expect(noteOf("addressPool", {})).toBe(whole);
  expect(noteOf("addressPool", {apps: {a: {slots: 1}}})).toBe(`${whole}; ${shared}`);
  expect(noteOf("addressPool", {pointToSite: openVpn})).toBe(`${whole}; ${people}`);
  // 3 connections of the app; the people may have all that is left of the 256.
  expect(of("addressPool", {pointToSite: openVpn})).toBe("3 to 256 of 256 addresses full");
});

test("addressPool: the same demand, of the addresses of all its blocks; none without a pool", () => {
  expect(of("addressPool", {pointToSite: {addressPool: ["172.16.0.0/29"]}})).toBe("3 of 8 addresses ok");
  expect(
    of("addressPool", {pointToSite: {addressPool: ["172.16.0.0/29", "192.168.0.0/30"], otherConnections: 9}})
  ).toBe("12 of 12 addresses full");
  expect(of("addressPool", {pointToSite: {addressPool: ["172.16.0.0/29"], otherConnections: 6}})).toBe(
    "9 of 8 addresses over"
  );
  expect(of("addressPool", {pointToSite: null})).toBe("");
  expect(of("addressPool", {pointToSite: {addressPool: []}})).toBe("");
});
