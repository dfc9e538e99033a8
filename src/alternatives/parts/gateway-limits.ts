import {pointToSiteDemand} from "../../capacity/point-to-site-demand.ts";
import {limits} from "../../catalog/limits.ts";
import {groupBy} from "../../group-by.ts";
import {counted} from "../../number-text.ts";
import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import {gatewayId, gatewaysOf} from "../../topology/gateways.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Reason} from "../told.ts";

/**
 * Returns what the workload asks of gateways beyond what there can be: plans
 * that need more than five networks, gateways that more than 128 connect to by
 * the lower reading.
 */
export function gatewayLimitReasons(topology: Topology): readonly Reason[] {
  return [...planReasons(topology), ...connectionReasons(topology)];
}

function planReasons(topology: Topology): readonly Reason[] {
  const most = limits.gatewayNetworksPerPlan.value;
  return [...groupBy(integrationsVia(topology, "gateway"), ({app}) => app.plan)].flatMap(([plan, own]) => {
    const networks = new Set(own.map(({integration}) => integration.virtualNetwork));
    const text = `${plan} needs ${counted(networks.size, "network")}, and a plan takes ${most}`;
    const told = [{rule: "five-networks-per-plan", resource: resourceId("plan", plan)}];
    return networks.size > most ? [{text, told}] : [];
  });
}

function connectionReasons(topology: Topology): readonly Reason[] {
  const demand = pointToSiteDemand(topology);
  const most = limits.sstpConnectionsPerGateway.value;
  const entered = new Set(integrationsVia(topology, "gateway").map(({integration}) => integration.virtualNetwork));
  return gatewaysOf(topology).flatMap((gateway) => {
    const network = topology.virtualNetworks.get(gateway.virtualNetwork);
    if (!network || gateway.kind !== "vpn" || vpnGatewayOf(network) !== gateway || !entered.has(network.name))
      return [];
    const {atLeast} = demand(gateway, "sstp");
    const needs = counted(atLeast.toNumber(), "connection");
    const text = `${network.name}'s gateway needs ${needs}, and takes ${most}`;
    const told = [{rule: "sstp-connections-exceeded", resource: gatewayId(gateway)}];
    return atLeast.gt(most) ? [{text, told}] : [];
  });
}
