import {arrives} from "../reachability/path.ts";
import {groupedExactly} from "../number-text.ts";
import type {Leg} from "../reachability/path.ts";
import type {Gateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";
import type {Volume} from "../topology/volume.ts";
import type {OtherImpact} from "./impact.ts";
import type {OperationContext} from "./operation.ts";

/** Returns who beside the apps depends on a *gateway*, each with what it reaches by it: people, sites, networks. */
export function gatewayDependents(
  {topology}: Pick<OperationContext, "topology">,
  gateway: Gateway
): {readonly who: string; readonly to: readonly string[]}[] {
  const {virtualNetwork} = gateway;
  const sites = [...gateway.sites.keys()];
  const joined = gateway.kind === "vpn" ? connectedNetworks(topology, virtualNetwork) : [];
  const spokes = transitSpokes(topology, virtualNetwork);
  const far = [...sites, ...joined];
  return [
    ...people(gateway).map((who) => ({who, to: [virtualNetwork, ...far]})),
    ...sites.map((site) => ({who: `site ${site}`, to: [virtualNetwork, ...spokes]})),
    ...joined.map((network) => ({who: `network ${network}, joined by VPN`, to: [virtualNetwork, ...spokes]})),
    ...spokes.map((network) => ({who: `network ${network}, which uses it over a peering`, to: far}))
  ];
}

/** Returns the dependents of a *gateway* that lose something by it, for as long as the *loss* says. */
export function dependentLosses(
  context: Pick<OperationContext, "topology">,
  gateway: Gateway,
  loss: Omit<OtherImpact["loss"], "to">
): OtherImpact[] {
  const dependents = gatewayDependents(context, gateway).filter(({to}) => to.length > 0);
  return dependents.map(({who, to}) => ({who, loss: {...loss, to}}));
}

/** Returns where each app's flows go through the *gateway*, by app. */
export function destinationsThrough(
  {routes}: Pick<OperationContext, "routes">,
  gateway: Gateway
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const {flow, way} of routes) {
    if (!arrives(way) || !way.legs.some((leg) => gatewaysOf(leg).includes(gateway))) continue;
    const known = found.get(flow.app) ?? [];
    if (!known.includes(flow.to)) found.set(flow.app, [...known, flow.to]);
  }
  return found;
}

/** Returns what the gateway of a network connects it to: its sites, and the networks joined by VPN. */
export function connectionsOf(topology: Topology, gateway: Gateway): string[] {
  const joined = gateway.kind === "vpn" ? connectedNetworks(topology, gateway.virtualNetwork) : [];
  return [...gateway.sites.keys(), ...joined];
}

function people(gateway: Gateway): string[] {
  if (gateway.kind !== "vpn" || gateway.pointToSite === null) return [];
  const peak: Volume = gateway.pointToSite.otherConnections.peak;
  if (peak === "unknown") return ["people's VPN, how many is not known"];
  if (peak.high.isZero()) return [];
  const range = peak.low.eq(peak.high)
    ? groupedExactly(peak.high)
    : `${groupedExactly(peak.low)} to ${groupedExactly(peak.high)}`;
  return [`people's VPN, ${range} at the peak`];
}

function connectedNetworks({connections}: Topology, network: string): string[] {
  const ends = connections.flatMap(({from, to}) => (from === network ? [to] : to === network ? [from] : []));
  return [...new Set(ends)].sort();
}

function transitSpokes({peerings}: Topology, hub: string): string[] {
  const isOffered = (spoke: string) => peerings.some((d) => d.from === hub && d.to === spoke && d.allowGatewayTransit);
  return peerings.filter((d) => d.to === hub && d.useRemoteGateways && isOffered(d.from)).map(({from}) => from);
}

function gatewaysOf(leg: Leg): readonly Gateway[] {
  if (leg.kind === "pointToSite" || leg.kind === "site") return [leg.gateway];
  return leg.kind === "connection" ? [leg.from, leg.to] : [];
}
