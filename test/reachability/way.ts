import type {Leg, Way} from "../../src/reachability/path.ts";
import {arrives} from "../../src/reachability/path.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

/** Returns the ways of the flows of the *spec*. */
export function ways(spec: object): Way[] {
  return routes(parseTopology(spec)).map(({way}) => way);
}

/** Returns the way of the first flow as text, or what is missing. */
export function way(spec: object): string {
  const [first] = ways(spec);
  if (!first) return "no flow";
  return arrives(first) ? first.legs.map(legText).join(", ") : `missing: ${first.obstacle.missing}`;
}

/** Returns the steps before what is missing, and its cause. */
export function stop(spec: object): string {
  const [first] = ways(spec);
  if (!first || arrives(first)) return "arrives";
  return [...first.before.map(legText), first.obstacle.cause].join(", ");
}

/** Returns a leg as text: `peering hub>spoke`. */
export function legText(leg: Leg): string {
  switch (leg.kind) {
    case "pointToSite":
      return `pointToSite ${leg.gateway.virtualNetwork}`;
    case "peering":
      return `peering ${leg.from}>${leg.to}${leg.spoke === null ? "" : ` spoke ${leg.spoke}`}`;
    case "connection":
      return `connection ${leg.from.virtualNetwork}>${leg.to.virtualNetwork}`;
    case "subnet":
      return `subnet ${leg.virtualNetwork}/${leg.subnet}`;
    case "site":
      return `site ${leg.gateway.virtualNetwork}:${leg.site}`;
    case "internet":
      return leg.natGateway ? `internet by ${leg.natGateway.name}` : "internet";
    default:
      return leg.kind;
  }
}

/** Returns what stands in the way of the first flow, and what would mend it: `no route of shop leads to data → add …`. */
export function obstacle(spec: object): string {
  const [first] = ways(spec);
  return !first || arrives(first) ? "arrives" : `${first.obstacle.missing} → ${first.obstacle.fix}`;
}
