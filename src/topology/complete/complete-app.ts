import {Decimal} from "../../money.ts";
import type {App, HybridConnection, Integration} from "../app.ts";
import {compareCidrs} from "../cidr.ts";
import type {Plan} from "../plan.ts";
import {splitNames} from "../resource.ts";
import type {WrittenIntegration} from "../schema/app-schema.ts";
import type {Written} from "../schema/topology-schema.ts";
import type {Inherited} from "./inherit.ts";
import {toResource} from "./inherit.ts";
import {sortedByText} from "./sorted.ts";

type Named<T> = NonNullable<T> extends ReadonlyMap<string, infer V> ? V : never;

const one = new Decimal(1);

/** Returns the app *name*, in the region and subscription of its plan. */
export function completeApp(name: string, written: Named<Written["apps"]>, plans: ReadonlyMap<string, Plan>): App {
  const plan = plans.get(written.plan);
  const inherited = {region: plan?.region, subscription: plan?.subscription ?? null};
  return {
    // The very text that plans go by: to look it up is then to compare no letters.
    plan: plan?.name ?? written.plan,
    kind: written.kind ?? "code",
    slots: written.slots ?? 0,
    weight: written.weight ?? one,
    keyVaultReferences: written.keyVaultReferences ?? "none",
    integrations: sortedByText(integrationsOf(written.integration).map(completeIntegration)),
    downtimeCostPerHour: written.downtimeCostPerHour ?? null,
    ...toResource(name, written, inherited)
  };
}

/** Returns the hybrid connection *name*: without a region of its own or of the *defaults*, in that of the first app that uses it. */
export function completeHybridConnection(
  name: string,
  written: Named<Written["hybridConnections"]>,
  defaults: Inherited,
  users: ReadonlyMap<string, App>
): HybridConnection {
  const region = defaults.region ?? users.get(name)?.region;
  const {host, port, managers = 1} = written;
  return {host, port, managers, ...toResource(name, written, {region, subscription: defaults.subscription})};
}

/** Returns the first app by name that uses each hybrid connection. */
export function firstUsers(apps: ReadonlyMap<string, App>): ReadonlyMap<string, App> {
  const users = new Map<string, App>();
  for (const app of apps.values()) {
    const names = app.integrations.flatMap((integration) =>
      integration.via === "hybridConnections" ? integration.connections : []
    );
    for (const name of names) if (!users.has(name)) users.set(name, app);
  }
  return users;
}

function integrationsOf(written: Named<Written["apps"]>["integration"]): readonly WrittenIntegration[] {
  if (!written) return [];
  return "via" in written ? [written] : written;
}

function completeIntegration(written: WrittenIntegration): Integration {
  if (written.via === "hybridConnections") return {via: written.via, connections: written.connections.toSorted()};
  if (written.via === "regional") {
    const [virtualNetwork = "", subnet = ""] = splitNames(written.subnet);
    return {via: written.via, virtualNetwork, subnet, routeAll: written.routeAll ?? false};
  }
  const {via, virtualNetwork, routes, certificateIssued = null} = written;
  return {via, virtualNetwork, routes: (routes ?? []).toSorted(compareCidrs), certificateIssued};
}
