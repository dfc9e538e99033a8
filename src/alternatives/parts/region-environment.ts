import {limits} from "../../catalog/limits.ts";
import {peakInstances} from "../../capacity/peak-instances.ts";
import type {AppServiceEnvironment, Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import {freeName, put} from "./change.ts";
import type {Demand} from "./demand.ts";
import {environmentNetwork} from "./environment-network.ts";
import {withSubnet} from "./subnets.ts";

/** A topology, and an App Service Environment of it. */
export interface Surrounded {
  readonly topology: Topology;
  readonly environment: AppServiceEnvironment;
}

const delegation = "Microsoft.Web/hostingEnvironments";

/**
 * Returns the *topology* with an App Service Environment in the *region* for the
 * *plans* and their *demands*: one that is there, or a new one in a subnet of its
 * own; undefined where no address is left for it.
 */
export function regionEnvironment(
  topology: Topology,
  region: string,
  plans: readonly Plan[],
  demands: readonly Demand[]
): Surrounded | undefined {
  const zoneRedundant = plans.some((plan) => plan.zoneRedundant);
  const known = [...topology.appServiceEnvironments.values()].find(
    (environment) => environment.region === region && (environment.zoneRedundant || !zoneRedundant)
  );
  if (known) return {topology, environment: known};
  const housed = environmentNetwork(topology, region, demands);
  const added = housed && withWorkers(housed.topology, housed.network, plans);
  if (!added) return undefined;
  const {name: virtualNetwork, subscription} = housed.network;
  const name = freeName(topology.appServiceEnvironments, `environment-${region}`);
  const place = {virtualNetwork, subnet: added.subnet, region, subscription, tags: {}};
  const environment: AppServiceEnvironment = {name, ...place, zoneRedundant};
  const appServiceEnvironments = put(topology.appServiceEnvironments, environment);
  return {topology: {...added.topology, appServiceEnvironments}, environment};
}

// The advised size, or what twice the workers take where no range of that size is left.
function withWorkers(topology: Topology, network: VirtualNetwork, plans: readonly Plan[]) {
  const workers = plans.reduce((sum, plan) => sum + peakInstances(plan).atMost, 0);
  const addresses = workers * limits.subnetScaleFactor.value + limits.subnetReservedAddresses.value;
  const needed = 32 - Math.ceil(Math.log2(addresses));
  const lengths = [limits.environmentSubnetPrefixAdvised.value, Math.min(needed, limits.subnetPrefixMinimum.value)];
  const attempts = lengths.map((length) => withSubnet(topology, network, "environment", length, delegation));
  return attempts.find((attempt) => attempt !== undefined);
}
