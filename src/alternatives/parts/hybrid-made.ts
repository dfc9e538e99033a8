import {declaredPlaces} from "../../reachability/declared-places.ts";
import {endpointOf} from "../../reachability/hybrid-way.ts";
import type {HybridConnection} from "../../topology/app.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Topology} from "../../topology/topology.ts";
import {freeName, put} from "./change.ts";

/** A topology with hybrid connections for flows. */
export interface HybridMade {
  readonly topology: Topology;
  /** The name of the hybrid connection of each endpoint. */
  readonly names: ReadonlyMap<string, string>;
  /** The names of those that each app is to use. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  readonly assumptions: readonly string[];
}

const managers = 2;
const twoManagers =
  "each new hybrid connection has 2 connection managers, so that one may fail; change managers where you run another number";

/** Returns the *topology* with a hybrid connection for each host and port of the *flows*: those there are, and new ones in the place of the first app. */
export function withHybridConnections(topology: Topology, flows: readonly Flow[]): HybridMade {
  const known = new Map([...topology.hybridConnections.values()].reverse().map((d) => [endpointOf(d), d.name]));
  const users = [...new Map([...flows].map((flow) => [flow.app, null])).keys()].sort();
  const names = new Map<string, string>();
  let changed = topology;
  for (const app of users) {
    for (const endpoint of endpointsOf(flows, app)) {
      if (names.has(endpoint)) continue;
      const name = known.get(endpoint) ?? freeName(takenNames(changed), endpoint);
      names.set(endpoint, name);
      if (!known.has(endpoint)) changed = withConnection(changed, name, endpoint, app);
    }
  }
  const connectionsOf = (app: string) => endpointsOf(flows, app).flatMap((endpoint) => names.get(endpoint) ?? []);
  const hasNew = changed !== topology;
  return {
    topology: changed,
    names,
    users: new Map(users.map((app) => [app, connectionsOf(app)])),
    assumptions: hasNew ? [twoManagers] : []
  };
}

function endpointsOf(flows: readonly Flow[], app: string): readonly string[] {
  const own = flows.filter((flow) => flow.app === app).flatMap(({endpoints}) => endpoints ?? []);
  return [...new Set(own)].sort();
}

function withConnection(topology: Topology, name: string, endpoint: string, app: string): Topology {
  const place = topology.apps.get(app);
  const [, host, port] = /^(.*):(\d+)$/.exec(endpoint) ?? [];
  if (!place || host === undefined) throw new Error(`no endpoint: ${endpoint}`);
  const {region, subscription} = place;
  const connection: HybridConnection = {name, region, subscription, tags: {}, host, port: Number(port), managers};
  return {...topology, hybridConnections: put(topology.hybridConnections, connection)};
}

// What a flow leads to is written by name, which must mean one thing.
function takenNames(topology: Topology): ReadonlyMap<string, null> {
  const {virtualNetworks, sites, hybridConnections} = declaredPlaces(topology);
  return new Map([...virtualNetworks, ...sites, ...hybridConnections].map((name) => [name, null]));
}
