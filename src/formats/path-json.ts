import type {Note} from "../reachability/traffic-notes.ts";
import {trafficNotes} from "../reachability/traffic-notes.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import type {Obstacle} from "../reachability/path.ts";
import type {Trace, TracedRoute} from "../reachability/trace.ts";
import {obstacleOf} from "../reachability/trace.ts";
import {trafficOrigin} from "../reachability/traffic-origin.ts";
import {sourceOf} from "../rules/obstacle-sources.ts";
import {destinationId} from "../topology/destination-id.ts";
import type {Topology} from "../topology/topology.ts";
import {pathSteps} from "./path-steps.ts";

/**
 * Returns the *trace* as plain data. `destination` is as asked for, `place` the
 * resource that it is or lies in; `arrives` holds if every way does. `steps` and
 * `obstacle` (`{missing, fix, cause, source}`, or null) are of the first way that
 * does not arrive, or else of the first: a way whose obstacle is null has all its
 * steps, each `{kind, from, to, text}` between resources. `sourceAddresses` are the
 * ranges that traffic comes from, `dnsServers` those that resolve names (none is
 * Azure's own, or not known), `notes` `{statement, source}` each. `ways` has one
 * entry for each flow between the two: `{protocol, endpoints, arrives, steps, obstacle}`.
 */
export function pathJson(topology: Topology, {app, to, on, routes}: Trace) {
  const ways = routes.map((route) => wayJson(topology, route));
  const deciding = ways.find(({arrives}) => !arrives) ?? ways[0];
  const origins = routes.flatMap((route) => trafficOrigin(topology, route) ?? []);
  const entered = origins.flatMap((origin) => (origin.by === "hybridConnection" ? [] : [origin]));
  const servers = entered.flatMap((d) => networkNamed(topology.virtualNetworks, d.virtualNetwork).dnsServers);
  return {
    app,
    destination: to,
    place: routes[0] ? destinationId(routes[0].flow.destination) : null,
    on,
    arrives: ways.every(({arrives}) => arrives),
    steps: deciding?.steps ?? [],
    obstacle: deciding?.obstacle ?? null,
    sourceAddresses: [...new Set(entered.flatMap(({ranges}) => ranges.map(({text}) => text)))],
    dnsServers: [...new Set(servers)],
    notes: pathNotes(topology, routes),
    ways
  };
}

/** Returns what is to be known of the traffic on the *routes*, each once. */
export function pathNotes(topology: Topology, routes: readonly TracedRoute[]): readonly Note[] {
  const notes = routes.flatMap((route) => trafficNotes(topology, route));
  return [...new Map(notes.map((note) => [note.statement, note])).values()];
}

function wayJson(topology: Topology, route: TracedRoute) {
  const {protocol, endpoints} = route.flow;
  const obstacle = obstacleOf(route);
  const steps = pathSteps(topology, route);
  return {protocol, endpoints, arrives: obstacle === null, steps, obstacle: obstacle && obstacleJson(obstacle)};
}

function obstacleJson({missing, fix, cause}: Obstacle) {
  return {missing, fix, cause, source: sourceOf(cause)};
}
