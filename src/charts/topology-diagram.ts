import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {sentence} from "./chart.ts";
import {drawBox} from "./diagram/draw-things.ts";
import {drawFlow, drawLabel, drawWire} from "./diagram/draw-links.ts";
import {drawGround} from "./diagram/draw-ground.ts";
import type {Drawing} from "./diagram/drawing.ts";
import {elementMaker} from "./diagram/element.ts";
import type {Graph} from "./diagram/graph.ts";
import {toGraph} from "./diagram/graph.ts";
import type {Layout} from "./diagram/layout.ts";
import {toLayout} from "./diagram/layout.ts";
import {legend} from "./diagram/legend.ts";
import {linkLabels} from "./diagram/link-labels.ts";
import {linkThing} from "./diagram/link-things.ts";
import {flowId} from "./diagram/route-steps.ts";
import {toSelection} from "./diagram/selection.ts";
import type {Wire} from "./diagram/wire.ts";
import {wires} from "./diagram/wire.ts";
import {peeringId} from "../topology/resource.ts";
import {pagePalette} from "./palette.ts";
import {topologyDiagramTable, topologyDiagramText} from "./topology-diagram-text.ts";

/** How a topology is drawn; to draw in Node, give a *document*. */
export interface TopologyDiagramOptions extends ChartOptions {
  /** The resource, `gateway/hub/vpn`, or the flow, `shop datacenter`, that stands out with its way; the rest is dimmed. */
  readonly selected?: string | undefined;
  /** Whether things and flows take the focus, as buttons do. */
  readonly interactive?: boolean;
}

const font = "system-ui, -apple-system, 'Segoe UI', sans-serif";
const crowded = 60;
const nothing = "This topology declares no plan and no network.";

/**
 * Draws the topology as one picture: plans with their apps, virtual networks with what
 * is in them, sites and the internet, and the links between them, as wide as what they
 * carry. Each thing has its cost, its status and its findings, and is a group with its
 * `data-resource`; each flow is a path with its `data-flow`.
 */
export function topologyDiagram(evaluation: Evaluation, options: TopologyDiagramOptions = {}): SVGSVGElement {
  const {width = 860, palette = pagePalette, document = globalThis.document, selected, interactive = false} = options;
  const graph = toGraph(evaluation);
  if (graph.boxes.length === 0) return sentence(nothing, {palette, document, width});
  const selection = toSelection(evaluation, isDrawn(evaluation, graph, selected) ? selected : undefined);
  const element = elementMaker(document);
  const drawing: Drawing = {
    element,
    palette,
    currency: evaluation.topology.currency,
    selection,
    isInteractive: interactive
  };
  const layout = toLayout(graph.boxes, graph.links, graph.anchors, width, palette);
  const lines = wires(layout);
  const key = legend(new Set(lines.map(({link}) => link.kind)), drawing, {top: layout.height, width});
  const height = Math.ceil(layout.height + key.height);
  const root = element("svg", {
    ...{width, height, viewBox: `0 0 ${width} ${height}`, "font-family": font, "font-size": 11},
    fill: palette.foreground,
    role: "group",
    "aria-label": topologyDiagramText(evaluation).title
  });
  root.append(
    ...drawGround(drawing, layout),
    ...drawLinks(evaluation, drawing, graph, lines, layout),
    ...[...layout.placed.values()].flatMap((placed) => drawBox(drawing, placed)),
    ...key.elements
  );
  return root as SVGSVGElement;
}

// What is not in the picture, as after a change of its document, leaves it as it is.
function isDrawn({topology, routes}: Evaluation, {anchors}: Graph, selected = ""): boolean {
  const isPeering = topology.peerings.some(({from, to}) => peeringId(from, to) === selected);
  return isPeering || anchors.boxOf(selected) !== undefined || routes.some(({flow}) => flowId(flow) === selected);
}

function drawLinks(
  {topology, routes}: Evaluation,
  drawing: Drawing,
  {facts}: Graph,
  lines: readonly Wire[],
  layout: Layout
): SVGElement[] {
  const declared = new Set(topology.peerings.map(({from, to}) => peeringId(from, to)));
  const things = new Map(lines.map((wire) => [wire, linkThing(wire.link, facts, declared)]));
  const labels = linkLabels(lines, things, layout);
  const flows = [...new Set(routes.map(({flow}) => flowId(flow)))];
  // Where plans are grouped, nearly all of them send to the internet, and that would hide the rest.
  const isCrowded = lines.length > crowded;
  const fullness = ({link}: Wire) => (isCrowded && link.kind === "internet" ? 0.35 : 0.9);
  return [
    ...[...things].map(([wire, thing]) => drawWire(drawing, wire, thing, fullness(wire))),
    ...flows.map((flow) =>
      drawFlow(
        drawing,
        flow,
        lines.filter(({link}) => link.flows.includes(flow))
      )
    ),
    ...[...labels].map(([wire, label]) => drawLabel(drawing, wire, label))
  ];
}

/** The topology as a chart of the family. */
export const topologyDiagramChart: Chart = {
  name: "topology-diagram",
  summary: "plans, networks, gateways and sites, what links them, what each costs and how full it is",
  draw: ({evaluation}, options) => ({
    svg: topologyDiagram(evaluation, options),
    text: topologyDiagramText(evaluation),
    table: topologyDiagramTable(evaluation)
  })
};

export {topologyDiagramTable, topologyDiagramText};
