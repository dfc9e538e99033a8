import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {appsByPlan} from "../topology/integrations.ts";
import {counted} from "../number-text.ts";
import {planOf} from "../reachability/plan-of.ts";
import {resourceId} from "../topology/resource.ts";
import {planCostArticle, planLimitsArticle, premiumV4Article, reliabilityArticle} from "../catalog/articles.ts";
import {dayBefore} from "../units.ts";
import {withApp, withPlan, workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

const tierLimits = {...planLimitsArticle, heading: "Azure App Service limits"};
const environment = {
  virtualNetworks: {hub: {addressSpace: ["10.10.0.0/16"], subnets: {workers: {prefix: "10.10.4.0/24"}}}},
  appServiceEnvironments: {inner: {subnet: "hub/workers"}}
};
const plans = (plan: object, others: object = {}) => ({
  defaults: {region: "eastus"},
  plans: {web: {sku: "S1", ...plan}},
  apps: {shop: {plan: "web"}},
  ...others
});

/** What a plan's tier allows its apps, whatever they reach. */
export const planRules: readonly Rule[] = [
  {
    id: "slots-exceeded",
    severity: "error",
    source: {
      ...tierLimits,
      statement: "Deployment slots begin with Standard, which has five; Premium and Isolated tiers have twenty."
    },
    *check({topology}) {
      for (const app of topology.apps.values()) {
        const {name: tier, slotsPerApp} = planSize(planOf(topology, app).sku).tier;
        if (app.slots <= slotsPerApp) continue;
        const message = `${app.name} has ${counted(app.slots, "slot")}: the ${tier} tier of ${app.plan} takes ${slotsPerApp || "none"}`;
        yield {resource: resourceId("app", app.name), message, fix: "use fewer slots, or a higher tier"};
      }
    },
    passes: [workingExample, {...withPlan({sku: "S1"}), apps: {shop: {plan: "web", slots: 5}}}, withApp({slots: 20})],
    breaks: [withApp({slots: 21}), {...withPlan({sku: "B1"}), apps: {shop: {plan: "web", slots: 1}}}]
  },
  {
    id: "apps-per-plan-exceeded",
    severity: "error",
    source: {
      ...tierLimits,
      statement: "A Free plan takes ten apps, a Shared one a hundred; others have no such limit."
    },
    *check({topology}) {
      const apps = appsByPlan(topology);
      for (const {name, sku} of topology.plans.values()) {
        const {appsPerPlan} = planSize(sku).tier;
        const {length} = apps.get(name) ?? [];
        if (appsPerPlan === null || length <= appsPerPlan) continue;
        const message = `${name} has ${length} apps, of ${appsPerPlan} that a plan of ${sku} takes`;
        yield {resource: resourceId("plan", name), message, fix: "move apps to another plan, or take a higher tier"};
      }
    },
    passes: [workingExample, manyApps("F1", 10), manyApps("B1", 11), manyApps("F1", 0)],
    breaks: [manyApps("F1", 11)]
  },
  {
    id: "windows-container-tier",
    severity: "error",
    source: {
      ...premiumV4Article,
      heading: "Premium V4 availability",
      statement: "Windows containers run in Premium v3 and Isolated plans; not in Premium v4, nor below Premium."
    },
    contradictions: [
      {
        ...tierLimits,
        statement: "The table of limits has one column for all Premium tiers, v4 included, and says yes there."
      }
    ],
    *check({topology}) {
      for (const app of topology.apps.values()) {
        const {name, os, sku} = planOf(topology, app);
        const {tier} = planSize(sku);
        if (app.kind !== "container" || os !== "windows" || tier.windowsContainers !== false) continue;
        const message = `${app.name} is a Windows container in ${name}, whose ${tier.name} tier runs none`;
        yield {resource: resourceId("app", app.name), message, fix: "move it to a Premium v3 plan"};
      }
    },
    passes: [container({sku: "P1v3"}), container({sku: "P1v4", os: "linux"}), container({sku: "P1v2"}), plans({})],
    breaks: [container({sku: "P1v4"}), container({sku: "S1"})]
  },
  {
    id: "linux-tier",
    severity: "error",
    source: {...tierLimits, statement: "There are no Linux apps in the Shared tier."},
    *check({topology}) {
      for (const {name, os, sku} of topology.plans.values()) {
        if (os !== "linux" || planSize(sku).tier.linux !== false) continue;
        const message = `${name} is a Linux plan of the ${planSize(sku).tier.name} tier, which has none`;
        yield {resource: resourceId("plan", name), message, fix: "take Basic, or Windows"};
      }
    },
    passes: [plans({os: "linux"}), plans({sku: "F1", os: "linux"}), plans({sku: "D1"})],
    breaks: [plans({sku: "D1", os: "linux"})]
  },
  {
    id: "zone-redundant-tier",
    severity: "warning",
    source: {
      ...reliabilityArticle,
      heading: "Availability zone support",
      statement: "Zone redundancy is described for Premium v2 and v3 plans, and for the App Service Environment."
    },
    *check({topology}) {
      for (const {name, sku, zoneRedundant} of topology.plans.values()) {
        if (!zoneRedundant || planSize(sku).tier.zoneRedundantMinimumInstances !== null) continue;
        const message = `${name} is zone-redundant, which no page that was read offers for ${sku}`;
        yield {resource: resourceId("plan", name), message, fix: "take Premium v2 or above"};
      }
    },
    passes: [plans({zoneRedundant: false}), plans({sku: "P1v2", zoneRedundant: true})],
    breaks: [plans({zoneRedundant: true})]
  },
  {
    id: "dev-test-without-sla",
    severity: "info",
    source: {
      ...planCostArticle,
      heading: "Azure Dev/Test pricing",
      statement: "Dev/test prices hold for every tier but the Isolated ones, and come without a service level."
    },
    *check({topology}) {
      for (const {name, sku, offer} of topology.plans.values()) {
        const {devTestPricing, sla, name: tier} = planSize(sku).tier;
        if (offer !== "devTest" || (devTestPricing && sla === null) || tier === "Free") continue;
        const resource = resourceId("plan", name);
        yield devTestPricing
          ? {resource, message: `${name} has dev/test prices, and no service level`, fix: "use it for no production"}
          : {resource, severity: "error", message: `there are no dev/test prices for ${sku}`, fix: "drop the offer"};
      }
    },
    passes: [plans({}), plans({sku: "F1", offer: "devTest"}), plans({sku: "D1", offer: "devTest"})],
    breaks: [
      plans({offer: "devTest"}),
      plans({sku: "I1v2", offer: "devTest", appServiceEnvironment: "inner"}, environment)
    ]
  },
  {
    id: "tier-not-yet-described",
    severity: "warning",
    until: dayBefore(limits.premiumV4FirstDescribed.value),
    source: {
      ...premiumV4Article,
      heading: "Premium V4 availability",
      statement:
        "The first page read that describes Premium v4 is of 3 May 2025, and calls it a preview; when it became generally available was not found."
    },
    *check({topology, on}) {
      for (const {name, sku} of topology.plans.values()) {
        if (planSize(sku).tier.name !== "PremiumV4") continue;
        const message = `${name} is of ${sku}, which no page described yet on ${on}`;
        yield {resource: resourceId("plan", name), message, fix: "take the Premium v3 SKU for that day"};
      }
    },
    passes: [plans({sku: "P1v3"})],
    breaks: [plans({sku: "P1v4"})]
  }
];

function container(plan: object) {
  return plans(plan, {apps: {shop: {plan: "web", kind: "container"}}});
}

function manyApps(sku: string, count: number) {
  const names = Array.from({length: count}, (_, i) => `app${i}`);
  return plans({sku}, {apps: Object.fromEntries(names.map((name) => [name, {plan: "web"}]))});
}
