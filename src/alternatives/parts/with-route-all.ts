import {arrives} from "../../reachability/path.ts";
import {routes} from "../../reachability/routes.ts";
import type {Topology} from "../../topology/topology.ts";
import {withIntegrations} from "./change.ts";
import type {Demand} from "./demand.ts";

/** Returns the topology in which those of the *movers* send everything into their network that need public addresses there. */
export function withRouteAll(topology: Topology, movers: readonly Demand[]): Topology {
  const moved = new Set(movers.map(({app}) => app.name));
  const stopped = routes(topology).flatMap(({flow, way}) =>
    !arrives(way) && way.obstacle.cause === "routeAll" && moved.has(flow.app) ? [flow.app] : []
  );
  return [...new Set(stopped)].reduce((changed, name) => {
    const own = changed.apps.get(name)?.integrations ?? [];
    const all = own.map((integration) =>
      integration.via === "regional" ? {...integration, routeAll: true} : integration
    );
    return withIntegrations(changed, name, all);
  }, topology);
}
