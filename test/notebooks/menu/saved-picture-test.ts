import {beforeAll, expect, test} from "vitest";
import {version} from "../../../package.json" with {type: "json"};
import {savedPicture} from "../../../notebooks/menu/saved-picture.ts";
import {costByResourceChart} from "../../../src/charts/cost-by-resource.ts";
import {lightPalette} from "../../../src/charts/palette.ts";
import {exampleInput, specInput, xmlProblem} from "../../charts/drawn.ts";
import {installDocument} from "../dom.ts";

beforeAll(() => void installDocument());

test("savedPicture(chart) stands alone on a light page: title, units, foot and trace", () => {
  const {svg, title, fileName, width, height} = savedPicture({
    chart: costByResourceChart,
    input: exampleInput("contoso")
  });
  expect(fileName).toMatch(/^contoso[a-z-]*-cost-by-resource$/);
  expect(width).toBe(900);
  expect(height).toBeGreaterThan(300);
  expect(xmlProblem(svg)).toBeUndefined();
  expect(svg).toContain(`fill="${lightPalette.background}"`);
  expect(svg).not.toContain("var(--");
  expect(title).toContain("gateways cost");
  expect(svg).toMatch(
    new RegExp(`<desc>Tollgate ${version}, cost-by-resource on 2026-11-23.*inputs [\\da-f]{16}</desc>`)
  );
});

test("savedPicture(chart) takes a chart of a notebook's own", () => {
  const draw = () => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("width", "860");
    svg.setAttribute("height", "100");
    return {svg, text: {title: "Mine", subtitle: "", foot: ""}, table: {columns: [], rows: []}};
  };
  const {svg} = savedPicture({chart: {name: "mine", draw}, input: exampleInput("contoso")});
  expect(svg).toContain(">Mine</text>");
  expect(svg).toContain("mine on 2026-11-23");
});

test("savedPicture(chart) of an estate with a hostile name is well-formed, its files well named", () => {
  const name = `<script>alert(1)</script>"]]>&../..\u202e`;
  const {svg, fileName} = savedPicture({
    chart: costByResourceChart,
    input: specInput({version: 1, name, plans: {[name]: {sku: "P1v3", os: "windows", region: "eastus", instances: 2}}})
  });
  expect(xmlProblem(svg)).toBeUndefined();
  expect(svg).not.toMatch(/<script|\u202e/);
  expect(fileName).toMatch(/^[a-z0-9-]+$/);
});
