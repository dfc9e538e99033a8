import {byName} from "../../topology/name.ts";
import type {App, Integration} from "../../topology/app.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";

/** Returns the topology with the *network* added, or in place of the one of its name. */
export function withNetwork(topology: Topology, network: VirtualNetwork): Topology {
  return {...topology, virtualNetworks: put(topology.virtualNetworks, network)};
}

/** Returns the topology with the *plan* in place of the one of its name. */
export function withPlan(topology: Topology, plan: Plan): Topology {
  return {...topology, plans: put(topology.plans, plan)};
}

/** Returns the topology with the *app* in place of the one of its name. */
export function withApp(topology: Topology, app: App): Topology {
  return {...topology, apps: put(topology.apps, app)};
}

/** Returns the topology in which the app of that *name* has these *integrations*. */
export function withIntegrations(topology: Topology, name: string, integrations: readonly Integration[]): Topology {
  const app = topology.apps.get(name);
  return app ? withApp(topology, {...app, integrations}) : topology;
}

/** Returns the topology with every flow changed as *change* says; a flow may become several, or none. */
export function withFlows(topology: Topology, change: (flow: Flow) => readonly Flow[]): Topology {
  return {...topology, flows: topology.flows.flatMap(change)};
}

/** Returns a name that is not among the *taken*: *wanted*, or it with a number. */
export function freeName(taken: ReadonlyMap<string, unknown>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  for (let i = 2; ; i++) if (!taken.has(`${wanted}-${i}`)) return `${wanted}-${i}`;
}

/** Returns *values* with *value* in the place of its name. */
export function put<T extends {readonly name: string}>(
  values: ReadonlyMap<string, T>,
  value: T
): ReadonlyMap<string, T> {
  return byName([...new Map([...values, [value.name, value]])]);
}

/** Returns *values* without the one of that *name*. */
export function drop<T>(values: ReadonlyMap<string, T>, name: string): ReadonlyMap<string, T> {
  return new Map([...values].filter(([key]) => key !== name));
}
