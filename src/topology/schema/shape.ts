import * as v from "valibot";
import {shown} from "../shown.ts";
import {unknownName} from "../unknown-name.ts";
import {bareSchema} from "./bare-schema.ts";
import {asMapping} from "./mapping.ts";
import {addProblem, readPart} from "./problems.ts";
import type {Reading, RunConfig} from "./problems.ts";

type Entries = v.ObjectEntries;

/** Reports a problem with the part at *path* of the value that is checked. */
export type Report = (message: string, ...path: (string | number)[]) => void;

/**
 * Checks what keys say together. It sees what could be read: a key whose value
 * is wrong is there, and undefined.
 */
export type Check<E extends Entries> = (
  read: Partial<v.InferOutput<v.StrictObjectSchema<E, undefined>>>,
  report: Report
) => void;

/**
 * Returns the schema of a mapping with the keys of *entries* and no others. Unlike
 * valibot's own strictObject it reports every unknown key, sees own keys only, and
 * goes on with what is right, so that one reading finds all that is wrong.
 */
export function shape<const E extends Entries>(entries: E, check?: Check<E>): v.StrictObjectSchema<E, undefined> {
  const known = new Map(Object.entries(entries).map(([key, entry]) => [key, toPart(entry as v.GenericSchema)]));
  const run = (reading: Reading, config: RunConfig) => {
    const written = asMapping(reading.value);
    if (written === undefined) {
      addProblem(reading, `not a mapping: ${shown(reading.value)} (keys: ${[...known.keys()].join(", ")})`);
      reading.value = undefined;
      return reading;
    }
    reading.typed = true;
    reading.value = readEntries(reading, written, known, config);
    const report: Report = (message, ...path) => addProblem(reading, message, path);
    check?.(reading.value as Parameters<Check<E>>[0], report);
    return reading;
  };
  return {...v.strictObject(entries), "~run": run} as unknown as v.StrictObjectSchema<E, undefined>;
}

interface Part {
  readonly schema: v.GenericSchema;
  readonly mayLack: boolean;
  readonly mayBeNull: boolean;
}

function toPart(entry: v.GenericSchema): Part {
  const mayBeNull = entry.type === "nullish";
  return {schema: bareSchema(entry), mayLack: mayBeNull || entry.type === "optional", mayBeNull};
}

function readEntries(
  reading: Reading,
  written: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, Part>,
  config: RunConfig
): Record<string, unknown> {
  const output: Record<string, unknown> = {};
  for (const [key, {schema, mayLack, mayBeNull}] of known) {
    const value = Object.hasOwn(written, key) ? written[key] : undefined;
    if (value !== undefined) {
      if (value === null && mayBeNull) continue;
      output[key] = readPart(reading, key, value, schema, config);
    } else if (!mayLack) {
      addProblem(reading, `missing key: ${key}`, [key]);
    }
  }
  for (const key of Object.keys(written)) {
    if (!known.has(key)) addProblem(reading, unknownName("key", key, [...known.keys()]), [key], "key");
  }
  return output;
}
