import type {Source} from "../catalog/source.ts";
import type {IsoDate} from "../units.ts";

/** What kind of thing stops or begins. */
export type EventKind =
  | "featureRetirement"
  | "sstpClosing"
  | "sstpRetirement"
  | "gatewaySkuRetirement"
  | "basicAddressRetirement"
  | "certificateWarning"
  | "certificateExpiry"
  | "commitmentEnd"
  | "plannedChange";

/** Something that stops or begins for what a design declares, on a day that does not depend on today. */
export interface Occasion {
  readonly kind: EventKind;
  readonly date: IsoDate;
  /** Whether *date* is the last day on which the thing still is, that day included, or the first on which it is. */
  readonly what: "last day" | "first day";
  /** Identifiers of what it concerns, at least one, in ascending order. */
  readonly resources: readonly string[];
  /** What stops or begins, with whom it concerns: it continues "last day:" or "first day:". */
  readonly message: string;
  /** What a gateway SKU becomes. */
  readonly successor?: string;
  /** Why the date is not sure, where no source settles it. */
  readonly doubt?: string;
  /** Whether it is without effect, since the feature that it is of ends before. */
  readonly overtaken?: boolean;
  /** Missing where the topology document itself says it. */
  readonly source?: Source;
  /** Sources that say otherwise. */
  readonly contradictions?: readonly Source[];
}

/** An occasion as seen on a day. */
export interface TimelineEvent extends Occasion {
  /** Days from that day to the date: 0 on the date itself, negative once it has passed. */
  readonly daysLeft: number;
}
