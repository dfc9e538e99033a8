import type {CapacityReading} from "../capacity/reading.ts";
import type {Source} from "../catalog/source.ts";
import type {Money} from "../money.ts";

/** A sentence in our words, and where it is from; without sources it is an inference, or silence of the sources. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** Whether an app restarts: "perhaps" where sources contradict each other, "notDocumented" where they are silent. */
export type Answer = "yes" | "no" | "perhaps" | "notDocumented";

/** A time in minutes; null is not documented. */
export interface Duration {
  readonly minutesAtLeast: number | null;
  readonly minutesAtMost: number | null;
}

/** What is no longer reached, and for how long. */
export interface Loss extends Duration {
  /** Virtual networks, sites and other destinations, as flows name them. */
  readonly to: readonly string[];
  /** What must happen for it to be reached again; null where it comes back by itself. */
  readonly until: string | null;
  readonly sources: readonly Source[];
}

/** What an operation does to one app. */
export interface AppImpact {
  readonly app: string;
  readonly plan: string;
  /** The reading of the sources under which it is affected at all; null where it is under each. */
  readonly onlyIf: string | null;
  readonly restarts: {readonly answer: Answer; readonly sources: readonly Source[]};
  readonly losesConnectivity: readonly Loss[];
  /** Why there is nothing to lose, say. */
  readonly note: string | null;
}

/** What an operation does to somebody beside the apps: people's VPN, sites, peered networks. */
export interface OtherImpact {
  readonly who: string;
  readonly loss: Loss;
}

/** A cost that goes on, or that ends; null is not known, and never zero. */
export interface RunningCost {
  readonly resource: string;
  readonly costPerMonth: Money | null;
  readonly why: string;
}

/** What an operation changes on the bill of the whole topology; the difference is null where a price is lacking. */
export interface CostChange {
  readonly resource: string;
  readonly before: {readonly totalPerMonth: Money; readonly complete: boolean; readonly why: string};
  readonly after: {readonly totalPerMonth: Money; readonly complete: boolean; readonly why: string};
  readonly difference: Money | null;
}

/** A capacity reading as it is, and as it will be; null where there is none. */
export interface CapacityChange {
  readonly before: CapacityReading | null;
  readonly after: CapacityReading | null;
}

/** What one operation on one thing does. */
export interface Impact {
  /** The operation's name. */
  readonly operation: string;
  /** What it is done to, as in results: `app/shop`. */
  readonly resource: string;
  /** What is done, with its names: `disconnect shop from hub`. */
  readonly deed: string;
  /** Whether it can be done on that day, as far as is documented. */
  readonly possible: boolean;
  /** Why it cannot be done; empty where it can. */
  readonly reasons: readonly Statement[];
  /** What leaves open whether it can be done. */
  readonly doubts: readonly Statement[];
  /** How long it takes; null where nothing is said of it. */
  readonly takes: (Duration & {readonly sources: readonly Source[]}) | null;
  readonly apps: readonly AppImpact[];
  readonly others: readonly OtherImpact[];
  /** What must be done before, in order. */
  readonly first: readonly Statement[];
  /** What must be done after, in order. */
  readonly then: readonly Statement[];
  readonly keepsCosting: readonly RunningCost[];
  readonly stopsCosting: readonly RunningCost[];
  readonly costChange: CostChange | null;
  readonly capacity: readonly CapacityChange[];
  readonly notes: readonly Statement[];
}

/** An impact as an operation gives it: what is left out is empty, and what has reasons against it is not possible. */
export type ImpactSpec = Pick<Impact, "operation" | "resource" | "deed"> & Partial<Omit<Impact, "possible">>;

/** Returns the impact of the given *spec*: what cannot be done does nothing, and of capacity only says what stands against it. */
export function toImpact({reasons = [], capacity = [], ...spec}: ImpactSpec): Impact {
  const possible = reasons.length === 0;
  if (possible) return {...empty, ...spec, possible, reasons, capacity};
  const {operation, resource, deed} = spec;
  const over = capacity.filter(({after}) => after?.status === "over");
  return {...empty, operation, resource, deed, possible, reasons, capacity: over};
}

const empty = {
  doubts: [],
  takes: null,
  apps: [],
  others: [],
  first: [],
  then: [],
  keepsCosting: [],
  stopsCosting: [],
  costChange: null,
  notes: []
} as const;

/** Returns a statement of that *text*, from those *sources*. */
export function statement(text: string, ...sources: readonly Source[]): Statement {
  return {text, sources};
}
