import {groupBy} from "../group-by.ts";
import {once} from "../once.ts";
import type {App, Integration} from "./app.ts";
import type {Topology} from "./topology.ts";

/** An integration and the app that has it. */
export interface AppIntegration<I extends Integration = Integration> {
  readonly app: App;
  readonly integration: I;
}

type Via<V extends Integration["via"]> = readonly AppIntegration<Extract<Integration, {via: V}>>[];

/** Returns every integration of the topology's apps of one kind. */
export function integrationsVia<V extends Integration["via"]>({apps}: Pick<Topology, "apps">, via: V): Via<V> {
  return byKind(apps)[via];
}

/** Returns the apps by the plan they are in. */
export function appsByPlan({apps}: Pick<Topology, "apps">): ReadonlyMap<string, readonly App[]> {
  return byPlan(apps);
}

const byPlan = once((apps: Topology["apps"]) => groupBy(apps.values(), ({plan}) => plan));

const byKind = once((apps: Topology["apps"]): {readonly [V in Integration["via"]]: Via<V>} => ({
  gateway: ofKind(apps, "gateway"),
  regional: ofKind(apps, "regional"),
  hybridConnections: ofKind(apps, "hybridConnections")
}));

function ofKind<V extends Integration["via"]>(apps: Topology["apps"], via: V): Via<V> {
  const isVia = (integration: Integration): integration is Extract<Integration, {via: V}> => integration.via === via;
  return [...apps.values()].flatMap((app) => app.integrations.filter(isVia).map((integration) => ({app, integration})));
}
