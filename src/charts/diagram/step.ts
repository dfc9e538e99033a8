import type {Flow} from "../../topology/flow.ts";

/** How a step leads on. */
export const stepKinds = [
  "gateway integration",
  "regional integration",
  "environment",
  "peering",
  "VPN",
  "ExpressRoute",
  "hybrid connection",
  "internet",
  "does not arrive"
] as const;
export type StepKind = (typeof stepKinds)[number];

/** A step from one resource to another, by their identifiers; what goes both ways has its ends in order. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly kind: StepKind;
  /** What takes the step; null where it is declared, and nothing has to take it. */
  readonly flow: Flow | null;
}

/** Returns a step that is the same from either end. */
export function bothWays(one: string, other: string, kind: StepKind, flow: Flow | null): Step {
  return one < other ? {from: one, to: other, kind, flow} : {from: other, to: one, kind, flow};
}
