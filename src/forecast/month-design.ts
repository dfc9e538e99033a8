import type {Route} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import {grown} from "../timeline/grown.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoMonth} from "../units.ts";
import type {Month} from "./months.ts";

/** A design as it has grown until a month, and the ways of its flows. */
export interface MonthDesign {
  readonly topology: Topology;
  readonly routes: readonly Route[];
}

/** Returns the *topology* in a *month*: grown since the month *from*, its planned changes made, with the month's hours; ranges grow with it. */
export function monthDesign(topology: Topology, from: IsoMonth, {grownFor, hours}: Month): MonthDesign {
  const ways = topology.flows.map((flow) => ({flow, way: {legs: []}}));
  const own = {...grown(topology, ways, from, grownFor).topology, hoursPerMonth: hours};
  // A plan of another size may be able to reach what it could not.
  return {topology: own, routes: routes(own)};
}
