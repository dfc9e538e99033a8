import {factOn} from "../../catalog/facts.ts";
import {limits} from "../../catalog/limits.ts";
import {subnetReadings} from "../../capacity/subnet-readings.ts";
import {counted} from "../../number-text.ts";
import {networkNamed} from "../../reachability/network-graph.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import type {Plan} from "../../topology/plan.ts";
import {joinNames, resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Subnet} from "../../topology/virtual-network.ts";
import type {IsoDate} from "../../units.ts";
import {withIntegrations} from "./change.ts";
import type {Attempt} from "./links.ts";
import type {Needs} from "./needs.ts";
import {routesAll} from "./needs.ts";
import {prefixFor, withSubnet} from "./subnets.ts";

const appService = "Microsoft.Web/serverFarms";

/** The design that the alternative is made from, and the day that it runs on. */
export interface SubnetOptions {
  readonly original: Topology;
  readonly on: IsoDate;
}

/**
 * Returns the topology in which the apps of the *users*, all of one *plan*, are
 * integrated with the *network*: in a subnet that the plan has there already, if
 * there is room, or else in a new one, as long as the plan may have one more.
 */
export function integrated(
  topology: Topology,
  plan: Plan,
  network: string,
  users: readonly Needs[],
  {original, on}: SubnetOptions
): Attempt {
  const most = mostSubnets(plan, on);
  const mayHaveMore = subnetCount(topology, plan) < most;
  const used = subnetsOf(topology, plan, network);
  const known = mayHaveMore ? [...used, ...subnetsOf(original, plan, network)] : used;
  for (const subnet of [...new Set(known)].sort()) {
    const settled = inSubnet(topology, original, network, subnet, users);
    if (isFit(settled, network, subnet)) return settled;
  }
  if (!mayHaveMore)
    return `${plan.name} would need more than the ${counted(most, "integration subnet")} that it may have`;
  const {virtualNetworks} = topology;
  const wanted = `apps-${plan.name}`;
  const added = withSubnet(
    topology,
    networkNamed(virtualNetworks, network),
    wanted,
    prefixOf(topology, plan),
    appService
  );
  if (!added) return `no private addresses are left for a subnet of ${plan.name} in ${network}`;
  return inSubnet(added.topology, original, network, added.subnet, users);
}

/** Returns the prefix length of a new subnet of the *plan*: one that all its apps fit in. */
export function prefixOf({apps}: Topology, plan: Plan): number {
  const own = [...apps.values()].filter((app) => app.plan === plan.name);
  return prefixFor(plan, plan.os === "windows" ? own.filter(({kind}) => kind === "container").length : 0);
}

function mostSubnets({os}: Plan, on: IsoDate): number {
  const {regionalSubnetsPerLinuxPlan: linux, regionalSubnetsPerWindowsPlan: windows} = limits;
  return factOn(os === "linux" ? linux : windows, on).value;
}

function inSubnet(topology: Topology, original: Topology, network: string, subnet: string, users: readonly Needs[]) {
  return users.reduce((changed, {app: {name}}) => {
    const others = (topology.apps.get(name)?.integrations ?? []).filter(({via}) => via === "hybridConnections");
    const own = {via: "regional", virtualNetwork: network, subnet, routeAll: routesAll(original, name)} as const;
    return withIntegrations(changed, name, [...others, own]);
  }, topology);
}

function isFit(topology: Topology, network: string, name: string): boolean {
  const subnet = topology.virtualNetworks.get(network)?.subnets.get(name);
  if (!subnet || !isSuitable(subnet)) return false;
  const resource = resourceId("subnet", network, name);
  const reading = subnetReadings(topology).find((own) => own.resource === resource);
  return reading !== undefined && reading.usedAtMost.lte(reading.limit);
}

function isSuitable({name, prefix, delegation}: Subnet): boolean {
  const isDelegated = delegation === null || delegation.toLowerCase() === appService.toLowerCase();
  return isDelegated && name !== "GatewaySubnet" && prefix.prefixLength <= limits.subnetPrefixMinimum.value;
}

function subnetsOf(topology: Topology, plan: Plan, network: string): readonly string[] {
  const own = integrationsVia(topology, "regional").filter(
    ({app, integration}) => app.plan === plan.name && integration.virtualNetwork === network
  );
  return own.map(({integration}) => integration.subnet);
}

function subnetCount(topology: Topology, plan: Plan): number {
  const own = integrationsVia(topology, "regional").filter(({app}) => app.plan === plan.name);
  return new Set(own.map(({integration}) => joinNames(integration.virtualNetwork, integration.subnet))).size;
}
