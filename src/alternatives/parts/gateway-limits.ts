import {pointToSiteDemand} from "../../capacity/point-to-site-demand.ts";
import {limits} from "../../catalog/limits.ts";
import {groupBy} from "../../group-by.ts";
import {counted} from "../../number-text.ts";
import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import {gatewaysOf} from "../../topology/gateways.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import type {Topology} from "../../topology/topology.ts";

/**
 * Returns what the workload asks of gateways beyond what there can be: plans
 * that need more than five networks, gateways that more than 128 connect to by
 * the lower reading.
 */
export function gatewayLimitReasons(topology: Topology): readonly string[] {
  return [...planReasons(topology), ...connectionReasons(topology)];
}

function planReasons(topology: Topology): readonly string[] {
  const most = limits.gatewayNetworksPerPlan.value;
  return [...groupBy(integrationsVia(topology, "gateway"), ({app}) => app.plan)].flatMap(([plan, own]) => {
    const networks = new Set(own.map(({integration}) => integration.virtualNetwork));
    return networks.size > most ? [`${plan} needs ${counted(networks.size, "network")}, and a plan takes ${most}`] : [];
  });
}

function connectionReasons(topology: Topology): readonly string[] {
  const demand = pointToSiteDemand(topology);
  const most = limits.sstpConnectionsPerGateway.value;
  const entered = new Set(integrationsVia(topology, "gateway").map(({integration}) => integration.virtualNetwork));
  return gatewaysOf(topology).flatMap((gateway) => {
    const network = topology.virtualNetworks.get(gateway.virtualNetwork);
    if (!network || gateway.kind !== "vpn" || vpnGatewayOf(network) !== gateway || !entered.has(network.name))
      return [];
    const {atLeast} = demand(gateway, "sstp");
    const needs = counted(atLeast.toNumber(), "connection");
    return atLeast.gt(most) ? [`${network.name}'s gateway needs ${needs}, and takes ${most}`] : [];
  });
}
