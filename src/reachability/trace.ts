import {limits} from "../catalog/limits.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Obstacle, Route} from "./path.ts";
import {arrives, stepsOf} from "./path.ts";
import type {Question} from "./question.ts";
import {questionFlows} from "./question.ts";
import {routesOf} from "./routes.ts";

/** A flow, its way, and what stands in it on a day. */
export interface TracedRoute extends Route {
  /** What has ended by that day, if it is on the way; otherwise null. */
  readonly ended: Obstacle | null;
}

/** How an app reaches a destination on a day: a route for each flow that the question is about, at least one. */
export interface Trace extends Question {
  readonly on: IsoDate;
  readonly routes: readonly TracedRoute[];
}

/** Returns how the *question* is answered in the *topology* as it runs *on* that day; throws as questionFlows does. */
export function trace(topology: Topology, question: Question, on: IsoDate): Trace {
  const routes = routesOf(topology, questionFlows(topology, question));
  return {...question, on, routes: routes.map((route) => ({...route, ended: endedOn(route, on)}))};
}

/** Returns the first thing that keeps the *route* from its destination on its day; null if it arrives. */
export function obstacleOf({way, ended}: TracedRoute): Obstacle | null {
  return ended ?? (arrives(way) ? null : way.obstacle);
}

/** Returns what on the way of the *route* has ended by the day *on*; null if nothing has. */
export function endedOn({flow, way}: Route, on: IsoDate): Obstacle | null {
  const lastDay = limits.gatewayRequiredLastDay.value;
  if (on <= lastDay || !stepsOf(way).some(({kind}) => kind === "pointToSite")) return null;
  const missing = `gateway-required integration stopped after ${lastDay}`;
  return {cause: "gateway-required-retired", missing, fix: `move ${flow.app} to regional integration`};
}
