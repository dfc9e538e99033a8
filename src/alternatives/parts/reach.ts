import type {Crossing} from "../../reachability/deployment-models.ts";
import {networkNamed, toNetworkGraph} from "../../reachability/network-graph.ts";
import {wayToNetwork, wayToSite} from "../../reachability/network-way.ts";
import type {Way} from "../../reachability/path.ts";
import {arrives, stepsOf} from "../../reachability/path.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Attempt, Links} from "./links.ts";
import {networksOfSite} from "./most-needed.ts";
import type {Needs} from "./needs.ts";

/** A topology in which networks and sites are reached, and what is not, each in a sentence without its full stop. */
export interface Reached {
  readonly topology: Topology;
  readonly missing: readonly string[];
}

/** Returns the topology in which the *needs* are reached from the network *from*, joined by *links* where nothing leads there. */
export function reach(topology: Topology, from: string, needs: Needs, links: Links): Reached {
  const crossing = {fromGateway: false, regional: needs.plan.appServiceEnvironment === null};
  const steps = [
    ...needs.sites.map((site) => (before: Topology) => reachSite(before, from, site, crossing, links)),
    ...needs.networks.map((to) => (before: Topology) => reachNetwork(before, from, to, crossing, links))
  ];
  return steps.reduce<Reached>(
    (reached, step) => {
      const next = step(reached.topology);
      return typeof next === "string"
        ? {...reached, missing: [...reached.missing, next]}
        : {...reached, topology: next};
    },
    {topology, missing: []}
  );
}

// A way over two peerings needs an appliance, and pays twice: the networks are joined all the same.
function reachNetwork(topology: Topology, from: string, to: string, crossing: Crossing, links: Links): Attempt {
  const wayIn = (within: Topology) => wayToNetwork(toNetworkGraph(within), from, to, crossing);
  const known = wayIn(topology);
  if (arrives(known) && peeringCount(known) < 2) return topology;
  const joined = links.join(topology, from, to);
  if (typeof joined === "string") return arrives(known) ? topology : joined;
  const way = wayIn(joined);
  return arrives(way) ? joined : way.obstacle.missing;
}

function reachSite(topology: Topology, from: string, site: string, crossing: Crossing, links: Links): Attempt {
  const wayIn = (within: Topology) => wayToSite(toNetworkGraph(within), from, site, crossing);
  if (arrives(wayIn(topology))) return topology;
  const attempts = nearestFirst(topology, from, networksOfSite(topology, site)).map((hub): Attempt => {
    const joined = links.transit(topology, from, hub);
    if (typeof joined === "string") return `${joined} to reach ${site}`;
    const way = wayIn(joined);
    return arrives(way) ? joined : way.obstacle.missing;
  });
  return attempts.find((attempt) => typeof attempt !== "string") ?? attempts[0] ?? `no gateway connects to ${site}`;
}

function nearestFirst({virtualNetworks}: Topology, from: string, names: readonly string[]): readonly string[] {
  const {region} = networkNamed(virtualNetworks, from);
  const isNear = (name: string) => networkNamed(virtualNetworks, name).region === region;
  return [...names.filter(isNear), ...names.filter((name) => !isNear(name))];
}

function peeringCount(way: Way): number {
  return stepsOf(way).filter(({kind}) => kind === "peering").length;
}
