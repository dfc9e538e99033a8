import {groupBy} from "../../group-by.ts";
import type {Blocked, Route} from "../../reachability/path.ts";
import {arrives} from "../../reachability/path.ts";
import {routes} from "../../reachability/routes.ts";
import type {Flow} from "../../topology/flow.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Told} from "../told.ts";

/**
 * Returns the findings of flows that need not be told of the *topology*: those of
 * each app of which no flow fails but the *flows*, which are told by themselves,
 * and those that are stopped by what is *told* of the app or its plan.
 */
export function toldFlows(topology: Topology, flows: readonly Flow[], told: readonly Told[] = []): readonly Told[] {
  const own = new Set(flows);
  const isKnown = ({flow, way}: Stopped) =>
    own.has(flow) || told.some(({rule, resource}) => rule === way.obstacle.cause && isOf(topology, flow, resource));
  const stopped = routes(topology).flatMap(({flow, way}) => (arrives(way) ? [] : [{flow, way}]));
  const byApp = [...groupBy(stopped, ({flow}) => flow.app)];
  return byApp.flatMap(([app, all]) =>
    all.every(isKnown) ? [{rule: "flow-cannot-arrive", resource: resourceId("app", app)}] : []
  );
}

interface Stopped {
  readonly flow: Route["flow"];
  readonly way: Blocked;
}

function isOf({apps}: Topology, {app}: Flow, resource: string): boolean {
  const plan = apps.get(app)?.plan;
  return resource === resourceId("app", app) || (plan !== undefined && resource === resourceId("plan", plan));
}
