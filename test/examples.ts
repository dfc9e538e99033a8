import {readdirSync, readFileSync} from "node:fs";
import type {Evaluation} from "../src/evaluation/evaluation.ts";
import {evaluate} from "../src/evaluation/evaluation.ts";
import {readTopology} from "../src/formats/read-topology.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";
import {today} from "./evaluated.ts";

const folder = new URL("../data/topologies/", import.meta.url);

/** The names of the example estates: those of their files, without the extension. */
export const exampleNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.slice(0, -".yaml".length))
  .sort();

/** Returns the bytes of the example *name*. */
export function exampleFile(name: string): Buffer {
  return readFileSync(new URL(`${name}.yaml`, folder));
}

/** Returns the evaluation of the example *name* at the embedded prices. */
export function example(name: string, on = today): Evaluation {
  return evaluate(readTopology(exampleFile(name), `${name}.yaml`), embeddedSheet, {on});
}

/** Returns what the example *name* costs a month, exactly. */
export function total(name: string): string {
  return example(name).bill.totalPerMonth.amount.toFixed();
}

/** Returns the ids of the rules of which the example *name* breaks one as an error, each once, in ascending order. */
export function errors(name: string, on = today): string[] {
  const found = example(name, on).findings.filter(({severity}) => severity === "error");
  return [...new Set(found.map(({rule}) => rule))].sort();
}

/** Returns a capacity reading of the example *name* as text: `120 to 150 of 128, over`. */
export function reading(name: string, id: string, resource: string): string | undefined {
  const found = example(name).capacity.find((d) => d.id === id && d.resource === resource);
  return (
    found && `${found.used.toFixed()} to ${found.usedAtMost.toFixed()} of ${found.limit.toFixed()}, ${found.status}`
  );
}
