import {expect, test} from "vitest";
import {lightPalette} from "../../src/charts/palette.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {topologyDiagram} from "../../src/charts/topology-diagram.ts";
import {gatewayId, gatewaysOf} from "../../src/topology/gateways.ts";
import {resourceId} from "../../src/topology/resource.ts";
import type {Box} from "./diagram-boxes.ts";
import {boxes, isIn, overlaps} from "./diagram-boxes.ts";
import {diagram, document, examples, resources, text, widths} from "./drawn-diagram.ts";

for (const [name, evaluation] of examples) {
  test(`topologyDiagram(${name}) shows every plan, network, gateway, site and hybrid connection once`, () => {
    const {topology} = evaluation;
    const gateways = gatewaysOf(topology);
    const expected = [
      ...[...topology.plans.keys()].map((d) => resourceId("plan", d)),
      ...[...topology.virtualNetworks.keys()].map((d) => resourceId("virtualNetwork", d)),
      ...gateways.map(gatewayId),
      ...gateways.flatMap(({sites}) => [...sites.keys()].map((d) => resourceId("site", d))),
      ...[...topology.hybridConnections.keys()].map((d) => resourceId("hybridConnection", d))
    ];
    for (const width of widths) {
      const drawn = resources(diagram(evaluation, {width}));
      expect(drawn).toEqual([...new Set(drawn)]);
      expect(expected.filter((id) => !drawn.includes(id))).toEqual([]);
    }
  });

  test(`topologyDiagram(${name}) has no two boxes that overlap, and none outside the picture`, () => {
    for (const width of widths) {
      const svg = diagram(evaluation, {width});
      const all = boxes(svg);
      expect(overlaps(all)).toEqual([]);
      const picture = {id: "", left: 0, right: width, top: 0, foot: Number(svg.getAttribute("height"))};
      expect(all.filter((box) => !isIn(box, picture))).toEqual([]);
    }
  });

  test(`topologyDiagram(${name}) has a path for each flow, and no number that is none`, () => {
    const svg = diagram(evaluation);
    const flows = [...svg.querySelectorAll("[data-flow]")].map((path) => path.getAttribute("data-flow"));
    expect(flows.sort()).toEqual([...new Set(evaluation.topology.flows.map(({app, to}) => `${app} ${to}`))].sort());
    expect(svgText(svg)).not.toMatch(/NaN|undefined|Infinity|=""/);
  });

  test(`topologyDiagram(${name}) has only colours of its palette`, () => {
    const own = new Set(JSON.stringify(lightPalette).match(/#[0-9a-f]{6}/g));
    const used = new Set(text(evaluation).match(/#[0-9a-f]{6}\b/g));
    expect([...used].filter((colour) => !own.has(colour))).toEqual([]);
    const inPage = svgText(topologyDiagram(evaluation, {document}));
    expect(inPage).not.toMatch(/(?:fill|stroke)="(?!var\(--|none)/);
  });
}

test("overlaps(boxes) finds two boxes that overlap, and one network in another", () => {
  const box = (id: string, left: number, top: number, size: number): Box => {
    return {id, left, right: left + size, top, foot: top + size};
  };
  expect(overlaps([box("virtualNetwork/a", 0, 0, 10), box("virtualNetwork/b", 9, 9, 10)])).toHaveLength(1);
  expect(overlaps([box("virtualNetwork/a", 0, 0, 10), box("virtualNetwork/b", 2, 2, 5)])).toHaveLength(1);
  expect(overlaps([box("virtualNetwork/a", 0, 0, 10), box("gateway/a/vpn", 2, 2, 5)])).toEqual([]);
});
