import type {Evaluation} from "../../evaluation/evaluation.ts";
import type {Anchors} from "./anchors.ts";
import {toAnchors} from "./anchors.ts";
import {declaredSteps} from "./declared-steps.ts";
import type {Facts} from "./facts.ts";
import {factsOf} from "./facts.ts";
import type {Link} from "./link.ts";
import {linksOf} from "./link.ts";
import {networkBoxes} from "./network-boxes.ts";
import {outsideBoxes} from "./outside-boxes.ts";
import {planBoxes} from "./plan-boxes.ts";
import {routeSteps} from "./route-steps.ts";
import type {Step} from "./step.ts";
import type {Box} from "./thing.ts";

/** What a diagram of a topology shows, before anything has a place. */
export interface Graph {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly anchors: Anchors;
  readonly facts: (ids: readonly string[]) => Facts;
}

/** Returns every step of the *evaluation*: those declared, and those that its flows take. */
export function stepsOf({topology, routes}: Evaluation): Step[] {
  return [...declaredSteps(topology), ...routes.flatMap((route) => routeSteps(topology, route))];
}

/** Returns the boxes of the *evaluation* and the links between them. */
export function toGraph(evaluation: Evaluation): Graph {
  const facts = factsOf(evaluation);
  const boxes = [
    ...planBoxes(evaluation, facts),
    ...networkBoxes(evaluation, facts),
    ...outsideBoxes(evaluation, facts)
  ];
  const anchors = toAnchors(boxes);
  return {boxes, links: linksOf(stepsOf(evaluation), anchors.endOf), anchors, facts};
}
