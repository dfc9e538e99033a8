import type {Topology} from "../../topology/topology.ts";
import type {Demand} from "./demand.ts";

/** What an app must reach over networks, once it has another way into them. */
export interface Needs extends Demand {
  /** Networks in which it uses private endpoints only, where these come to the app instead. */
  readonly nearby: readonly string[];
}

/** Whether private endpoints stay in their networks, or come to the network of the apps that use them. */
export type EndpointPolicy = "stay" | "follow";

/** Returns what is to be reached for a *demand*. */
export function needsOf(demand: Demand, policy: EndpointPolicy): Needs {
  if (policy === "stay") return {...demand, nearby: []};
  const reached = demand.flows.map(({destination}) => destination);
  const whole = new Set(reached.flatMap((to) => (to.kind === "virtualNetwork" ? [to.virtualNetwork] : [])));
  const endpoints = new Set(reached.flatMap((to) => (to.kind === "privateEndpoint" ? [to.virtualNetwork] : [])));
  const isNearby = (name: string) => endpoints.has(name) && !whole.has(name);
  return {
    ...demand,
    networks: demand.networks.filter((name) => !isNearby(name)),
    nearby: demand.networks.filter(isNearby)
  };
}

/** Whether the app is in networks by regional integration, or by the App Service Environment that it runs in. */
export function hasOtherWay({app, plan}: Demand): boolean {
  return plan.appServiceEnvironment !== null || app.integrations.some(({via}) => via === "regional");
}

/** Returns whether any regional integration that the app of that *name* has in the topology routes all traffic. */
export function routesAll({apps}: Topology, name: string): boolean {
  return apps.get(name)?.integrations.some((own) => own.via === "regional" && own.routeAll) ?? false;
}
