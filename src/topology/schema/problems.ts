import type {Problem} from "../../errors.ts";
import type * as v from "valibot";
import type {ReadBefore} from "./read-before.ts";
import {keepRead, readOf} from "./read-before.ts";

/** A problem of a document; *about* tells whether it concerns the key at its path, or the value. */
export interface DocumentProblem extends Problem {
  readonly path: readonly (string | number)[];
  readonly about: "key" | "value";
}

/** Where a schema keeps what it finds while it reads one value. */
export interface Reading {
  value: unknown;
  typed?: boolean;
  issues?: v.BaseIssue<unknown>[] | undefined;
}

/** Adds a problem to *reading*: with the value itself, or with the part of it at *path*. */
export function addProblem(
  reading: Reading,
  message: string,
  path: readonly (string | number)[] = [],
  about: "key" | "value" = "value"
): void {
  const issue = {
    kind: "schema",
    type: "problem",
    input: undefined,
    expected: null,
    received: "",
    message,
    path: path.map((key, i) => pathItem(key, i === path.length - 1 ? about : "value"))
  };
  reading.typed = false;
  (reading.issues ??= []).push(issue as unknown as v.BaseIssue<unknown>);
}

/** Reads *value* as the part of *parent* that is at *key*, and returns what was read; undefined if that is wrong. */
export function readPart(
  parent: Reading,
  key: string | number,
  value: unknown,
  schema: v.GenericSchema,
  config: RunConfig
): unknown {
  const known = readOf(config.before, schema, value);
  if (known !== undefined) return known;
  const part = schema["~run"]({value}, config);
  if (part.issues) adopt(parent, part.issues, key);
  else keepRead(config.before, schema, value, part.value);
  return part.value;
}

function adopt(parent: Reading, issues: readonly v.BaseIssue<unknown>[], key: string | number): void {
  for (const issue of issues) {
    (issue.path as v.IssuePathItem[] | undefined)?.unshift(pathItem(key, "value"));
    (parent.issues ??= []).push(issue);
  }
  parent.typed = false;
}

/** What valibot hands from schema to schema, with what has been read before. */
export type RunConfig = Parameters<v.GenericSchema["~run"]>[1] & {readonly before?: ReadBefore | undefined};

/** Returns the problem that *issue* stands for. */
export function problemOf(issue: v.BaseIssue<unknown>): DocumentProblem {
  const path = issue.path ?? [];
  return {
    message: issue.message,
    path: path.map(({key}) => key as string | number),
    about: path.at(-1)?.origin === "key" ? "key" : "value"
  };
}

function pathItem(key: string | number, origin: "key" | "value"): v.IssuePathItem {
  return {type: "unknown", origin, input: undefined, key, value: undefined} as v.IssuePathItem;
}
