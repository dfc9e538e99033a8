// Draws the chart of the README from the example estate: `npm run docs:chart`.
import {readFileSync, writeFileSync} from "node:fs";
import {costByResourceChart as chart} from "../src/charts/cost-by-resource.ts";
import {drawPicture} from "../src/cli/draw-picture.ts";
import {evaluate} from "../src/evaluation/evaluation.ts";
import {readTopology} from "../src/formats/read-topology.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";

const estate = "data/topologies/contoso.yaml";
const picture = "docs/contoso-cost-by-resource.svg";
const options = {on: "2026-11-23", buildOn: "2026-11-23"};

const evaluation = evaluate(readTopology(readFileSync(estate), estate), embeddedSheet, options);
const request = {chart, type: "svg", width: 900, theme: "light"} as const;
writeFileSync(picture, await drawPicture(request, {evaluation, options}, null));
