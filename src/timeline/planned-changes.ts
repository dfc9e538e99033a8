import {listText} from "../list-text.ts";
import type {PlanChange} from "../topology/growth.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Occasion} from "./timeline-event.ts";

/** Returns the first day of each change that the document plans. */
export function plannedChanges({changes}: Topology): Occasion[] {
  const meant = changes.filter(({plans}) => plans.size > 0);
  return meant.map(({from, plans}) => ({
    kind: "plannedChange",
    date: `${from}-01`,
    what: "first day",
    resources: [...plans.keys()].map((name) => resourceId("plan", name)).sort(),
    message: `as planned, ${listText([...plans].map(([name, change]) => `${name} ${becomes(change)}`))}`
  }));
}

function becomes({sku, instances, maxInstances}: PlanChange): string {
  const has = [
    ...(instances === null ? [] : [`${instances.toFixed()} instances`]),
    ...(maxInstances === null ? [] : [`${maxInstances} at most`])
  ];
  const size = sku === null ? [] : [`becomes ${sku}`];
  const text = [...size, ...(has.length > 0 ? [`has ${has.join(", ")}`] : [])].join(" and ");
  return text === "" ? "stays as it is" : text;
}
