import {expect, test} from "vitest";
import {chartBook, chartNamed} from "../../src/charts/chart-book.ts";
import {exampleNames} from "../examples.ts";
import {exampleInput, picture, pictured, specInput, xmlProblem} from "./drawn.ts";

test("xmlProblem(text) finds what is no XML", () => {
  expect(xmlProblem(`<a b="1"><c/>x &amp; y</a>`)).toBeUndefined();
  for (const wrong of [`<a>`, `<a></b>`, `<a b="<"></a>`, `<a>&nbsp;</a>`, `<a b="1" b="2"></a>`, `<a>a < b</a>`]) {
    expect(xmlProblem(wrong), wrong).toBeDefined();
  }
});

test("every chart has a name of its own, by which it is found, and a summary", () => {
  expect(new Set(chartBook.map(({name}) => name)).size).toBe(chartBook.length);
  for (const chart of chartBook) {
    expect(chartNamed(chart.name)).toBe(chart);
    expect(chart.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(chart.summary.length).toBeLessThan(100);
  }
});

for (const name of exampleNames) {
  // The large estate has 300 apps, and some charts price it nine times over.
  const timeout = name === "large" ? 600_000 : 60_000;
  test(`every chart draws ${name}.yaml as well-formed XML with a title, its trace and a table`, {timeout}, () => {
    const input = exampleInput(name);
    for (const chart of chartBook) {
      const {svg, text, table} = pictured(chart, input);
      expect(text.title, chart.name).not.toMatch(/^$|undefined|NaN|\[object/);
      expect(
        table.rows.every((row) => row.length === table.columns.length),
        chart.name
      ).toBe(true);
      expect(xmlProblem(svg), chart.name).toBeUndefined();
      expect(svg, chart.name).not.toMatch(/NaN|undefined|\[object|var\(--|plot-clip|<style/);
      expect(svg).toMatch(new RegExp(`Tollgate 0\\.0\\.0-test, ${chart.name} on 2026-11-23`));
    }
  });
}

test("every chart draws itself narrow", () => {
  const input = exampleInput("contoso");
  for (const chart of chartBook) {
    const svg = picture(chart, input, {width: 280});
    expect(xmlProblem(svg), chart.name).toBeUndefined();
    expect(svg, chart.name).not.toMatch(/NaN|undefined| width="-/);
  }
});

test("a chart has the same bytes whatever was drawn before it", () => {
  const input = exampleInput("contoso");
  const first = chartBook.map((chart) => picture(chart, input));
  const again = [...chartBook].reverse().map((chart) => picture(chart, exampleInput("contoso")));
  expect(again.reverse()).toEqual(first);
});

test("a dark picture has none of the colours of a light page", () => {
  const input = exampleInput("contoso");
  for (const chart of chartBook) expect(picture(chart, input, {dark: true}), chart.name).not.toMatch(/#ffffff|#1b1e23/);
});

test("every chart of an estate with nothing in it draws a sentence", () => {
  const input = specInput({version: 1, name: "empty"});
  for (const chart of chartBook) expect(xmlProblem(picture(chart, input)), chart.name).toBeUndefined();
});
