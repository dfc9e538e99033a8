import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import type {Integration} from "../../topology/app.ts";
import {gatewayId, gatewaysOf} from "../../topology/gateways.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Step} from "./step.ts";
import {bothWays} from "./step.ts";

/** Returns the steps that the *topology* declares, whether or not anything takes them. */
export function declaredSteps(topology: Topology): Step[] {
  return [
    ...integrationSteps(topology),
    ...peeringSteps(topology),
    ...connectionSteps(topology),
    ...siteSteps(topology)
  ];
}

function integrationSteps({apps, plans, appServiceEnvironments, virtualNetworks}: Topology): Step[] {
  return [...apps.values()].flatMap(({name, plan, integrations}): Step[] => {
    const from = resourceId("app", name);
    const environment = appServiceEnvironments.get(plans.get(plan)?.appServiceEnvironment ?? "");
    const subnet = environment && resourceId("subnet", environment.virtualNetwork, environment.subnet);
    return [
      ...(subnet === undefined ? [] : [{from, to: subnet, kind: "environment" as const, flow: null}]),
      ...integrations.flatMap((integration) => integrated(virtualNetworks, from, integration))
    ];
  });
}

function integrated(networks: Topology["virtualNetworks"], from: string, integration: Integration): Step[] {
  if (integration.via === "hybridConnections") {
    const to = (name: string) => resourceId("hybridConnection", name);
    return integration.connections.map((name) => ({from, to: to(name), kind: "hybrid connection", flow: null}));
  }
  if (integration.via === "regional") {
    const to = resourceId("subnet", integration.virtualNetwork, integration.subnet);
    return [{from, to, kind: "regional integration", flow: null}];
  }
  return [{from, to: gatewayOrNetwork(networks, integration.virtualNetwork), kind: "gateway integration", flow: null}];
}

function peeringSteps({peerings}: Topology): Step[] {
  return peerings.map(({from, to}) =>
    bothWays(resourceId("virtualNetwork", from), resourceId("virtualNetwork", to), "peering", null)
  );
}

function connectionSteps({connections, virtualNetworks}: Topology): Step[] {
  return connections.map(({from, to}) =>
    bothWays(gatewayOrNetwork(virtualNetworks, from), gatewayOrNetwork(virtualNetworks, to), "VPN", null)
  );
}

function siteSteps(topology: Topology): Step[] {
  return gatewaysOf(topology).flatMap((gateway) =>
    [...gateway.sites.keys()].map((site) => ({
      from: gatewayId(gateway),
      to: resourceId("site", site),
      kind: gateway.kind === "vpn" ? ("VPN" as const) : ("ExpressRoute" as const),
      flow: null
    }))
  );
}

// Where there is no gateway, a finding says so, and the network itself is what was meant.
function gatewayOrNetwork(networks: Topology["virtualNetworks"], name: string): string {
  const network = networks.get(name);
  const gateway = network && vpnGatewayOf(network);
  return gateway ? gatewayId(gateway) : resourceId("virtualNetwork", name);
}
