import {limits} from "../catalog/limits.ts";
import {regionalArticle, regionalArticle2023} from "../catalog/articles.ts";
import {groupBy} from "../group-by.ts";
import {once} from "../once.ts";
import {listText} from "../list-text.ts";
import {planOf} from "../reachability/plan-of.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Plan} from "../topology/plan.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Subnet} from "../topology/virtual-network.ts";
import {dayBefore} from "../units.ts";
import {regionalExample, workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

const requirements = {...regionalArticle, heading: "Subnet requirements"};
const appService = "Microsoft.Web/serverFarms";
const two = {plans: {web: {sku: "P1v3"}, back: {sku: "P1v3"}}};
const sharedFrom = regionalArticle.retrieved;

/** How the subnets of regional integration must be. */
export const subnetRules: readonly Rule[] = [
  {
    id: "delegated-subnet",
    severity: "error",
    source: {
      ...requirements,
      statement:
        "The subnet of regional integration is delegated to Microsoft.Web/serverFarms; one without delegation gets it on integrating."
    },
    *check({topology}) {
      for (const {resource, subnet} of integratedSubnets(topology)) {
        const {delegation} = subnet;
        if (delegation === null || delegation.toLowerCase() === appService.toLowerCase()) continue;
        yield {resource, message: `it is delegated to ${delegation}`, fix: `delegate another subnet to ${appService}`};
      }
    },
    passes: [
      workingExample,
      regionalExample({delegation: "microsoft.web/serverfarms"}),
      regionalExample({delegation: undefined})
    ],
    breaks: [regionalExample({delegation: "Microsoft.Sql/managedInstances"})]
  },
  {
    id: "not-in-gateway-subnet",
    severity: "error",
    source: {...requirements, statement: "The subnet of regional integration is used by nothing else."},
    *check({topology}) {
      for (const {resource, subnet} of integratedSubnets(topology)) {
        if (subnet.name !== "GatewaySubnet") continue;
        yield {resource, message: "apps integrate with the subnet of gateways", fix: "give them a subnet of their own"};
      }
    },
    passes: [regionalExample({})],
    breaks: [regionalExample({}, {}, "GatewaySubnet")]
  },
  {
    id: "integration-subnet-minimum",
    severity: "error",
    source: {...requirements, statement: "The subnet of regional integration is a /28 at least."},
    *check({topology}) {
      const smallest = limits.subnetPrefixMinimum.value;
      for (const {resource, subnet} of integratedSubnets(topology)) {
        if (subnet.prefix.prefixLength <= smallest) continue;
        const message = `it is ${subnet.prefix.text}, and a /${smallest} at least is needed`;
        yield {resource, message, fix: "take a larger subnet: a /26 is advised for one plan"};
      }
    },
    passes: [regionalExample({prefix: "10.10.1.0/28"})],
    breaks: [regionalExample({prefix: "10.10.1.0/29"})]
  },
  {
    id: "shared-subnet-size",
    severity: "error",
    from: sharedFrom,
    source: {...requirements, statement: "A subnet that several plans join is a /26 at least."},
    *check({topology}) {
      const smallest = limits.subnetPrefixShared.value;
      for (const {resource, subnet, plans} of integratedSubnets(topology)) {
        if (plans.length < 2 || subnet.prefix.prefixLength <= smallest) continue;
        const message = `${plans.length} plans share it: ${names(plans)}; it is ${subnet.prefix.text}, and a /${smallest} is needed`;
        yield {resource, message, fix: `take a /${smallest} or larger, or a subnet for each`};
      }
    },
    passes: [regionalExample({prefix: "10.10.1.0/27"}), regionalExample({prefix: "10.10.1.0/26"}, two)],
    breaks: [regionalExample({prefix: "10.10.1.0/27"}, two)]
  },
  {
    id: "shared-subnet-subscription",
    severity: "error",
    from: sharedFrom,
    source: {...requirements, statement: "Plans that share a subnet belong to one subscription."},
    *check({topology}) {
      for (const {resource, plans} of integratedSubnets(topology)) {
        const subscriptions = [...new Set(plans.map(({subscription}) => subscription ?? "the shared one"))];
        if (subscriptions.length < 2) continue;
        const message = `plans of ${subscriptions.length} subscriptions share it: ${listText(subscriptions)}`;
        yield {resource, message, fix: "give each subscription a subnet of its own"};
      }
    },
    passes: [regionalExample({}, two), regionalExample({}, elsewhere("prod"))],
    breaks: [regionalExample({}, elsewhere("test"))]
  },
  {
    id: "one-plan-per-subnet",
    severity: "error",
    until: dayBefore(sharedFrom),
    source: {
      ...regionalArticle2023,
      heading: "Subnet requirements",
      statement: "A subnet serves one plan; that several may join is said first by the copy of 25 February 2026."
    },
    *check({topology}) {
      for (const {resource, plans} of integratedSubnets(topology)) {
        if (plans.length < 2) continue;
        const message = `${plans.length} plans share it: ${names(plans)}; on that day one was possible`;
        yield {resource, message, fix: "give each plan a subnet of its own"};
      }
    },
    passes: [regionalExample({})],
    breaks: [regionalExample({}, two)]
  }
];

interface IntegratedSubnet {
  readonly resource: string;
  readonly subnet: Subnet;
  readonly plans: readonly Plan[];
}

const integratedSubnets = once((topology: Topology): readonly IntegratedSubnet[] => {
  const users = groupBy(integrationsVia(topology, "regional"), ({integration}) =>
    resourceId("subnet", integration.virtualNetwork, integration.subnet)
  );
  return [...topology.virtualNetworks.values()].flatMap((network) =>
    [...network.subnets.values()].flatMap((subnet) => {
      const resource = resourceId("subnet", network.name, subnet.name);
      const own = users.get(resource);
      return own ? [{resource, subnet, plans: [...new Set(own.map(({app}) => planOf(topology, app)))]}] : [];
    })
  );
});

function names(plans: readonly Plan[]): string {
  return listText(plans.map(({name}) => name));
}

function elsewhere(subscription: string) {
  return {plans: {web: {sku: "P1v3", subscription: "prod"}, back: {sku: "P1v3", subscription}}};
}
