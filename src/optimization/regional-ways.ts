import {mostNeeded, networksOfSite} from "../alternatives/parts/most-needed.ts";
import {areApart} from "../alternatives/parts/spokes.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {distinct} from "../distinct.ts";
import {isClassic, networkNamed, toNetworkGraph} from "../reachability/network-graph.ts";
import {wayToNetwork} from "../reachability/network-way.ts";
import {arrives} from "../reachability/path.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Mover} from "./base.ts";
import type {Candidate} from "./design.ts";
import {bareWay, pairOf} from "./design.ts";
import type {Problem} from "./problem.ts";
import {transitObstacle} from "./transit-obstacle.ts";

/** Returns the way of apps in an App Service Environment: from the network that it is in. */
export function environmentWay(problem: Problem, mover: Mover): Candidate {
  const environment = problem.base.topology.appServiceEnvironments.get(mover.plan.appServiceEnvironment ?? "");
  if (!environment) throw new Error(`no environment of ${mover.plan.name}`);
  return fromNetwork(problem, mover, "environment", environment.virtualNetwork);
}

/** Returns the ways by regional integration: with each network of the region that the apps need, and with a new one. */
export function regionalWays(problem: Problem, mover: Mover): readonly Candidate[] {
  const {base, original} = problem;
  const {plan, needs} = mover;
  const {tier} = planSize(plan.sku);
  const way = {plan: plan.name, kind: "regional", network: null} as const;
  if (!tier.regionalIntegration)
    return [{...way, reason: `${plan.sku} is of the ${tier.name} tier, which has no regional integration`}];
  const known = integrationsVia(original, "regional").filter(({app}) => app.plan === plan.name);
  const sites = distinct(needs.flatMap((own) => own.sites));
  const wanted = distinct([
    ...mostNeeded(base.topology, needs),
    ...known.map(({integration}) => integration.virtualNetwork),
    ...sites.flatMap((site) => networksOfSite(base.topology, site))
  ]);
  const near = wanted.filter((name) => {
    const network = networkNamed(base.topology.virtualNetworks, name);
    return network.region === plan.region && !isClassic(network);
  });
  const made = base.newNetworks.get(plan.name);
  const names = [...near, ...(made === undefined ? [] : [made])];
  if (names.length === 0) return [{...way, reason: `no private addresses are left for a network in ${plan.region}`}];
  return names.map((name) => fromNetwork(problem, mover, "regional", name));
}

function fromNetwork(
  problem: Problem,
  {plan, needs}: Mover,
  kind: "regional" | "environment",
  from: string
): Candidate {
  const {topology} = problem.base;
  const graph = toNetworkGraph(topology);
  const way = {plan: plan.name, kind, network: from} as const;
  const crossing = {fromGateway: false, regional: kind === "regional"};
  const networks = distinct(needs.flatMap((own) => own.networks));
  const far = networks.filter((to) => {
    const found = wayToNetwork(graph, from, to, crossing);
    return !(arrives(found) && found.legs.length < 2);
  });
  const hosts = distinct(needs.flatMap((own) => own.sites)).map((site) => hostOf(problem, site, from));
  const hubs = distinct(hosts.flatMap((host) => host ?? []).filter((host) => host !== from));
  const obstacle = hosts.includes(undefined)
    ? "no gateway connects to a site that it needs"
    : (far.map((to) => linkObstacle(problem, from, to)).find((found) => found !== null) ??
      (hubs.length > 1
        ? `its sites are behind the gateways of ${hubs.join(" and ")}, and ${from} can use one`
        : null) ??
      hubs.map((hub) => transitObstacle(problem.base, from, hub)).find((found) => found !== null));
  if (obstacle) return {...way, reason: obstacle};
  return {
    ...{...bareWay, ...way},
    links: far.map((to) => pairOf(from, to)),
    transits: hubs.map((hub) => ({spoke: from, hub}))
  };
}

// The nearest of the networks whose gateways lead to the site: the one the apps are in, then those of the region.
function hostOf({base: {topology}}: Problem, site: string, from: string): string | undefined {
  const hosts = networksOfSite(topology, site);
  const {region} = networkNamed(topology.virtualNetworks, from);
  return (
    hosts.find((name) => name === from) ??
    hosts.find((name) => networkNamed(topology.virtualNetworks, name).region === region) ??
    hosts[0]
  );
}

function linkObstacle({base: {topology}}: Problem, from: string, to: string): string | null {
  const [near, far] = [from, to].map((name) => networkNamed(topology.virtualNetworks, name));
  if (!near || !far) return null;
  if (isClassic(near) && isClassic(far)) return `${from} and ${to} are both classic networks`;
  return areApart(near.addressSpace, far.addressSpace) ? null : `${from} and ${to} have addresses in common`;
}
