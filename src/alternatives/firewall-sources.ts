import {groupBy} from "../group-by.ts";
import {arrives} from "../reachability/path.ts";
import {trafficOrigin} from "../reachability/traffic-origin.ts";
import {compareCidrs} from "../topology/cidr.ts";
import type {Cidr} from "../topology/cidr.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";

/** Where the traffic to one place comes from. */
export interface Origins {
  /** Ranges, all of which firewalls must allow. */
  readonly ranges: readonly string[];
  /** Whether some of it comes from the machines that run connection managers, whose addresses are not declared. */
  readonly managers: boolean;
}

/** What firewalls at a place must allow. */
export interface FirewallSources extends Origins {
  /** The place as flows name it: `hub`, `datacenter`, `hub/sql`. */
  readonly to: string;
  /** The same in the design that is compared with; null where none of the workload arrived there. */
  readonly before: Origins | null;
  readonly changed: boolean;
}

/** Returns, for each place that some of the workload arrives at, what firewalls there must allow, and what they had to *before*. */
export function firewallSources(before: Evaluation, after: Evaluation): FirewallSources[] {
  const then = originsByPlace(before);
  return [...originsByPlace(after)].map(([to, origins]) => {
    const known = then.get(to) ?? null;
    return {to, ...origins, before: known, changed: JSON.stringify(known) !== JSON.stringify(origins)};
  });
}

// The internet sees other addresses, which the design does not declare.
function originsByPlace({topology, routes}: Evaluation): ReadonlyMap<string, Origins> {
  const found = routes.flatMap((route) => {
    const origin =
      arrives(route.way) && route.flow.destination.kind !== "internet" ? trafficOrigin(topology, route) : null;
    return origin ? [{to: route.flow.to, origin}] : [];
  });
  const places = [...groupBy(found, ({to}) => to)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    places.map(([to, own]) => {
      const ranges = own.flatMap(({origin}) => (origin.by === "hybridConnection" ? [] : origin.ranges));
      return [to, {ranges: distinct(ranges), managers: own.some(({origin}) => origin.by === "hybridConnection")}];
    })
  );
}

function distinct(ranges: readonly Cidr[]): string[] {
  return [...new Set([...ranges].sort(compareCidrs).map(({text}) => text))];
}
