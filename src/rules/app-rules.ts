import {integrationsVia} from "../topology/integrations.ts";
import type {PlanTier} from "../catalog/plan-tiers.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {listText} from "../list-text.ts";
import {hasEligibleTier} from "../reachability/gateway-required.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {planOf} from "../reachability/plan-of.ts";
import {resourceId} from "../topology/resource.ts";
import {gatewayRequiredArticle, regionalArticle} from "../catalog/articles.ts";
import {withApp, withPlan, workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

const limitations = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};
const useRegional = "use regional integration";

/** What an app and its plan must be for gateway-required integration. */
export const appRules: readonly Rule[] = [
  {
    id: "eligible-tier",
    severity: "error",
    source: {
      ...gatewayRequiredArticle,
      heading: "Pricing details",
      statement:
        "Gateway-required integration needs a plan of Basic, Standard or any Premium tier: not Free, Shared or Isolated."
    },
    *check({topology}) {
      const names = new Set(integrationsVia(topology, "gateway").map(({app}) => app.plan));
      for (const plan of topology.plans.values()) {
        if (!names.has(plan.name) || hasEligibleTier(plan)) continue;
        const {tier} = planSize(plan.sku);
        yield {
          resource: resourceId("plan", plan.name),
          message: `${plan.sku} is of tier ${tier.name}, which has no gateway-required integration`,
          fix: tierFix(tier)
        };
      }
    },
    passes: [
      workingExample,
      withPlan({sku: "B1"}),
      {...withPlan({sku: "F1", instances: 1}), apps: {shop: {plan: "web"}}}
    ],
    breaks: [withPlan({sku: "F1", instances: 1}), withPlan({sku: "D1", instances: 1}), withPlan({sku: "I1v2"})]
  },
  {
    id: "windows-only",
    severity: "error",
    source: {
      ...limitations,
      statement: "Gateway-required integration works for Windows plans only, not from Linux apps."
    },
    *check({topology}) {
      for (const {app, integration} of integrationsVia(topology, "gateway")) {
        if (planOf(topology, app).os !== "linux") continue;
        const message = `${app.name} runs on the Linux plan ${app.plan}: it cannot integrate with ${integration.virtualNetwork}`;
        yield {resource: resourceId("app", app.name), message, fix: useRegional};
      }
    },
    passes: [workingExample, {...withPlan({os: "linux"}), apps: {shop: {plan: "web"}}}],
    breaks: [withPlan({os: "linux"})]
  },
  {
    id: "no-windows-container",
    severity: "error",
    source: {...limitations, statement: "An app in a Windows container cannot use gateway-required integration."},
    *check({topology}) {
      for (const {app, integration} of integrationsVia(topology, "gateway")) {
        if (app.kind !== "container" || planOf(topology, app).os !== "windows") continue;
        const message = `${app.name} is a Windows container: it cannot integrate with ${integration.virtualNetwork}`;
        yield {resource: resourceId("app", app.name), message, fix: useRegional};
      }
    },
    passes: [
      workingExample,
      {...withApp({kind: "container"}), apps: {shop: {plan: "web", kind: "container"}}},
      {...withApp({kind: "container"}), plans: {web: {sku: "P1v3", os: "linux"}}}
    ],
    breaks: [withApp({kind: "container"})]
  },
  {
    id: "one-network-per-app",
    severity: "error",
    source: {...limitations, statement: "An app can be connected to a single virtual network, not to several at once."},
    *check({topology}) {
      for (const {name, integrations} of topology.apps.values()) {
        const networks = integrations.flatMap((integration) =>
          integration.via === "hybridConnections" ? [] : [integration.virtualNetwork]
        );
        if (networks.length < 2) continue;
        const message = `${name} is integrated ${networks.length} times, with ${listText(networks)}: one is possible`;
        yield {resource: resourceId("app", name), message, fix: "keep one, and peer the other networks with it"};
      }
    },
    passes: [
      workingExample,
      {
        ...withApp({
          integration: [
            {via: "gateway", virtualNetwork: "hub"},
            {via: "hybridConnections", connections: ["erp"]}
          ]
        }),
        hybridConnections: {erp: {host: "erp.corp", port: 1433, managers: 2}}
      }
    ],
    breaks: [
      withApp({
        integration: [
          {via: "gateway", virtualNetwork: "hub"},
          {via: "gateway", virtualNetwork: "hub"}
        ]
      })
    ]
  },
  {
    id: "regional-tier",
    severity: "error",
    source: {
      ...regionalArticle,
      heading: "Limitations",
      statement: "Regional integration needs a plan of Basic or above; Isolated plans are in a network already."
    },
    *check({topology}) {
      const names = new Set(integrationsVia(topology, "regional").map(({app}) => app.plan));
      for (const {name, sku} of topology.plans.values()) {
        const {tier} = planSize(sku);
        if (!names.has(name) || tier.regionalIntegration) continue;
        const message = `${sku} is of tier ${tier.name}, which has no regional integration`;
        yield {resource: resourceId("plan", name), message, fix: tierFix(tier)};
      }
    },
    passes: [workingExample, regional("B1"), withPlan({sku: "F1"})],
    breaks: [regional("F1"), regional("I1v2")]
  },
  {
    id: "regional-same-region",
    severity: "error",
    source: {
      ...regionalArticle,
      heading: "Limitations",
      statement: "Regional integration is with a network of the app's own region; others are reached by global peering."
    },
    *check({topology}) {
      for (const {app, integration} of integrationsVia(topology, "regional")) {
        const {region} = planOf(topology, app);
        const network = networkNamed(topology.virtualNetworks, integration.virtualNetwork);
        if (network.region === region) continue;
        const message = `${app.name} runs in ${region}, its subnet is in ${network.region}`;
        const fix = `use a subnet in ${region}, and peer its network with ${network.name}`;
        yield {resource: resourceId("app", app.name), message, fix};
      }
    },
    passes: [workingExample, regional("S1")],
    breaks: [{...regional("S1"), plans: {web: {sku: "S1", os: "windows", instances: 1, region: "westeurope"}}}]
  }
];

function tierFix({name}: PlanTier): string {
  if (name === "IsolatedV2") return "drop the integration: the plan is in its environment's network";
  return "move it to Basic or above";
}

function regional(sku: string) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.10.0.0/16"],
        subnets: {apps: {prefix: "10.10.1.0/26", delegation: "Microsoft.Web/serverFarms"}}
      }
    },
    plans: {web: {sku, os: "windows", instances: 1}},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}}}
  } as const;
}
