import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {notebooks, present} from "../../notebooks/pages.ts";
import {runNotebook} from "./run-notebook.ts";

const fileOf = (name: string) => new URL(`../../notebooks/${name}.html`, import.meta.url);

test("present(entries) has the notebooks whose file is there, and no others", () => {
  expect(present(notebooks)).toEqual(notebooks.filter(({name}) => existsSync(fileOf(name))));
  expect(present(notebooks, ["./rules.html", "./template.html"]).map(({name}) => name)).toEqual(["rules"]);
  expect(present(notebooks, [])).toEqual([]);
});

test("each notebook that is there asks the question by which notebooks/pages.ts lists it", () => {
  for (const {name, question} of present(notebooks)) {
    const [, title] = /<title>(.*?)<\/title>/.exec(readFileSync(fileOf(name), "utf8")) ?? [];
    expect(title, name).toBe(question);
  }
});

test("the first page links to each notebook that is there", async () => {
  const run = await runNotebook("index");
  const entries = present(notebooks);
  await expect.poll(() => run.cell(3).querySelectorAll("a").length).toBe(entries.length);
  const links = [...run.cell(3).querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.textContent]);
  expect(links).toEqual(entries.map(({name, question}) => [`./${name}.html`, question]));
  await expect.poll(() => run.cell(2).textContent).toContain(`${entries.length} notebooks`);
  run.dispose();
});
