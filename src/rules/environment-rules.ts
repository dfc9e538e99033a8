import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {environmentArticle, planArticle} from "../catalog/articles.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {resourceId} from "../topology/resource.ts";
import type {Rule} from "./rule.ts";

/** What an App Service Environment and the plans in it must be. */
export const environmentRules: readonly Rule[] = [
  {
    id: "isolated-in-environment",
    severity: "error",
    source: {
      ...planArticle,
      heading: "Pricing tiers",
      statement: "Plans of Isolated tiers run in an App Service Environment, and plans of other tiers do not."
    },
    *check({topology}) {
      for (const {name, sku, appServiceEnvironment} of topology.plans.values()) {
        const isIsolated = planSize(sku).tier.name === "IsolatedV2";
        if (isIsolated === (appServiceEnvironment !== null)) continue;
        const resource = resourceId("plan", name);
        if (appServiceEnvironment === null) {
          const message = `${name} is of the Isolated SKU ${sku}, and in no App Service Environment`;
          yield {resource, message, fix: "name its appServiceEnvironment"};
        } else {
          const message = `${name} is in the environment ${appServiceEnvironment}, and ${sku} is no Isolated SKU`;
          yield {resource, message, fix: "take an Isolated v2 SKU, or leave the environment"};
        }
      }
    },
    passes: [environment("10.10.4.0/24"), environment("10.10.4.0/24", {sku: "I1v2", appServiceEnvironment: "inner"})],
    breaks: [environment("10.10.4.0/24", {sku: "I1v2"}), environment("10.10.4.0/24", {appServiceEnvironment: "inner"})]
  },
  {
    id: "environment-subnet-size",
    severity: "info",
    source: {
      ...environmentArticle,
      heading: "App Service Environment overview",
      statement: "A /24 is advised for the subnet of an App Service Environment."
    },
    *check({topology}) {
      const advised = limits.environmentSubnetPrefixAdvised.value;
      for (const environment of topology.appServiceEnvironments.values()) {
        const subnet = networkNamed(topology.virtualNetworks, environment.virtualNetwork).subnets.get(
          environment.subnet
        );
        if (!subnet || subnet.prefix.prefixLength <= advised) continue;
        const resource = resourceId("subnet", environment.virtualNetwork, subnet.name);
        const message = `the environment ${environment.name} is in it, and it is ${subnet.prefix.text}`;
        yield {resource, message, fix: `take a /${advised}: its size cannot be changed later`};
      }
    },
    passes: [environment("10.10.4.0/24")],
    breaks: [environment("10.10.4.0/25")]
  }
];

function environment(prefix: string, plan: object = {}) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.10.0.0/16"], subnets: {workers: {prefix}}}},
    appServiceEnvironments: {inner: {subnet: "hub/workers"}},
    plans: {web: {sku: "S1", ...plan}}
  };
}
