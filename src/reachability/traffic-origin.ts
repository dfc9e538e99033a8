import type {Cidr} from "../topology/cidr.ts";
import {joinNames} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {networkNamed} from "./network-graph.ts";
import type {Route} from "./path.ts";
import {stepsOf} from "./path.ts";
import {planOf} from "./plan-of.ts";

/** Where the traffic of a way comes from, as who is on it sees it. */
export type TrafficOrigin =
  | {
      readonly by: "gateway" | "regional" | "environment";
      /** The pool or subnet, in words. */
      readonly where: string;
      /** Its addresses; none where the destination is the internet, which sees others. */
      readonly ranges: readonly Cidr[];
      readonly virtualNetwork: string;
    }
  | {readonly by: "hybridConnection"};

/** Returns where the traffic on the *route* comes from; null where it enters no network. */
export function trafficOrigin(topology: Topology, {flow, way}: Route): TrafficOrigin | null {
  const [first] = stepsOf(way);
  if (first?.kind === "hybridConnection") return {by: "hybridConnection"};
  if (first?.kind === "pointToSite") {
    const {virtualNetwork, pointToSite} = first.gateway;
    return {by: "gateway", where: "the point-to-site pool", ranges: pointToSite?.addressPool ?? [], virtualNetwork};
  }
  if (first?.kind !== "subnet") return null;
  const {virtualNetwork, subnet} = first;
  const prefix = networkNamed(topology.virtualNetworks, virtualNetwork).subnets.get(subnet)?.prefix;
  const ranges = prefix && flow.destination.kind !== "internet" ? [prefix] : [];
  const by = isInEnvironment(topology, flow.app) ? "environment" : "regional";
  return {by, where: `the subnet ${joinNames(virtualNetwork, subnet)}`, ranges, virtualNetwork};
}

/** Whether the app of that *name* runs in an App Service Environment, and so is in its subnet. */
export function isInEnvironment(topology: Topology, name: string): boolean {
  const app = topology.apps.get(name);
  return app !== undefined && planOf(topology, app).appServiceEnvironment !== null;
}
