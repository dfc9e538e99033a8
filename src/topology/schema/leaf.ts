import * as v from "valibot";
import {addProblem} from "./problems.ts";
import type {Reading} from "./problems.ts";

/** Part of a JSON Schema. */
export type JsonSchema = Record<string, unknown>;

/** Says why a value is refused; returns undefined, so that a reader can return it. */
export type Refuse = (message: string) => undefined;

/**
 * Returns the schema of a value without parts, which *read* makes of what was
 * written, or refuses; *json* describes what it accepts to editors.
 */
export function leaf<Input, Output>(
  json: JsonSchema,
  read: (written: unknown, refuse: Refuse) => Output | undefined
): v.GenericSchema<Input, Output> {
  const run = (reading: Reading) => {
    const refuse = (message: string) => void addProblem(reading, message);
    reading.typed = true;
    reading.value = read(reading.value, refuse);
    return reading;
  };
  const schema = {...v.unknown(), "~run": run} as unknown as v.GenericSchema<Input, Output>;
  return v.pipe(schema, v.metadata(json)) as unknown as v.GenericSchema<Input, Output>;
}
