import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {breakEvenChart, breakEvenLines, breakEvenLinesTable, breakEvenLinesText} from "../../src/charts/break-even.ts";
import {costLines} from "../../src/charts/cost-lines.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {regional, throughGateway} from "../comparison/designs.ts";
import {evaluated} from "../evaluated.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const on = "2026-11-23";
const hostile = `<script>"&${"x".repeat(200)}`;

// 100 GB are free and the rest of 3,000 costs 0.087: 100 USD more a month pay from 1,249.425 GB on, 0.416 of all.
const designs = [
  {name: "gateway", evaluation: throughGateway(), feasible: true},
  {name: "network", evaluation: regional({fixed: "100"}), feasible: true}
];

test("breakEvenLinesText(lines) names who is cheapest where, by the exact break-even point", () => {
  const {title, subtitle} = breakEvenLinesText(costLines(designs));
  expect(title).toBe("Cheapest up to 0.416 times today's volume: gateway; from there on network");
  expect(subtitle).toContain("1 is 3,000 GB a month");
});

test("breakEvenLines(lines) marks the point with its value; what does not work is dashed and does not win", () => {
  // 229.95 + 153.30 + 3.65 + 100.
  expect(svgText(breakEvenLines(costLines(designs), {document}))).toContain("×0.416: 486.90 USD");
  const broken = designs.map((design, i) => ({...design, feasible: i === 0}));
  const all = costLines(broken);
  expect(breakEvenLinesText(all).title).toContain("Cheapest at any value up to 10 times what it is: gateway");
  expect(svgText(breakEvenLines(all, {document}))).toContain("× does not work");
  expect(breakEvenLinesTable(all).rows.filter(([, name, , , wins]) => name === "network" && wins === "yes")).toEqual(
    []
  );
});

test("breakEvenLines(lines) leaves out what is not known in full, and says so; names are cut and escaped", () => {
  const open = costLines([
    {...designs[0]!, name: hostile},
    {...designs[1]!, evaluation: throughGateway({more: {extras: []}, sentGB: "unknown"})}
  ]);
  expect(breakEvenLinesText(open).foot).toContain("NOT DRAWN");
  const text = svgText(breakEvenLines(open, {document}));
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toContain("x".repeat(60));
  const {svg} = breakEvenChart.draw({evaluation: evaluated({}), options: {on, buildOn: on}}, {document});
  expect(svgText(svg)).toContain("could be varied");
});
