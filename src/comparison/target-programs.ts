import {makesUpEnvironment} from "../billing/environment-minimum.ts";
import {Decimal} from "../money.ts";
import {along, atPresent} from "../sweep/along.ts";
import type {SweptDesign} from "../sweep/bill-at.ts";
import type {CostFunction} from "../sweep/program.ts";
import type {SweepInput} from "../sweep/sweep-input.ts";
import {inputKey} from "../sweep/sweep-input.ts";
import {toProgram} from "../sweep/to-program.ts";
import type {Volume} from "../topology/volume.ts";
import type {MovedInput} from "./moved-inputs.ts";

const none = new Decimal(0);

/**
 * Returns what the *design* costs over one value that moves some of its inputs, which
 * are among *all*. Null where that is no program, or something beside what commitments
 * cover has no price at some of its values: it is to be billed at each.
 */
export function targetPrograms(
  design: SweptDesign,
  all: readonly MovedInput[]
): (moved: readonly MovedInput[]) => CostFunction | null {
  const distinct = new Map(all.map(({input}) => [inputKey(input), input]));
  const inputs = [...distinct.values()].filter((input) => !isStepped(design, input));
  const places = new Map(inputs.map((input, i) => [inputKey(input), i]));
  const program = toProgram(design, inputs);
  if (program === null || program.unpriced.length > 0) return () => null;
  const values = inputs.map((input) => presentValue(design, input));
  const present = atPresent(program, values);
  return (moved) => {
    const movement = new Map(moved.map(({input, times}) => [places.get(inputKey(input)) ?? -1, times]));
    if (movement.has(-1)) return null;
    const [first] = moved;
    const now = first ? presentValue(design, first.input).div(first.times) : none;
    return along(present, movement, now);
  };
}

function isStepped({topology}: SweptDesign, input: SweepInput): boolean {
  const plan = input.kind === "instances" ? topology.plans.get(input.plan) : undefined;
  return plan !== undefined && makesUpEnvironment(plan, topology);
}

function presentValue({topology, routes}: SweptDesign, input: SweepInput): Decimal {
  switch (input.kind) {
    case "sent":
      return typical(routes[input.flow]?.flow.sentGB);
    case "received":
      return typical(routes[input.flow]?.flow.receivedGB);
    case "instances":
      return typical(topology.plans.get(input.plan)?.instances);
    case "connections":
    case "price":
      throw new Error(`no target moves ${inputKey(input)}`);
  }
}

function typical(volume: Volume | undefined): Decimal {
  return volume === undefined || volume === "unknown" ? none : volume.typical;
}
