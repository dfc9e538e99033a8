import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {certificateReadings} from "./certificate-readings.ts";
import {gatewayReadings} from "./gateway-readings.ts";
import {planReadings} from "./plan-readings.ts";
import type {CapacityReading} from "./reading.ts";
import {subnetReadings} from "./subnet-readings.ts";

/** Returns how full each limited thing of the *topology* is on the day *on*, what uses nothing included. */
export function capacity(topology: Topology, routes: readonly Route[], on: IsoDate): CapacityReading[] {
  return [
    ...planReadings(topology, on),
    ...gatewayReadings(topology, routes, on),
    ...subnetReadings(topology),
    ...certificateReadings(topology, on)
  ];
}
