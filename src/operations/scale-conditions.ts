import {planSize} from "../catalog/plan-sizes.ts";
import {limits} from "../catalog/limits.ts";
import {peakInstances} from "../capacity/peak-instances.ts";
import {Decimal} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import type {App} from "../topology/app.ts";
import {appsByPlan} from "../topology/integrations.ts";
import type {Plan} from "../topology/plan.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {gatewayUsers} from "./gateway-users.ts";
import type {Statement} from "./impact.ts";
import {statement} from "./impact.ts";
import type {OperationContext} from "./operation.ts";
import * as sources from "./sources.ts";

/** Returns what stands against a plan becoming as it is *after*, and what leaves it open. */
export function scaleConditions(
  context: OperationContext,
  plan: Plan,
  after: Plan
): {reasons: Statement[]; doubts: Statement[]} {
  const {tier} = planSize(after.sku);
  const apps = appsByPlan(context.topology).get(plan.name) ?? [];
  const slotted = apps.filter(({slots}) => slots > tier.slotsPerApp).map(({name}) => name);
  const containers = apps.some(({kind}) => kind === "container");
  const isIsolated = tier.name === "IsolatedV2";
  const cases: [boolean, string][] = [
    [plan.sku === after.sku && plan.instances === after.instances, `it is ${after.sku} already`],
    [isIsolated && plan.appServiceEnvironment === null, `${after.sku} is for plans in an App Service Environment`],
    [!isIsolated && plan.appServiceEnvironment !== null, `plans in an App Service Environment are Isolated`],
    [tier.linux === false && plan.os === "linux", `tier ${tier.name} has no Linux`],
    [
      tier.windowsContainers === false && plan.os === "windows" && containers,
      `tier ${tier.name} has no Windows containers`
    ],
    [slotted.length > 0, `tier ${tier.name} has ${tier.slotsPerApp} slots for an app, ${slotted.join(", ")} has more`]
  ];
  const reasons = cases.filter(([holds]) => holds).map(([, text]) => statement(text, sources.tiers));
  return {reasons, doubts: plan.sku === after.sku ? [] : doublingDoubts(context, plan, apps)};
}

/** Returns what is to be known of a plan that changes its size or its number of instances. */
export function scaleNotes(topology: Topology, plan: Plan, after: Plan): Statement[] {
  const apps = appsByPlan(topology).get(plan.name) ?? [];
  const isRegional = apps.some(({integrations}) => integrations.some(({via}) => via === "regional"));
  const isByGateway = gatewayUsers(topology).some((user) => user.plan === plan);
  const cases: [boolean, Statement][] = [
    [
      apps.length > 0,
      statement("whether apps restart while their plan is scaled is not in the articles that were read")
    ],
    [
      isByGateway || isRegional,
      statement("private addresses change: firewalls must allow the whole range", sources.privateAddress)
    ],
    [
      isRegional && plan.sku !== after.sku,
      statement(
        `the former addresses of the subnet are released soon, rarely after ${limits.subnetReleaseHours.value} hours`,
        sources.addressRelease
      )
    ],
    [isByGateway, statement("no size takes more networks or SSTP connections: five, and 128", sources.sstpOfAnySku)]
  ];
  return cases.filter(([holds]) => holds).map(([, note]) => note);
}

// While it changes size, the plan alone takes twice its addresses of each subnet.
function doublingDoubts({capacity}: OperationContext, plan: Plan, apps: readonly App[]): Statement[] {
  return subnetsOf(apps).flatMap(([network, subnet]) => {
    const reading = capacity.find(
      (d) => d.id === "subnetAddresses" && d.resource === resourceId("subnet", network, subnet)
    );
    if (!reading) return [];
    const containers =
      plan.os === "windows" ? apps.filter((app) => app.kind === "container" && isIn(app, network, subnet)).length : 0;
    const needed = reading.used.plus(new Decimal(peakInstances(plan).atLeast).times(1 + containers));
    if (needed.lte(reading.limit)) return [];
    const text = `while it changes size it needs up to ${groupedExactly(needed)} of ${groupedExactly(reading.limit)} addresses of ${network}/${subnet}`;
    return [statement(text, sources.addressRelease)];
  });
}

function subnetsOf(apps: readonly App[]): [string, string][] {
  const all = apps.flatMap(({integrations}) =>
    integrations.flatMap((d): [string, string][] => (d.via === "regional" ? [[d.virtualNetwork, d.subnet]] : []))
  );
  return [...new Map(all.map((pair) => [JSON.stringify(pair), pair])).values()];
}

function isIn({integrations}: App, network: string, subnet: string): boolean {
  return integrations.some((d) => d.via === "regional" && d.virtualNetwork === network && d.subnet === subnet);
}
