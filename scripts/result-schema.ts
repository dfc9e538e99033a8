import {readFileSync, writeFileSync} from "node:fs";
import {resultJsonSchema} from "./result-schema/result-json-schema.ts";

/** Writes the JSON Schema of what `estimate` yields; with `--check` it only says whether the file is the one it would write. */
const file = new URL("../data/schema/estimate.schema.json", import.meta.url);
const text = `${JSON.stringify(resultJsonSchema(), null, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error("data/schema/estimate.schema.json is out of date: run npx tsx scripts/result-schema.ts");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
