import type {App, Integration} from "../topology/app.ts";
import type {Gateway} from "../topology/gateway.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";

/** Returns the topology with the integrations of an *app* changed. */
export function withIntegrations(topology: Topology, app: App, integrations: readonly Integration[]): Topology {
  return {...topology, apps: new Map(topology.apps).set(app.name, {...app, integrations})};
}

/** Returns the topology with a *plan* in place of the one of its name. */
export function withPlan(topology: Topology, plan: Plan): Topology {
  return {...topology, plans: new Map(topology.plans).set(plan.name, plan)};
}

/** Returns the topology with a *gateway* in place of the one of its name. */
export function withGateway(topology: Topology, gateway: Gateway): Topology {
  return withGatewaysOf(topology, gateway, (gateways) => gateways.set(gateway.name, gateway));
}

/** Returns the topology without a *gateway*. */
export function withoutGateway(topology: Topology, gateway: Gateway): Topology {
  return withGatewaysOf(topology, gateway, (gateways) => void gateways.delete(gateway.name));
}

function withGatewaysOf(
  topology: Topology,
  {virtualNetwork}: Gateway,
  change: (gateways: Map<string, Gateway>) => unknown
): Topology {
  const network = topology.virtualNetworks.get(virtualNetwork);
  if (network === undefined) throw new Error(`unresolved virtual network: ${virtualNetwork}`);
  const gateways = new Map(network.gateways);
  change(gateways);
  return {...topology, virtualNetworks: new Map(topology.virtualNetworks).set(virtualNetwork, {...network, gateways})};
}
