import {expect, test} from "vitest";
import type {ChartFigure} from "../../notebooks/chart-figure.ts";
import {installDocument} from "./dom.ts";

const document = installDocument();
const {chartFigure} = await import("../../notebooks/chart-figure.ts");

const svg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg") as unknown as SVGSVGElement;
const text = (title: string) => ({title, subtitle: "USD", foot: `foot of ${title}`});
const menu = () => {
  throw new Error("saved");
};
const said = (shown: ChartFigure, selector: string) => shown.querySelector(selector)?.textContent;

test("chartFigure() is hidden without a chart, and shows the first one with all that is said of it", () => {
  const shown = chartFigure();
  expect(shown.hasAttribute("hidden")).toBe(true);
  shown.show(svg(), text("one"), menu);
  expect(shown.hasAttribute("hidden")).toBe(false);
  expect(["h2", ".subtitle", "figcaption"].map((part) => said(shown, part))).toEqual(["one", "USD", "foot of one"]);
  expect(shown.querySelector("svg")?.getAttribute("role")).toBe("img");
});

test("chartFigure().show(chart, text) puts another chart in place, keeps the menu, and lets the last foot follow", async () => {
  const shown = chartFigure();
  shown.show(svg(), text("one"), menu);
  const [summary, second] = [shown.querySelector("summary"), svg()];
  shown.show(svg(), text("two"), menu);
  shown.show(second, text("three"), menu);
  expect([...shown.querySelectorAll("svg")]).toEqual([second]);
  expect(said(shown, "figcaption")).toBe("foot of one");
  expect(shown.querySelector("summary")).toBe(summary);
  expect(summary?.getAttribute("aria-label")).toContain(": three");
  await expect.poll(() => said(shown, "figcaption")).toBe("foot of three");
});
