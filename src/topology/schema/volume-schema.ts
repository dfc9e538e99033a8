import type {Decimal} from "../../money.ts";
import * as v from "valibot";
import {shown} from "../shown.ts";
import {exactly} from "../volume.ts";
import type {Estimate, Volume} from "../volume.ts";
import {oneOf} from "./choice.ts";
import {leaf} from "./leaf.ts";
import {asMapping} from "./mapping.ts";
import {decimal, numberSchema, readDecimal} from "./number.ts";
import type {NumberOptions} from "./number.ts";
import type {Reading, RunConfig} from "./problems.ts";
import {shape} from "./shape.ts";
import {text} from "./text.ts";

/** What people write for a volume: a number, a range, or "unknown". */
export type VolumeSpec = Decimal | number | string | v.InferInput<ReturnType<typeof rangeOf>>;

/** Returns the schema of a volume or count, 0 or more unless *options* say otherwise. */
export function volume({of, min = 0, max}: NumberOptions): v.GenericSchema<VolumeSpec, Volume> {
  const options = {of, min, max};
  const exact = exactOrUnknown(options);
  const range = rangeOf(options);
  const run = (reading: Reading, config: RunConfig) => {
    if (asMapping(reading.value) === undefined) return exact["~run"]({value: reading.value}, config);
    const result: Reading = range["~run"]({value: reading.value}, config);
    if (result.typed) result.value = toEstimate(result.value as v.InferOutput<typeof range>);
    else result.value = undefined;
    return result;
  };
  return {...v.union([exact, range]), "~run": run} as unknown as v.GenericSchema<VolumeSpec, Volume>;
}

function exactOrUnknown(options: NumberOptions) {
  const {pattern, ...json} = numberSchema(options);
  const orUnknown = `${String(pattern)}|^[uU][nN][kK][nN][oO][wW][nN]$`;
  return leaf<Decimal | number | string, Volume>({...json, pattern: orUnknown}, (written, refuse) => {
    if (typeof written === "string" && written.toLowerCase() === "unknown") return "unknown";
    const hint = `${options.min ?? 0} or more, a range of low, typical and high, or unknown`;
    const value = readDecimal(written, options, (message) =>
      refuse(
        message.startsWith("not a number") ? `not a number of ${options.of}: ${shown(written)} (${hint})` : message
      )
    );
    return value && exactly(value);
  });
}

function rangeOf(options: NumberOptions) {
  const number = decimal(options);
  return shape(
    {
      low: number,
      typical: number,
      high: number,
      distribution: v.optional(oneOf("distribution", ["triangular", "pert"])),
      group: v.optional(text("a group"))
    },
    ({low, typical, high}, report) => {
      if (low && typical?.lt(low)) report(`typical below low: ${shown(typical)} (low is ${shown(low)})`, "typical");
      if (typical && high?.lt(typical)) {
        report(`high below typical: ${shown(high)} (typical is ${shown(typical)})`, "high");
      }
    }
  );
}

function toEstimate({low, typical, high, distribution, group}: v.InferOutput<ReturnType<typeof rangeOf>>): Estimate {
  return {low, typical, high, distribution: distribution ?? "triangular", group: group ?? null};
}
