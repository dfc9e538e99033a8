import {readFileSync, writeFileSync} from "node:fs";
import {forecastJsonSchema} from "./result-schema/forecast-json-schema.ts";
import {resultJsonSchema} from "./result-schema/result-json-schema.ts";

/** Writes the JSON Schemas of what `estimate` and `forecast` yield; with `--check` it only says whether the files are those it would write. */
const schemas = {estimate: resultJsonSchema(), forecast: forecastJsonSchema()};

for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../data/schema/${name}.schema.json`, import.meta.url);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`data/schema/${name}.schema.json is out of date: run npx tsx scripts/result-schema.ts`);
    process.exitCode = 1;
  }
}
