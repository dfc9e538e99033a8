import * as v from "valibot";
import {shown} from "../shown.ts";
import {bareSchema} from "./bare-schema.ts";
import {addProblem, readPart} from "./problems.ts";
import type {Reading, RunConfig} from "./problems.ts";

/** Returns the schema of a list of *item*; an item that is wrong is undefined in what is read. */
export function list<Input, Output>(
  item: v.GenericSchema<Input, Output>
): v.GenericSchema<readonly Input[], readonly Output[]> {
  const bare = bareSchema(item);
  const run = (reading: Reading, config: RunConfig) => {
    const written = reading.value;
    reading.typed = true;
    if (!Array.isArray(written)) addProblem(reading, `not a list: ${shown(written)}`);
    reading.value = Array.isArray(written)
      ? Array.from(written, (value, i) => readPart(reading, i, value, bare, config))
      : undefined;
    return reading;
  };
  return {...v.array(item), "~run": run} as unknown as v.GenericSchema<readonly Input[], readonly Output[]>;
}

/** Returns the schema of a list of *item* in which no two are the same, as *identify* tells. */
export function uniqueList<Input, Output>(
  item: v.GenericSchema<Input, Output>,
  noun: string,
  identify: (item: Output) => string = String
): v.GenericSchema<readonly Input[], readonly Output[]> {
  const schema = list(item);
  const run = (reading: Reading, config: RunConfig) => {
    const result: Reading = schema["~run"]({value: reading.value}, config);
    const seen = new Set<string>();
    for (const [i, value] of ((result.value ?? []) as readonly (Output | undefined)[]).entries()) {
      const identity = value === undefined ? undefined : identify(value);
      if (identity === undefined) continue;
      if (seen.has(identity)) addProblem(result, `duplicate ${noun}: ${shown(identity)}`, [i]);
      seen.add(identity);
    }
    return result;
  };
  return {...schema, "~run": run} as unknown as v.GenericSchema<readonly Input[], readonly Output[]>;
}

/** Returns the schema of one *item* or a list of them, as written. */
export function oneOrMany<Input, Output>(
  item: v.GenericSchema<Input, Output>
): v.GenericSchema<Input | readonly Input[], Output | readonly Output[]> {
  const items = list(item);
  const run = (reading: Reading, config: RunConfig) =>
    (Array.isArray(reading.value) ? items : item)["~run"]({value: reading.value}, config);
  type OneOrMany = v.GenericSchema<Input | readonly Input[], Output | readonly Output[]>;
  return {...v.union([item, items]), "~run": run} as unknown as OneOrMany;
}
