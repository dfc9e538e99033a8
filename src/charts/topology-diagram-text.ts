import type {Evaluation} from "../evaluation/evaluation.ts";
import type {LineItem} from "../billing/line-item.ts";
import {roundedCosts} from "../billing/rounded-costs.ts";
import {groupBy} from "../group-by.ts";
import type {Decimal} from "../money.ts";
import {total} from "../money.ts";
import {counted} from "../number-text.ts";
import {resourceId} from "../topology/resource.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import {toGraph, stepsOf} from "./diagram/graph.ts";
import type {Link} from "./diagram/link.ts";
import {linksOf} from "./diagram/link.ts";
import {placeName} from "./diagram/link-things.ts";
import {plainText} from "./diagram/plain-text.ts";
import type {StepKind} from "./diagram/step.ts";
import {amountText, billFoot, countText} from "./labels.ts";

/** Returns the finding of the diagram: what most of the traffic passes through, and what does not arrive. */
export function topologyDiagramText(evaluation: Evaluation): ChartText {
  const {topology} = evaluation;
  const {plans, apps, virtualNetworks, currency, hoursPerMonth} = topology;
  const sizes = [
    counted(plans.size, "plan"),
    counted(apps.size, "app"),
    counted(virtualNetworks.size, "virtual network")
  ];
  return {
    title: plans.size + virtualNetworks.size === 0 ? "Nothing is declared" : headline(evaluation),
    subtitle: `${sizes.join(", ")}; ${currency} a month of ${hoursPerMonth.toFixed()} hours; a line is as wide as its GB a month`,
    foot: [...undrawn(evaluation), billFoot(evaluation)].join(" ")
  };
}

/** Returns the links behind the diagram, one a row, each app's counted to its plan. */
export function topologyDiagramTable(evaluation: Evaluation): ChartTable {
  return {
    columns: ["from", "to", "kind", "GB a month"],
    rows: tableLinks(evaluation).map(({from, to, kind, gb, isPartlyUnknown}) => [
      from,
      to,
      kind,
      isPartlyUnknown ? null : gb.toNumber()
    ])
  };
}

function tableLinks(evaluation: Evaluation): Link[] {
  const plans = new Map(
    [...evaluation.topology.apps.values()].map(({name, plan}) => [resourceId("app", name), resourceId("plan", plan)])
  );
  return linksOf(stepsOf(evaluation), (id) => plans.get(id) ?? id);
}

function headline(evaluation: Evaluation): string {
  const lost = evaluation.routes.filter(({way}) => "obstacle" in way).length;
  const missing = lost > 0 ? `${counted(lost, "flow")} ${lost === 1 ? "does" : "do"} not arrive` : "";
  const busiest = busiestGateway(evaluation);
  return [busiest, missing].filter(Boolean).join("; ") || quietHeadline(evaluation);
}

function busiestGateway(evaluation: Evaluation): string {
  const links = tableLinks(evaluation).filter(({kind, gb}) => kind === "gateway integration" && !gb.isZero());
  const gateways = [...groupBy(links, ({to}) => to)]
    .map(([id, own]) => ({id, gb: total(own.map(({gb}) => gb))}))
    .sort((a, b) => b.gb.comparedTo(a.gb));
  const [first] = gateways;
  if (first === undefined) return "";
  const name = plainText(placeName(first.id), 40);
  const gb = `${countText(first.gb)} GB a month`;
  if (gateways.length === 1) return `All that enters by a gateway passes ${name}: ${gb}`;
  return `Of the ${counted(gateways.length, "gateway")} that apps enter by, ${name} carries most: ${gb}`;
}

// Every flow enters somewhere first, which says nothing of where it goes.
const entering: ReadonlySet<StepKind> = new Set(["gateway integration", "regional integration", "environment"]);

function quietHeadline(evaluation: Evaluation): string {
  const links = tableLinks(evaluation).filter(({kind}) => !entering.has(kind));
  const [first] = links.sort((a, b) => b.gb.comparedTo(a.gb));
  if (first === undefined || first.gb.isZero()) return "No traffic leaves a network";
  const [from, to] = [first.from, first.to].map((id) => plainText(placeName(id), 40));
  return `The most, ${countText(first.gb)} GB a month, goes from ${from} to ${to}; every flow arrives`;
}

// What the bill has beside the picture, so that the two can be reconciled.
function undrawn(evaluation: Evaluation): string[] {
  const {boxes} = toGraph(evaluation);
  const drawn = new Set(
    boxes.flatMap(({thing, parts}) => [thing, ...parts.map(({thing: own}) => own)]).flatMap(({ids}) => ids)
  );
  const isBeside = ([{resource}]: readonly [LineItem, Decimal]) =>
    !drawn.has(resource) && !resource.startsWith("peering/");
  const costs = [...roundedCosts(evaluation.bill.lines)].filter(isBeside).map(([, cost]) => cost);
  if (costs.length === 0) return [];
  const amount = amountText({amount: total(costs)});
  return [`Not in the picture: ${amount} ${evaluation.topology.currency} of extras, commitments and relayed data.`];
}
