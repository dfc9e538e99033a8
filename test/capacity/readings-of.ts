import {capacity} from "../../src/capacity/capacity.ts";
import type {CapacityReading} from "../../src/capacity/reading.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

/** Returns the capacity readings of the *spec*. */
export function readingsOf(spec: object, on = today): readonly CapacityReading[] {
  const topology = parseTopology(spec);
  return capacity(topology, routes(topology), on);
}

/** Returns what the reading leaves open; undefined where there is no such reading. */
export function note(spec: object, id: string, resource: string, on = today): string | null | undefined {
  return readingsOf(spec, on).find((d) => d.id === id && d.resource === resource)?.note;
}
