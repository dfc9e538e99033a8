import {groupBy} from "../group-by.ts";
import type {App, Integration} from "./app.ts";
import type {Topology} from "./topology.ts";

/** An integration and the app that has it. */
export interface AppIntegration<I extends Integration = Integration> {
  readonly app: App;
  readonly integration: I;
}

/** Returns every integration of the topology's apps of one kind. */
export function integrationsVia<V extends Integration["via"]>(
  {apps}: Pick<Topology, "apps">,
  via: V
): AppIntegration<Extract<Integration, {via: V}>>[] {
  const isVia = (integration: Integration): integration is Extract<Integration, {via: V}> => integration.via === via;
  return [...apps.values()].flatMap((app) => app.integrations.filter(isVia).map((integration) => ({app, integration})));
}

/** Returns the apps by the plan they are in. */
export function appsByPlan({apps}: Topology): ReadonlyMap<string, readonly App[]> {
  return groupBy(apps.values(), ({plan}) => plan);
}
