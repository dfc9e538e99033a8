import {expect, test} from "vitest";
import {chartBook} from "../../src/charts/chart-book.ts";
import {chartCsv} from "../../src/formats/chart-csv.ts";
import {chartHtml} from "../../src/formats/chart-html.ts";
import {chartTrace} from "../../src/charts/chart-trace.ts";
import {lightPalette} from "../../src/charts/palette.ts";
import {hostileSpec, hostileTexts} from "../hostile.ts";
import {outOfText} from "../out-of-text.ts";
import {pictured, specInput, xmlProblem} from "./drawn.ts";

const hostile = [
  "<script>alert(1)</script>",
  "]]>",
  `"onload="alert(1)`,
  "&amp;<!--",
  "long".repeat(2_500),
  "right\u202eto left\u200f"
];

const estate = (name: string) => ({
  version: 1,
  name,
  defaults: {region: "eastus"},
  virtualNetworks: {
    [name]: {
      addressSpace: ["10.0.0.0/16"],
      gateways: {
        [name]: {
          ...{kind: "vpn", sku: "VpnGw1AZ", vpnType: "routeBased"},
          pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}
        }
      }
    }
  },
  plans: {[name]: {sku: "P1v3", os: "windows", instances: 2}},
  apps: {[name]: {plan: name, integration: {via: "gateway", virtualNetwork: name, certificateIssued: "2025-01-01"}}},
  traffic: [{app: name, to: name.replaceAll("%", "%25").replaceAll("/", "%2F"), sentGB: 300}]
});

for (const name of hostile) {
  test(`a name like ${JSON.stringify(name.slice(0, 30))} is text in every chart, and cut`, () => {
    const input = specInput(estate(name));
    for (const chart of chartBook) {
      const {svg, text, table} = pictured(chart, input);
      expect(xmlProblem(svg), chart.name).toBeUndefined();
      expect(svg.length, chart.name).toBeLessThan(100_000);
      expect(svg, chart.name).not.toMatch(/<script|<!--|\son\w+=|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(svg, chart.name).not.toMatch(/(long){60}/);
      const html = chartHtml(
        {picture: svg, title: text.title, table, trace: chartTrace(chart.name, input)},
        lightPalette
      );
      expect(html, chart.name).not.toMatch(/<script|<!--|\son\w+=|\u202e|\u200f|(long){60}/);
    }
  });
}

/** The cells of a *csv* that a spreadsheet would compute. */
const formulas = (csv: string) =>
  [...csv.matchAll(/(?<=^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)]
    .map(([, quoted, bare]) => quoted ?? bare ?? "")
    .filter((cell) => /^\s*[=+@＝＋＠-]/.test(cell) && !/^-?[\d.]+$/.test(cell));

test("texts of a hostile document are text in every chart, its page and its CSV, wherever they stand", () => {
  const input = specInput(hostileSpec(hostileTexts));
  expect(formulas('=1,"-2+3",a,-5\r\n@a,"\n=1"\r\n')).toEqual(["=1", "-2+3", "@a", "\n=1"]);
  for (const chart of chartBook) {
    const {svg, text, table} = pictured(chart, input);
    const trace = chartTrace(chart.name, input);
    expect(xmlProblem(svg), chart.name).toBeUndefined();
    expect(outOfText(svg), chart.name).toEqual([]);
    const html = chartHtml({picture: svg, title: text.title, table, trace}, lightPalette);
    expect(outOfText(html), chart.name).toEqual([]);
    expect(formulas(chartCsv(table)), chart.name).toEqual([]);
  }
}, 120_000);
