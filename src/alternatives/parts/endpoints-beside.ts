import {parseEndpoint} from "../../reachability/endpoints.ts";
import {networkNamed} from "../../reachability/network-graph.ts";
import type {App} from "../../topology/app.ts";
import type {Flow} from "../../topology/flow.ts";
import {joinNames} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {PrivateEndpoint} from "../../topology/virtual-network.ts";
import {drop, freeName, put, withNetwork} from "./change.ts";

/**
 * Returns the topology in which regionally integrated apps have the private
 * endpoints that they use in their own network, one for each that they used
 * elsewhere; those that no flow uses any more are gone. What a flow says of the
 * old one's addresses is left out: the new one's are not known.
 */
export function endpointsBeside(topology: Topology): Topology {
  const made = new Map<string, string>();
  let changed = topology;
  const flows = topology.flows.map((flow) => {
    const network = networkOf(topology, flow);
    const old = endpointOf(topology, flow);
    if (network === undefined || !old || old.virtualNetwork === network) return flow;
    const key = joinNames(network, old.virtualNetwork, old.name);
    if (!made.has(key)) {
      const added = withEndpoint(changed, network, old);
      made.set(key, added.name);
      changed = added.topology;
    }
    return leadingTo(flow, network, made.get(key) ?? old.name);
  });
  return withoutUnused({...changed, flows}, topology);
}

function networkOf(topology: Topology, {app}: Flow): string | undefined {
  const own = topology.apps.get(app);
  const network = own && entryOf(own);
  if (own === undefined || network === undefined) return undefined;
  const {region, deploymentModel} = networkNamed(topology.virtualNetworks, network);
  const isWorking = deploymentModel === "resourceManager" && region === topology.plans.get(own.plan)?.region;
  return isWorking ? network : undefined;
}

function entryOf({integrations}: App): string | undefined {
  return integrations.find((integration) => integration.via === "regional")?.virtualNetwork;
}

function endpointOf(topology: Topology, {destination}: Flow): PrivateEndpoint | undefined {
  if (destination.kind !== "privateEndpoint") return undefined;
  const {virtualNetwork, privateEndpoint} = destination;
  return topology.virtualNetworks.get(virtualNetwork)?.privateEndpoints.get(privateEndpoint);
}

function withEndpoint(topology: Topology, network: string, {name: wanted, to, tags}: PrivateEndpoint) {
  const host = networkNamed(topology.virtualNetworks, network);
  const {region, subscription} = host;
  const name = freeName(host.privateEndpoints, wanted);
  const endpoint: PrivateEndpoint = {name, virtualNetwork: network, region, subscription, to, tags};
  const privateEndpoints = put(host.privateEndpoints, endpoint);
  return {name, topology: withNetwork(topology, {...host, privateEndpoints})};
}

function leadingTo(flow: Flow, virtualNetwork: string, privateEndpoint: string): Flow {
  const named = (flow.endpoints ?? []).filter((endpoint) => !parseEndpoint(endpoint));
  const destination = {kind: "privateEndpoint", virtualNetwork, privateEndpoint} as const;
  const to = joinNames(virtualNetwork, privateEndpoint);
  return {...flow, to, destination, endpoints: named.length > 0 ? named : null};
}

function withoutUnused(topology: Topology, before: Topology): Topology {
  const used = new Set(topology.flows.map(({to}) => to));
  const idle = before.flows.flatMap((flow) => endpointOf(before, flow) ?? []);
  return idle.reduce((changed, {virtualNetwork, name}) => {
    const network = changed.virtualNetworks.get(virtualNetwork);
    if (!network || used.has(joinNames(virtualNetwork, name))) return changed;
    return withNetwork(changed, {...network, privateEndpoints: drop(network.privateEndpoints, name)});
  }, topology);
}
