import type {Decimal} from "../money.ts";

/** What is varied: all volumes by one factor, one direction of a flow, a plan's instances, or time. */
export type Target =
  | {readonly kind: "volumes"}
  | {
      readonly kind: "sent" | "received";
      readonly app: string;
      readonly to: string;
      /** Which of the flows from that app to that destination, from 0. */
      readonly ordinal: number;
    }
  | {readonly kind: "instances"; readonly plan: string}
  | {readonly kind: "months"};

/** One quantity that the cost of the designs depends on, all else as it is. */
export interface Input {
  readonly target: Target;
  /** Its value in the first of the designs; null where it has none, as time. */
  readonly present: Decimal | null;
  /** The highest value that is looked at; the lowest is 0. */
  readonly bound: Decimal;
  /** The value in each design for one in the first: 1 where they have the same, otherwise they move in proportion. */
  readonly ratios: readonly Decimal[];
}
