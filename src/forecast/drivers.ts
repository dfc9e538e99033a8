import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import type {Topology} from "../topology/topology.ts";
import type {Estimate} from "../topology/volume.ts";
import {isRange} from "../topology/volume.ts";
import type {Quantity} from "./quantity.ts";
import {quantities} from "./quantity.ts";

/** A volume or count that is known only as a range. */
export interface Range {
  readonly quantity: Quantity;
  /** In words: `GB that shop sends to hub`. */
  readonly name: string;
  readonly estimate: Estimate;
}

/** What is drawn by one random number: a range alone, or all those of a group, which move together. */
export interface Driver {
  /** In words: that of its range, or `group season`. */
  readonly name: string;
  readonly isGroup: boolean;
  readonly ranges: readonly Range[];
}

/** Returns what is uncertain in the *topology*, in the order of its names. */
export function drivers(topology: Topology): Driver[] {
  const ranges = quantities(topology).flatMap(({quantity, volume}): Range[] =>
    volume !== "unknown" && isRange(volume) ? [{quantity, name: nameOf(quantity, topology), estimate: volume}] : []
  );
  const groups = groupBy(ranges, ({name, estimate: {group}}) => JSON.stringify(group === null ? [name] : ["", group]));
  return [...groups.values()]
    .map((own) => {
      const group = own[0]?.estimate.group ?? null;
      return {name: group === null ? (own[0]?.name ?? "") : `group ${group}`, isGroup: group !== null, ranges: own};
    })
    .sort((a, b) => Number(a.isGroup) - Number(b.isGroup) || compareText(a.name, b.name));
}

function nameOf(quantity: Quantity, topology: Topology): string {
  switch (quantity.kind) {
    case "instances":
      return `instances of ${quantity.plan}`;
    case "connections":
      return `people's connections to ${quantity.gateway} on average`;
    case "peakConnections":
      return `people's connections to ${quantity.gateway} at the peak`;
    case "sent":
    case "received":
    case "peakMbps":
      return flowName(quantity, topology);
  }
}

const flowNames = {
  sent: (app: string, to: string) => `GB that ${app} sends to ${to}`,
  received: (app: string, to: string) => `GB that ${app} receives from ${to}`,
  peakMbps: (app: string, to: string) => `peak Mbps of ${app} to ${to}`
};

// Of flows from one app to one destination, the second and later ones are numbered.
function flowName({kind, flow: index}: Extract<Quantity, {flow: number}>, {flows}: Topology): string {
  const flow = flows[index];
  if (flow === undefined) throw new Error(`unknown flow: ${index}`);
  const same = flows.slice(0, index).filter(({app, to}) => app === flow.app && to === flow.to).length;
  return `${flowNames[kind](flow.app, flow.to)}${same === 0 ? "" : ` (flow ${same + 1})`}`;
}
