import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {expect, test} from "vitest";
import {estimateJson} from "../src/formats/estimate-json.ts";
import {estimateText} from "../src/formats/estimate-text.ts";
import {jsonText} from "../src/formats/json-text.ts";
import {plain} from "../src/formats/paint.ts";
import {example, exampleNames} from "./examples.ts";

// What the examples come to, as reviewed by eye. When it changes on purpose, run
// `UPDATE_SAVED=1 npx vitest run test/saved-outputs-test.ts` and read the difference.
const folder = new URL("saved/", import.meta.url);
const isUpdate = process.env.UPDATE_SAVED === "1";
const outputs = exampleNames
  .filter((name) => name !== "large")
  .flatMap((name) => [
    {file: `${name}.txt`, write: () => estimateText(example(name), {columns: 80, paint: plain})},
    {file: `${name}.json`, write: () => jsonText(estimateJson(example(name)))}
  ]);

for (const {file, write} of outputs) {
  test(`the estimate of an example is as saved in ${file}`, () => {
    const url = new URL(file, folder);
    const text = write();
    if (isUpdate) writeFileSync(url, text);
    expect(text).toBe(readFileSync(url, "utf8"));
  });
}

test("every saved output is that of an example", () => {
  expect(readdirSync(folder).sort()).toEqual(outputs.map(({file}) => file).sort());
});
