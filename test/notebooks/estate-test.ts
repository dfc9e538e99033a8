import {expect, test} from "vitest";
import {runNotebook} from "./run-notebook.ts";

test("the estate notebook computes from the inputs as they stand", async () => {
  const {value, cell, dispose} = await runNotebook("estate");
  expect(await value("total")).toBeCloseTo(843.15);
  await expect.poll(() => cell(2).textContent).toContain("843.15 USD a month");
  await expect.poll(() => cell(5).querySelectorAll("svg rect").length).toBe(2);
  dispose();
});

test("the estate notebook recomputes when an input changes", async () => {
  const {value, set, cell, dispose} = await runNotebook("estate", {overrides: {instanceCount: 1}});
  expect(await value("total")).toBeCloseTo(383.25);
  set("instanceCount", 2);
  expect(await value("total")).toBeCloseTo(613.2);
  await expect.poll(() => cell(2).textContent).toContain("613.20 USD a month");
  dispose();
});
