import {expect, test} from "vitest";
import {hostileSheet, hostileSpec, hostileTexts} from "../hostile.ts";
import {outOfText} from "../out-of-text.ts";
import {xmlProblem} from "../charts/drawn.ts";
import {run} from "./run.ts";

const files = {
  "hostile.json": JSON.stringify(hostileSpec(hostileTexts)),
  "plan.yaml": "defaults: {region: eastus}\nplans: {web: {sku: P1v3, instances: 2}}\n",
  ...Object.fromEntries(hostileTexts.map((d, i) => [`prices-${i}.json`, JSON.stringify(hostileSheet(d))]))
};

async function written(argv: readonly string[], out: string): Promise<ReadonlyMap<string, string>> {
  const {files: all, stderr} = await run([...argv, "--out", out], {files});
  expect([...all.keys()], stderr).toContain(out);
  return all;
}

test("report FILE: texts of a hostile document are text in the page, wherever they stand", async () => {
  const page = (await written(["report", "hostile.json"], "a.html")).get("a.html") ?? "";
  expect(xmlProblem(page.replace("<!doctype html>", ""))).toBeUndefined();
  expect(outOfText(page)).toEqual([]);
}, 120_000);

test("report FILE: texts of a hostile document are text in the document and the charts beside it", async () => {
  for (const [file, text] of await written(["report", "hostile.json"], "a.md")) {
    expect(text, file).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(long){60}/);
    if (file.endsWith(".svg")) expect(outOfText(text), file).toEqual([]);
    // A command is code, in which marks are none; a chart is linked between < and >.
    else
      expect(text.replaceAll(/^ {4}.*$|(?<=\]\()<[^\n>]*>/gm, ""), file).not.toMatch(/(?<!\\)<|(?<!\\)\]\(javascript/);
  }
}, 120_000);

test("compare FILE FILE --format markdown has texts of a hostile document as text", async () => {
  const argv = ["compare", "hostile.json", "data/topologies/contoso.yaml", "--format", "markdown"];
  const {stdout} = await run(argv, {files});
  expect(stdout).toContain("Contoso");
  expect(stdout).not.toMatch(/(?<!\\)<|(?<!\\)\]\(javascript|[\u200f\u202e]/);
});

test("estimate FILE --format json keeps texts of a hostile document as they are", async () => {
  const {stdout} = await run(["estimate", "hostile.json", "--format", "json"], {files});
  const resources = new Set(JSON.parse(stdout).bill.lines.map(({resource}: {resource: string}) => resource));
  for (const text of hostileTexts) {
    expect(resources).toContain(`plan/${text.replaceAll("%", "%25").replaceAll("/", "%2F")}`);
  }
});

hostileTexts.forEach((text, i) => {
  test(`--price-sheet: ${JSON.stringify(text.slice(0, 30))} in every text of a sheet is text in report and chart`, async () => {
    const sheet = ["--price-sheet", `prices-${i}.json`];
    const page = (await written(["report", "plan.yaml", ...sheet], "a.html")).get("a.html") ?? "";
    expect(outOfText(page)).toEqual([]);
    // 2 × 730 × 0.25: the sheet is in use.
    expect(page).toContain("365.00");
    const chart = (await written(["chart", "cost-by-resource", "plan.yaml", ...sheet], "a.html")).get("a.html") ?? "";
    expect(outOfText(chart)).toEqual([]);
    const {stdout} = await run(["estimate", "plan.yaml", ...sheet, "--format", "json"], {files});
    expect(JSON.parse(stdout).priceSheet.id).toBe(text);
  });
});
