// Draws the chart of the README from the example estate: `npm run docs:chart`.
import {readFileSync, writeFileSync} from "node:fs";
import {parseHTML} from "linkedom";
import {costByResource, costByResourceText} from "../src/charts/cost-by-resource.ts";
import {framedChart} from "../src/charts/framed-chart.ts";
import {lightPalette as palette} from "../src/charts/palette.ts";
import {svgText} from "../src/charts/svg-text.ts";
import {evaluate} from "../src/evaluation/evaluation.ts";
import {readTopology} from "../src/formats/read-topology.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";

const estate = "data/topologies/contoso.yaml";
const picture = "docs/contoso-cost-by-resource.svg";
const on = "2026-11-23";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const evaluation = evaluate(readTopology(readFileSync(estate), estate), embeddedSheet, {on});
const chart = costByResource(evaluation, {document, palette, width: 860});
writeFileSync(picture, `${svgText(framedChart(chart, costByResourceText(evaluation), {document, palette}))}\n`);
