import type {HybridMade} from "../alternatives/parts/hybrid-made.ts";
import type {EvaluateOptions} from "../evaluation/evaluation.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Base, Mover} from "./base.ts";
import type {Refused, Way} from "./design.ts";

/** The day that designs are built on, beside the day that they run and the prices. */
export interface ProblemOptions extends EvaluateOptions {
  readonly buildOn: IsoDate;
}

/** What there is to decide on a workload, with all that deciding needs. */
export interface Problem {
  readonly original: Topology;
  readonly base: Base;
  readonly sheet: PriceSheet;
  readonly options: ProblemOptions;
  /** The hybrid connections that apps may be given, and which flow takes which. */
  readonly hybrid: HybridMade;
  readonly plans: readonly PlanProblem[];
}

/** A plan, the ways that its apps can be connected, and why there are no others. */
export interface PlanProblem extends Mover {
  readonly ways: readonly Way[];
  readonly refused: readonly Refused[];
}
