import {arrives} from "../../reachability/path.ts";
import {networkNamed} from "../../reachability/network-graph.ts";
import {routes} from "../../reachability/routes.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Demand} from "./demand.ts";
import type {Integrated} from "./integrate-plan.ts";
import type {Links} from "./links.ts";
import type {EndpointPolicy, Needs} from "./needs.ts";
import {needsOf} from "./needs.ts";
import {reach} from "./reach.ts";

/**
 * Returns the topology in which apps that stay in their networks reach from there
 * what no way leads to today: of these *demands*, the flows that do not arrive.
 */
export function reachFromWithin(
  topology: Topology,
  demands: readonly Demand[],
  links: Links,
  endpoints: EndpointPolicy
): Integrated {
  const stopped = new Set(routes(topology).flatMap(({flow, way}) => (arrives(way) ? [] : [flow])));
  return demands.reduce<Integrated>(
    ({topology: before, unmet}, demand) => {
      const needs = ofFlows(needsOf(demand, endpoints), (flow) => stopped.has(flow));
      const network = networkOf(before, demand);
      if (network === undefined) return {topology: before, unmet};
      const {topology: after, missing} = reach(before, network, needs, links);
      return {topology: after, unmet: [...unmet, ...missing.map((text) => ({app: demand.app.name, missing: text}))]};
    },
    {topology, unmet: []}
  );
}

function ofFlows(needs: Needs, isMeant: (flow: Flow) => boolean): Needs {
  const reached = needs.flows.filter(isMeant).map(({destination}) => destination);
  const networks = new Set(reached.flatMap((to) => ("virtualNetwork" in to ? [to.virtualNetwork] : [])));
  const sites = new Set(reached.flatMap((to) => (to.kind === "site" ? [to.site] : [])));
  return {
    ...needs,
    networks: needs.networks.filter((name) => networks.has(name)),
    sites: needs.sites.filter((name) => sites.has(name))
  };
}

/** Returns the network that the app is in by its environment, or by a regional integration that works; undefined if none. */
export function networkOf(
  {appServiceEnvironments, virtualNetworks}: Topology,
  {app, plan}: Demand
): string | undefined {
  const environment = appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  if (environment) return environment.virtualNetwork;
  const regional = app.integrations.find((integration) => integration.via === "regional");
  if (!regional) return undefined;
  const {region, deploymentModel} = networkNamed(virtualNetworks, regional.virtualNetwork);
  return region === plan.region && deploymentModel === "resourceManager" ? regional.virtualNetwork : undefined;
}
