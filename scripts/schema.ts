import {readFileSync, writeFileSync} from "node:fs";
import {topologyJsonSchema} from "./topology-json-schema.ts";

/** Writes the JSON Schema of topology documents; with `--check` it only says whether the file is the one it would write. */
const file = new URL("../data/schema/topology.schema.json", import.meta.url);
const text = `${JSON.stringify(topologyJsonSchema(), null, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error("data/schema/topology.schema.json is out of date: run npx tsx scripts/schema.ts");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
