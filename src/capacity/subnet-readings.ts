import {limits} from "../catalog/limits.ts";
import {groupBy} from "../group-by.ts";
import {Decimal} from "../money.ts";
import {planOf} from "../reachability/plan-of.ts";
import {size} from "../topology/cidr.ts";
import {joinNames, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {AppIntegration} from "../topology/integrations.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {peakInstances} from "./peak-instances.ts";
import type {CapacityReading} from "./reading.ts";
import {toReading} from "./reading.ts";
import {subnetAddresses} from "./sources.ts";

/**
 * Reads the addresses of every integration subnet: one for each instance of its
 * plans, another for each of their Windows containers and instances, and those
 * that Azure reserves; at most with all its plans changing size at once.
 */
export function subnetReadings(topology: Topology): CapacityReading[] {
  const users = groupBy(integrationsVia(topology, "regional"), ({integration: {virtualNetwork, subnet}}) =>
    joinNames(virtualNetwork, subnet)
  );
  return [...topology.virtualNetworks.values()].flatMap((network) =>
    [...network.subnets.values()].flatMap(({name, prefix, delegation}) => {
      const own = users.get(joinNames(network.name, name)) ?? [];
      if (own.length === 0 && delegation?.toLowerCase() !== "microsoft.web/serverfarms") return [];
      const {atLeast, atMost} = addresses(topology, own);
      return [
        toReading({
          id: "subnetAddresses",
          resource: resourceId("subnet", network.name, name),
          used: atLeast + limits.subnetReservedAddresses.value,
          usedAtMost: atMost * limits.subnetScaleFactor.value + limits.subnetReservedAddresses.value,
          limit: new Decimal(size(prefix).toString()),
          unit: "addresses",
          source: subnetAddresses,
          note: "twice the plans' addresses at most, while they change size"
        })
      ];
    })
  );
}

function addresses(topology: Topology, users: readonly AppIntegration[]): {atLeast: number; atMost: number} {
  const needs = [...groupBy(users, ({app}) => planOf(topology, app))].map(([plan, own]) => {
    const isContainer = ({app}: AppIntegration) => plan.os === "windows" && app.kind === "container";
    const containers = new Set(own.filter(isContainer).map(({app}) => app)).size;
    const {atLeast, atMost} = peakInstances(plan);
    return {atLeast: atLeast * (1 + containers), atMost: atMost * (1 + containers)};
  });
  return {
    atLeast: needs.reduce((total, need) => total + need.atLeast, 0),
    atMost: needs.reduce((total, need) => total + need.atMost, 0)
  };
}
