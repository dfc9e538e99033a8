import {compareText} from "../../compare-text.ts";
import {groupBy} from "../../group-by.ts";
import {Decimal, total} from "../../money.ts";
import type {Flow} from "../../topology/flow.ts";
import {gatewaysOf} from "../../topology/gateways.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Demand} from "./demand.ts";
import {gigabytesOf} from "./flow-volume.ts";

/**
 * Returns the names of the networks that the *demands* lead to, those with the
 * most GB a month first, equals by name; what leads to a site counts for the
 * network of its gateway, the first where there are several.
 */
export function mostNeeded(topology: Topology, demands: readonly Demand[]): readonly string[] {
  const moved = demands.flatMap(({flows}) =>
    flows.flatMap((flow) => networkOf(topology, flow).map((network) => ({network, gigabytes: gigabytesOf([flow])})))
  );
  const named = demands.flatMap(({networks}) => networks).map((network) => ({network, gigabytes: new Decimal(0)}));
  const weights = [...groupBy([...moved, ...named], ({network}) => network)].map(([network, parts]) => ({
    network,
    weight: total(parts.map((part) => part.gigabytes))
  }));
  const ranked = weights.sort((a, b) => b.weight.comparedTo(a.weight) || compareText(a.network, b.network));
  return ranked.map(({network}) => network);
}

/** Returns the names of the networks whose gateways connect to the *site*, in ascending order. */
export function networksOfSite(topology: Topology, site: string): readonly string[] {
  const own = gatewaysOf(topology).filter(({sites}) => sites.has(site));
  return [...new Set(own.map(({virtualNetwork}) => virtualNetwork))].sort();
}

function networkOf(topology: Topology, {destination}: Flow): readonly string[] {
  if (destination.kind === "site") return networksOfSite(topology, destination.site).slice(0, 1);
  return "virtualNetwork" in destination ? [destination.virtualNetwork] : [];
}
