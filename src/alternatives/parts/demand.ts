import {distinct} from "../../distinct.ts";
import {groupBy} from "../../group-by.ts";
import type {App} from "../../topology/app.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";

/** What an app must reach: by its flows, and the networks that it is integrated with today. */
export interface Demand {
  readonly app: App;
  readonly plan: Plan;
  readonly flows: readonly Flow[];
  /** Networks that it must reach, or an endpoint in them, in ascending order. */
  readonly networks: readonly string[];
  /** Sites on premises that it must reach, in ascending order. */
  readonly sites: readonly string[];
}

/** Returns the demand of every app, in the order of their names. */
export function demands(topology: Topology): readonly Demand[] {
  const flows = groupBy(topology.flows, ({app}) => app);
  return [...topology.apps.values()].flatMap((app) => {
    const plan = topology.plans.get(app.plan);
    return plan ? [demandOf(app, plan, flows.get(app.name) ?? [])] : [];
  });
}

function demandOf(app: App, plan: Plan, flows: readonly Flow[]): Demand {
  const reached = flows.map(({destination}) => destination);
  const integrated = app.integrations.flatMap((d) => (d.via === "hybridConnections" ? [] : [d.virtualNetwork]));
  const networks = reached.flatMap((to) =>
    to.kind === "virtualNetwork" || to.kind === "privateEndpoint" ? [to.virtualNetwork] : []
  );
  const sites = reached.flatMap((to) => (to.kind === "site" ? [to.site] : []));
  return {app, plan, flows, networks: distinct([...networks, ...integrated]), sites: distinct(sites)};
}

/** Whether the app connects to networks by a gateway today. */
export function usesGateway({app}: Demand): boolean {
  return app.integrations.some(({via}) => via === "gateway");
}

/** Whether the app needs a network or a site at all. */
export function needsNetworks({networks, sites}: Demand): boolean {
  return networks.length + sites.length > 0;
}
