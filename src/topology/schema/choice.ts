import * as v from "valibot";
import {findName} from "../../catalog/find-name.ts";
import {shown} from "../shown.ts";
import {unknownName} from "../unknown-name.ts";
import {leaf} from "./leaf.ts";
import type {JsonSchema} from "./leaf.ts";
import {asMapping} from "./mapping.ts";
import {addProblem} from "./problems.ts";
import type {Reading, RunConfig} from "./problems.ts";
import {asText} from "./text.ts";

/**
 * Returns the schema of one of the *known* names, in any case; it reads their own
 * spelling. *misplaced* says of a name that is not among them what it is instead,
 * where it knows it.
 */
export function oneOf<const Name extends string>(
  noun: string,
  known: readonly Name[],
  misplaced: (name: string) => string | undefined = () => undefined
): v.GenericSchema<Name, Name> {
  const spellings = new Map(known.map((name) => [name.toLowerCase(), name]));
  return leaf<Name, Name>(namesSchema(known), (written, refuse) => {
    const text = asText(written) ?? (typeof written === "boolean" ? String(written) : "");
    if (text === "") return refuse(`not ${article(noun)} ${noun}: ${shown(written)}`);
    return spellings.get(text.toLowerCase()) ?? refuse(misplaced(text) ?? unknownName(noun, text, known));
  });
}

/**
 * Returns the schema of a mapping that has the keys of one of *options*, as its own
 * value at *key* says, in any case; *fallback* is meant where there is none.
 */
export function variant<const Options extends Record<string, v.GenericSchema>>(
  key: string,
  options: Options,
  fallback?: string
): v.GenericSchema<v.InferInput<Options[keyof Options]>, v.InferOutput<Options[keyof Options]>> {
  const names = Object.keys(options);
  const run = (reading: Reading, config: RunConfig) => {
    const written = asMapping(reading.value)?.[key] ?? fallback;
    const name = written === undefined ? undefined : findName(names, asText(written) ?? "");
    const option = name === undefined ? undefined : options[name];
    if (option) return option["~run"]({value: reading.value}, config);
    if (asMapping(reading.value) === undefined) addProblem(reading, `not a mapping: ${shown(reading.value)}`);
    else if (written === undefined) addProblem(reading, `missing key: ${key} (${names.join(", ")})`, [key]);
    else addProblem(reading, unknownName(key, asText(written) ?? shown(written), names), [key]);
    reading.value = undefined;
    return reading;
  };
  type Variant = v.GenericSchema<v.InferInput<Options[keyof Options]>, v.InferOutput<Options[keyof Options]>>;
  return {...v.union(Object.values(options)), "~run": run} as unknown as Variant;
}

/** Returns the JSON Schema of *names*: spelt as they are for completion, in any case all the same. */
export function namesSchema(names: readonly string[]): JsonSchema {
  return {anyOf: [{enum: [...names]}, {type: "string", pattern: `^(${names.map(anyCase).join("|")})$`}]};
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? "an" : "a";
}

function anyCase(name: string): string {
  return name
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replaceAll(/[a-z]/gi, (c) => `[${c.toUpperCase()}${c.toLowerCase()}]`);
}
