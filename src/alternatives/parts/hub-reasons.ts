import type {AlternativeContext} from "../alternative.ts";
import type {Demand} from "./demand.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Reason} from "../told.ts";
import {entranceReason} from "./entrance-reason.ts";
import type {HubSearch} from "./hub-search.ts";
import {spokesOf} from "./hub-score.ts";
import {spokeObstacle} from "./spokes.ts";

/** A reason of an app, and the flows of which it tells that they do not arrive. */
export interface HubReason extends Reason {
  readonly flows: readonly Flow[];
}

/** Returns why apps of the *demands* do not enter by a hub, or do not reach what they need from it. */
export function hubReasons(
  {topology, buildOn}: AlternativeContext,
  demands: readonly Demand[],
  {problem, choice}: HubSearch
): readonly HubReason[] {
  const spokes = spokesOf(problem, choice);
  const hubs = new Set(choice.map((hub) => hub?.name));
  const moved = new Map(
    problem.groups.flatMap((group, i) => group.demands.map((demand) => [demand.app.name, choice[i] ?? null] as const))
  );
  const reasonsOf = ({app, flows, networks, sites}: Demand): readonly HubReason[] => {
    const hub = moved.get(app.name) ?? null;
    if (hub === null) {
      const obstacles = networks.flatMap((name) => {
        const network = topology.virtualNetworks.get(name);
        return network ? (entranceReason(network, buildOn) ?? []) : [];
      });
      const [first = {text: "none leads to what it needs", told: []}] = obstacles;
      const apart = flows.filter((flow) => isTo(flow, networks) || isToSite(flow, sites));
      return [{text: `${app.name} enters no shared gateway: ${first.text}`, told: first.told, flows: apart}];
    }
    const beyond = networks.filter((name) => name !== hub.name && spokes.get(name) !== hub.name);
    const far = beyond.flatMap((name) => {
      const isHub = hubs.has(name) ? `${name} is entered by its own gateway` : null;
      const other = spokes.get(name);
      const isOther = other === undefined ? null : `${name} uses the gateway of ${other}`;
      const obstacle = isHub ?? isOther ?? spokeObstacle(topology, name, hub.name, problem.retained);
      const text = `${app.name} enters ${hub.name}, and does not reach ${name}: ${obstacle ?? ""}`;
      return obstacle === null ? [] : [{text, told: [], flows: flows.filter((flow) => isTo(flow, [name]))}];
    });
    const missing = sites.filter((site) => !hub.gateway?.sites.has(site));
    return [
      ...far,
      ...missing.map((site) => ({
        text: `${app.name} enters ${hub.name}, whose gateway does not connect to ${site}`,
        told: [],
        flows: flows.filter((flow) => isToSite(flow, [site]))
      }))
    ];
  };
  return demands.flatMap(reasonsOf);
}

function isTo({destination}: Flow, networks: readonly string[]): boolean {
  const isInNetwork = destination.kind === "virtualNetwork" || destination.kind === "privateEndpoint";
  return isInNetwork && networks.includes(destination.virtualNetwork);
}

function isToSite({destination}: Flow, sites: readonly string[]): boolean {
  return destination.kind === "site" && sites.includes(destination.site);
}
