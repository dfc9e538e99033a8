import type {AlternativeContext} from "../alternative.ts";
import type {Demand} from "./demand.ts";
import {entranceObstacle} from "./entrances.ts";
import type {HubSearch} from "./hub-search.ts";
import {spokesOf} from "./hub-score.ts";
import {spokeObstacle} from "./spokes.ts";

/** Returns why apps of the *demands* do not enter by a hub, or do not reach what they need from it. */
export function hubReasons(
  {topology, buildOn}: AlternativeContext,
  demands: readonly Demand[],
  {problem, choice}: HubSearch
): readonly string[] {
  const spokes = spokesOf(problem, choice);
  const hubs = new Set(choice.map((hub) => hub?.name));
  const moved = new Map(
    problem.groups.flatMap((group, i) => group.demands.map((demand) => [demand.app.name, choice[i] ?? null] as const))
  );
  const reasonsOf = ({app, networks, sites}: Demand): readonly string[] => {
    const hub = moved.get(app.name) ?? null;
    if (hub === null) {
      const obstacles = networks.flatMap((name) => {
        const network = topology.virtualNetworks.get(name);
        return network ? (entranceObstacle(network, buildOn) ?? []) : [];
      });
      return [`${app.name} enters no shared gateway: ${obstacles[0] ?? "none leads to what it needs"}`];
    }
    const beyond = networks.filter((name) => name !== hub.name && spokes.get(name) !== hub.name);
    const far = beyond.flatMap((name) => {
      const isHub = hubs.has(name) ? `${name} is entered by its own gateway` : null;
      const other = spokes.get(name);
      const isOther = other === undefined ? null : `${name} uses the gateway of ${other}`;
      const obstacle = isHub ?? isOther ?? spokeObstacle(topology, name, hub.name, problem.retained);
      return obstacle === null ? [] : [`${app.name} enters ${hub.name}, and does not reach ${name}: ${obstacle}`];
    });
    const missing = sites.filter((site) => !hub.gateway?.sites.has(site));
    return [
      ...far,
      ...missing.map((site) => `${app.name} enters ${hub.name}, whose gateway does not connect to ${site}`)
    ];
  };
  return demands.flatMap(reasonsOf);
}
