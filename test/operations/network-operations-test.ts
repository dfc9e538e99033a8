import {expect, test} from "vitest";
import {cutOffCounts, headline, restartCounts} from "../../src/operations/headline.ts";
import {estate, impactOf, impactsOf, texts, told} from "./context.ts";

const {apps} = estate;
const abroad = {...estate, apps: {...apps, jobs: {...apps.jobs, subscription: "other"}}};

test("sync: both readings of restarting, and both of whose apps are meant", () => {
  const found = impactOf("sync", {targets: ["hub"], plan: "web"});
  expect(told(found)).toEqual(["cart perhaps hub", "shop perhaps hub+office+spoke", "jobs perhaps hub (one reading)"]);
  expect(restartCounts(found.apps)).toEqual({atLeast: 0, atMost: 3, notDocumented: 0});
  expect(cutOffCounts(found.apps)).toEqual({atLeast: 2, atMost: 3});
  for (const {restarts} of found.apps) {
    expect(restarts.sources.map(({statement}) => statement).join(" ")).toMatch(/restarts whichever.*does not restart/);
    expect(new Set(restarts.sources.map(({heading}) => heading)).size).toBe(2);
  }
  expect(found.apps[0]!.losesConnectivity[0]).toMatchObject({minutesAtLeast: 0, minutesAtMost: null, until: null});
  expect(headline(found)).toBe(
    "possible; 0 to 3 apps restart (the sources disagree); 2 to 3 apps are cut off for a while"
  );
});

test("sync is done once for each plan on the network, and not across subscriptions", () => {
  expect(impactsOf("sync").map(({deed}) => deed)).toEqual(["sync hub from plan back", "sync hub from plan web"]);
  const found = impactOf("sync", {targets: ["hub"], plan: "back", spec: abroad});
  expect(found).toMatchObject({possible: false, apps: []});
  expect(texts(found.reasons)).toBe("jobs of plan back and hub are in different subscriptions");
  expect(impactOf("sync", {targets: ["hub"], plan: "web", spec: abroad}).possible).toBe(true);
  const partly = {...estate, apps: {...apps, cart: {...apps.cart, subscription: "other"}}};
  expect(texts(impactOf("sync", {targets: ["hub"], plan: "web", spec: partly}).doubts)).toContain("cart of plan web");
});

test("sync of a network without gateway-required integration has nothing to do", () => {
  expect(texts(impactOf("sync", {targets: ["spoke"]}).reasons)).toContain("no app is integrated with spoke");
  expect(impactsOf("sync", {spec: {...estate, apps: {site: {plan: "web"}}, traffic: []}})).toEqual([]);
  expect(impactOf("sync", {targets: ["hub"], plan: "web", on: "2027-04-01"}).possible).toBe(false);
});

test("change-dns needs a sync from each plan, and says nothing of regional integration", () => {
  const found = impactOf("change-dns", {targets: ["hub"]});
  expect(texts(found.then)).toBe("sync hub from plan web\nsync hub from plan back");
  expect(told(found)).toContain("intranet notDocumented");
  expect(restartCounts(found.apps)).toEqual({atLeast: 0, atMost: 3, notDocumented: 1});
  const across = impactOf("change-dns", {targets: ["hub"], spec: abroad});
  expect(texts(across.doubts)).toContain("back cannot be synchronised");
  expect(texts(across.then)).toContain("disconnect and connect the apps of back");
  expect(told(across).join()).not.toContain("jobs");
});

test("add-routes touches apps only if a sync follows, and asks for both sides of a peering first", () => {
  const found = impactOf("add-routes", {targets: ["hub"], plan: "back"});
  expect(told(found)).toEqual(["jobs perhaps hub (one reading)"]);
  expect(texts(found.first)).toBe("to reach spoke: add 10.20.0.0/16 under the plan's routing");
  expect(texts(found.then)).toContain("sync hub from plan back");
  const [there] = estate.peerings;
  const oneSided = impactOf("add-routes", {targets: ["hub"], plan: "back", spec: {...estate, peerings: [there]}});
  expect(texts(oneSided.first)).toBe("to reach spoke: add the peering spoke -> hub");
});
