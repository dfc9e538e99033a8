import * as v from "valibot";
import {byName, nameProblem} from "../name.ts";
import {shown} from "../shown.ts";
import {bareSchema} from "./bare-schema.ts";
import {asMapping} from "./mapping.ts";
import {addProblem, readPart} from "./problems.ts";
import type {Reading, RunConfig} from "./problems.ts";

const name = v.pipe(
  v.string(),
  v.metadata({minLength: 1, pattern: "^[^\\u0000-\\u001F\\u007F-\\u009F]*$", not: {const: "__proto__"}})
);

/**
 * Returns the schema of a mapping from names to values of *schema*; what it reads
 * is a map in the order of the names. A name whose value is wrong is in it all the
 * same, so that references to it are not reported as well.
 */
export function named<Input, Output>(
  schema: v.GenericSchema<Input, Output>
): v.GenericSchema<Readonly<Record<string, Input>>, ReadonlyMap<string, Output>> {
  const bare = bareSchema(schema);
  const run = (reading: Reading, config: RunConfig) => {
    const written = asMapping(reading.value);
    reading.typed = true;
    if (written === undefined) addProblem(reading, `not a mapping from names: ${shown(reading.value)}`);
    reading.value = written && byName(readNamed(reading, written, bare, config));
    return reading;
  };
  type Named = v.GenericSchema<Readonly<Record<string, Input>>, ReadonlyMap<string, Output>>;
  return {...v.record(name, schema), "~run": run} as unknown as Named;
}

function readNamed(
  reading: Reading,
  written: Readonly<Record<string, unknown>>,
  schema: v.GenericSchema,
  config: RunConfig
): [string, unknown][] {
  return Object.keys(written).map((key) => {
    const problem = nameProblem(key);
    if (problem !== undefined) addProblem(reading, problem, [key], "key");
    return [key, readPart(reading, key, written[key], schema, config)];
  });
}
