import {about} from "./about.ts";
import type {PlanCandidates} from "./candidates.ts";
import type {ModelParts} from "./model.ts";
import {toModel} from "./to-model.ts";
import type {Refused} from "./design.ts";
import type {Program, Solve} from "./program.ts";

/** Demands that cannot be met together: without any one of them the others can. */
export interface Conflict {
  readonly demands: readonly Demanded[];
  /** What they run into, each in a sentence without its full stop. */
  readonly reasons: readonly string[];
  /** Demands beside them that cannot be met by themselves. */
  readonly others: readonly Demanded[];
}

/** The apps of a plan, where they must get to, and why ways to connect them are none. */
export interface Demanded {
  readonly plan: string;
  readonly apps: readonly string[];
  readonly to: readonly string[];
  readonly refused: readonly Refused[];
}

const limits = {seconds: 5, gap: 1};
const shared = [about.connections, about.remote, about.link, about.tunnels, about.throughput, about.cut] as const;

/** Returns a smallest set of plans whose demands conflict in a problem without a solution, and what they run into. */
export function conflictOf(parts: ModelParts, solve: Solve): Conflict {
  const {candidates, cuts} = parts;
  const names = candidates.plans.map(({plan}) => plan.name);
  const optional = new Set<string>();
  for (const name of names) {
    optional.add(name);
    if (isFeasible(toModel({...parts, optional}).program, solve)) optional.delete(name);
  }
  const isMeant = ({plan}: PlanCandidates) => !optional.has(plan.name);
  const others = candidates.plans.filter((own) => !isMeant(own) && own.candidates.length === 0);
  const hasWays = candidates.plans.every(({plan, candidates: own}) => optional.has(plan.name) || own.length > 0);
  const {program} = toModel({...parts, optional});
  const reasons = hasWays ? shared.filter((kind) => isFeasible(relaxed(program, kind), solve)) : [];
  const objections = reasons.includes(about.cut) ? cuts.flatMap(({against}) => against) : [];
  return {
    demands: candidates.plans.filter(isMeant).map(demanded),
    reasons: [...reasons.filter((kind) => kind !== about.cut), ...new Set(objections)],
    others: others.map(demanded)
  };
}

function demanded({plan, needs, refused}: PlanCandidates): Demanded {
  const to = needs.flatMap(({flows, networks}) => (flows.length > 0 ? flows.map((flow) => flow.to) : networks));
  return {plan: plan.name, apps: needs.map(({app}) => app.name), to: [...new Set(to)].sort(), refused};
}

function isFeasible(program: Program, solve: Solve): boolean {
  return solve(program, limits).values !== null;
}

function relaxed(program: Program, kind: string): Program {
  return {...program, rows: program.rows.filter((row) => row.about !== kind)};
}
