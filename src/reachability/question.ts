import {InputError} from "../errors.ts";
import {completeGrowth} from "../topology/complete/complete-plan.ts";
import type {Destination, Flow} from "../topology/flow.ts";
import {exactly} from "../topology/volume.ts";
import {destinationNames, destinations} from "../topology/places.ts";
import {kindOf} from "../topology/references/flow-references.ts";
import {shown} from "../topology/shown.ts";
import type {Topology} from "../topology/topology.ts";
import {unknownName} from "../topology/unknown-name.ts";
import {declaredPlaces} from "./declared-places.ts";
import {parseEndpoint} from "./endpoints.ts";
import {placeOfAddress} from "./place-of-address.ts";

/** Who asks to reach what. */
export interface Question {
  readonly app: string;
  /** As a flow's `to`, or an address, with or without a port. */
  readonly to: string;
  /** Asks about this one only. */
  readonly protocol?: Flow["protocol"];
}

/**
 * Returns the flows that a *question* is about: those declared between the two, or
 * else one without volume. An address is where its network or site is, and the
 * only endpoint. Throws an InputError where app or destination is not declared.
 */
export function questionFlows(topology: Topology, {app, to, protocol}: Question): readonly Flow[] {
  if (!topology.apps.has(app)) throw new InputError(unknownName("app", app, [...topology.apps.keys()]));
  const place = named(topology, to);
  if (place === undefined) return [flowTo(app, to, addressed(topology, to), [to], protocol)];
  const declared = topology.flows.filter(
    (flow) =>
      flow.app === app && isSame(flow.destination, place) && (protocol === undefined || flow.protocol === protocol)
  );
  return declared.length > 0 ? declared : [flowTo(app, to, place, null, protocol)];
}

function named(topology: Topology, to: string): Destination | undefined {
  const found = destinations(declaredPlaces(topology), to);
  if (found.length > 1)
    throw new InputError(`ambiguous destination: ${shown(to)} (${found.map(kindOf).join(" and ")})`);
  return found[0];
}

function addressed(topology: Topology, to: string): Destination {
  const endpoint = parseEndpoint(to);
  if (!endpoint) throw new InputError(unknownName("destination", to, destinationNames(declaredPlaces(topology))));
  return placeOfAddress(topology, endpoint.address);
}

function flowTo(
  app: string,
  to: string,
  destination: Destination,
  endpoints: readonly string[] | null,
  protocol: Flow["protocol"] = "tcp"
): Flow {
  const none = exactly(0);
  const growth = completeGrowth(undefined);
  return {app, to, destination, endpoints, protocol, sentGB: none, receivedGB: none, peakMbps: none, growth};
}

function isSame(a: Destination, b: Destination): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
