import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {expect, test} from "vitest";
import {forecastOf} from "../src/charts/estate-forecast.ts";
import {estimateJson} from "../src/formats/estimate-json.ts";
import {estimateText} from "../src/formats/estimate-text.ts";
import {jsonText} from "../src/formats/json-text.ts";
import {plain} from "../src/formats/paint.ts";
import {budgetSection} from "../src/formats/report/budget-section.ts";
import {reportMarkdown} from "../src/formats/report-markdown.ts";
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
// Those in which something is a range, grows or changes.
const budgets = ["uncertain", "unknowns-and-ranges"].map((name) => ({
  file: `${name}-budget.md`,
  write: () => budgetText(name)
}));

for (const {file, write} of [...outputs, ...budgets]) {
  test(`what is said of an example is as saved in ${file}`, () => {
    const url = new URL(file, folder);
    const text = write();
    if (isUpdate) writeFileSync(url, text);
    expect(text).toBe(readFileSync(url, "utf8"));
  });
}

test("every saved output is that of an example", () => {
  expect(readdirSync(folder).sort()).toEqual([...outputs, ...budgets].map(({file}) => file).sort());
});

/** Returns what the report of an example says of its budget, without the chart. */
function budgetText(name: string): string {
  const evaluation = example(name);
  const found = forecastOf({evaluation, options: {on: evaluation.on, buildOn: evaluation.on}});
  const title = evaluation.topology.name;
  return reportMarkdown({title, question: "", answer: "-", standing: "", sections: [budgetSection(found)]}, new Map());
}
