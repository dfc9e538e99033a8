import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Told} from "./told.ts";

/** A design to find alternatives to, the day they are built on and the day they run. */
export interface AlternativeContext {
  readonly topology: Topology;
  readonly buildOn: IsoDate;
  readonly on: IsoDate;
}

/** Another design for the same workload, as far as it can be made. */
export interface Draft {
  readonly topology: Topology;
  /** Why it cannot be built on that day, or does not carry a part of the workload, each in a sentence without its full stop. */
  readonly reasons: readonly string[];
  /** The findings that the reasons tell already. */
  readonly told: readonly Told[];
  /** What was assumed in making it, each in a sentence without its full stop. */
  readonly assumptions: readonly string[];
}

/** A way to connect a workload: its name, what it changes, and the design that results. */
export interface Alternative {
  /** Kebab-case, stable. */
  readonly name: string;
  readonly summary: string;
  readonly draft: (context: AlternativeContext) => Draft;
}

/** Returns a draft of the *topology* that has nothing against it. */
export function draftOf(topology: Topology): Draft {
  return {topology, reasons: [], told: [], assumptions: []};
}
