import type {CapacityReading} from "../capacity/reading.ts";
import type {Source} from "../catalog/source.ts";
import type {Route} from "../reachability/path.ts";
import type {TopologySpec} from "../topology/parse-topology.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";

/** Whether a design does not work on that day, works with a condition, or should be known. */
export type Severity = "error" | "warning" | "info";

/** A design as a rule sees it, on the day it runs. */
export interface RuleContext {
  readonly topology: Topology;
  readonly routes: readonly Route[];
  readonly readings: readonly CapacityReading[];
  readonly on: IsoDate;
}

/** A place where a rule does not hold. */
export interface Violation {
  readonly resource: string;
  /** What is so, with its numbers. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Where another statement than the rule's own is what is broken. */
  readonly source?: Source;
}

/** A published statement in our words, the check of it, and designs that prove the check. */
export interface Rule {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly severity: Severity;
  readonly source: Source;
  /** Sources that say otherwise; a finding cites them too. */
  readonly contradictions?: readonly Source[];
  /** The first day on which it holds; open if missing. */
  readonly from?: IsoDate;
  /** The last day on which it holds; open if missing. */
  readonly until?: IsoDate;
  readonly check: (context: RuleContext) => Iterable<Violation>;
  /** Designs that do not break it, near misses among them. */
  readonly passes: readonly TopologySpec[];
  /** Designs that break it. */
  readonly breaks: readonly TopologySpec[];
}
