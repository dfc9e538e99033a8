import type {Decimal, Evaluation, SweepInput} from "../../src/index.ts";
import {costAt} from "../../src/sweep/cost-at.ts";
import {toProgram} from "../../src/sweep/to-program.ts";
import {flowName, knownGB} from "./scaled.ts";
import {nextCost} from "./traffic.ts";

/** A known volume that moves with the flows of a name. */
interface NamedVolume {
  readonly name: string;
  readonly input: SweepInput;
  readonly typical: Decimal;
}

const more = 100;

/**
 * Returns what the next 100 GB of the flows of each of the *names* add to the known part
 * of the bill, compiled once for all of them; null where nothing of them is known.
 */
export function nextCosts(evaluation: Evaluation, names: readonly string[]): ReadonlyMap<string, Decimal | null> {
  const volumes = volumesOf(evaluation, new Set(names));
  const program = toProgram(
    evaluation,
    volumes.map(({input}) => input)
  );
  if (program === null) return new Map(names.map((name) => [name, nextCost(evaluation, name)]));
  const present = costAt(
    program,
    volumes.map(({typical}) => typical)
  );
  return new Map(
    names.map((name) => {
      const known = knownGB(evaluation.topology, name);
      if (known.isZero()) return [name, null];
      const factor = known.plus(more).div(known);
      const values = volumes.map((own) => (own.name === name ? own.typical.times(factor) : own.typical));
      return [name, costAt(program, values).minus(present)];
    })
  );
}

function volumesOf({routes}: Evaluation, names: ReadonlySet<string>): NamedVolume[] {
  return routes.flatMap(({flow}, i) => {
    const name = flowName(flow);
    if (!names.has(name)) return [];
    const both = [
      {kind: "sent", volume: flow.sentGB},
      {kind: "received", volume: flow.receivedGB}
    ] as const;
    return both.flatMap(({kind, volume}) =>
      volume === "unknown" ? [] : [{name, input: {kind, flow: i}, typical: volume.typical}]
    );
  });
}
