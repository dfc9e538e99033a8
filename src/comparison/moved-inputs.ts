import {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import type {SweepInput} from "../sweep/sweep-input.ts";
import type {Volume} from "../topology/volume.ts";
import {withOrdinals} from "./flow-order.ts";
import type {Target} from "./input.ts";

/** An input of a design that a target moves: it is so many times the value of the target. */
export interface MovedInput {
  readonly input: SweepInput;
  readonly times: Decimal;
}

const one = new Decimal(1);

/** Returns which inputs a target moves in a design whose flows take these *routes*; of time nothing moves. */
export function movedInputs(routes: readonly Route[]): (target: Target) => readonly MovedInput[] {
  const flows = withOrdinals(routes.map(({flow}) => flow));
  const places = new Map(flows.map(({flow, ordinal}, i) => [flowKey({...flow, ordinal}), i]));
  return (target) => {
    switch (target.kind) {
      case "months":
        return [];
      case "instances":
        return [{input: target, times: one}];
      case "volumes":
        return flows.flatMap(({flow: {sentGB, receivedGB}}, flow) => [
          ...scaled({kind: "sent", flow}, sentGB),
          ...scaled({kind: "received", flow}, receivedGB)
        ]);
      case "sent":
      case "received": {
        const flow = places.get(flowKey(target));
        return flow === undefined ? [] : [{input: {kind: target.kind, flow}, times: one}];
      }
    }
  };
}

function flowKey({app, to, ordinal}: {readonly app: string; readonly to: string; readonly ordinal: number}): string {
  return JSON.stringify([app, to, ordinal]);
}

// What is unknown stays so, and what is nothing is nothing at any factor.
function scaled(input: SweepInput, volume: Volume): MovedInput[] {
  return volume === "unknown" || volume.typical.isZero() ? [] : [{input, times: volume.typical}];
}
