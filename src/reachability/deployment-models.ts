import {isClassic} from "./network-graph.ts";
import type {NetworkGraph} from "./network-graph.ts";
import type {Blocked} from "./path.ts";
import {blocked} from "./path.ts";

/** What crosses a peering. */
export interface Crossing {
  /** Whether it comes out of the near network's gateway, and so crosses under gateway transit. */
  readonly fromGateway: boolean;
  /** Whether it comes from an app with regional integration, which reaches no classic network over a peering; default false. */
  readonly regional?: boolean;
}

/** Returns what the deployment models of two networks forbid to a peering between them; undefined if nothing. */
export function modelObstacle(
  graph: NetworkGraph,
  from: string,
  to: string,
  {fromGateway, regional}: Crossing
): Blocked | undefined {
  const [classic, other] = [from, to].filter((name) => isClassic(graph.network(name)));
  if (classic === undefined) return undefined;
  if (other !== undefined) {
    const missing = `${from} and ${to} are both classic networks, which cannot be peered`;
    return blocked("classicPeering", missing, "connect their gateways, or move one of them to Resource Manager");
  }
  if (regional) {
    const missing = `${classic} is a classic network, which regional integration does not reach over a peering`;
    return blocked("regionalClassic", missing, `move ${classic} to Resource Manager, or connect it by VPN`);
  }
  return fromGateway ? classicGateway(graph, from, to) : undefined;
}

/** Returns the obstacle to the network *user* using the gateway of its peer *owner*, where that is a classic network. */
export function classicGateway(graph: NetworkGraph, owner: string, user: string): Blocked | undefined {
  if (!isClassic(graph.network(owner))) return undefined;
  const missing = `${owner}'s gateway is in a classic network: ${user} cannot use it over the peering`;
  return blocked("classicGateway", missing, "put the gateway in the Resource Manager network of the two");
}
