import type {Candidates, MeasuredWay} from "./candidates.ts";
import type {CommitmentChoices} from "./commitment-choices.ts";
import type {CommitmentVariables} from "./commitment-model.ts";
import type {Way} from "./design.ts";
import type {GatewayCosts} from "./gateway-costs.ts";
import type {Problem} from "./problem.ts";
import type {Program} from "./program.ts";
import type {Standing} from "./standing.ts";

/** A design, as choices of the program, that must not be taken: these ways together, with these links by VPN. */
export interface Cut {
  readonly ways: readonly Way[];
  readonly vpn: readonly string[];
  /** What is against them. */
  readonly against: readonly string[];
}

/** The program of a problem, and what its variables stand for. */
export interface Model {
  readonly program: Program;
  readonly ways: readonly {readonly candidate: MeasuredWay; readonly variable: number}[];
  readonly vpn: ReadonlyMap<string, number>;
  readonly gateways: readonly {readonly costs: GatewayCosts; readonly choices: readonly number[]}[];
  readonly commitments: CommitmentVariables;
}

/** What a model is made of. */
export interface ModelParts {
  readonly problem: Problem;
  readonly candidates: Candidates;
  readonly standing: Standing;
  readonly commitments: CommitmentChoices;
  readonly cuts: readonly Cut[];
  /** Plans that may stay unconnected, to find out what a conflict rests on; none as a rule. */
  readonly optional?: ReadonlySet<string>;
}
