import {draftOf} from "../alternatives/alternative.ts";
import {addressConflict} from "../alternatives/parts/address-conflict.ts";
import {withVpnGateway} from "../alternatives/parts/by-vpn.ts";
import {drop, put, withFlows, withIntegrations} from "../alternatives/parts/change.ts";
import {withEntrance} from "../alternatives/parts/entrances.ts";
import {enteringBy, hybrid as hybridOf} from "../alternatives/parts/entering.ts";
import {withGatewayChanged} from "../alternatives/parts/gateways.ts";
import {hybridFlows} from "../alternatives/parts/hybrid-flows.ts";
import {integrated} from "../alternatives/parts/integration-subnet.ts";
import type {Attempt} from "../alternatives/parts/links.ts";
import {peered, withoutIdleTransit} from "../alternatives/parts/peerings.ts";
import {withPool} from "../alternatives/parts/pools.ts";
import {underTransitOnly} from "../alternatives/parts/remote-gateways.ts";
import {withRouteAll} from "../alternatives/parts/with-route-all.ts";
import {distinct} from "../distinct.ts";
import {vpnGatewayOf} from "../reachability/network-graph.ts";
import {sortedByText} from "../topology/complete/sorted.ts";
import type {Topology} from "../topology/topology.ts";
import type {Mover} from "./base.ts";
import type {Design, GatewayChoice, Pair, Way} from "./design.ts";
import {pairKey} from "./design.ts";
import type {Problem} from "./problem.ts";

/** A design of a problem as a topology, or why it cannot be made: a sentence without its full stop. */
export function realised(problem: Problem, design: Design): Attempt {
  const ways = [...design.ways.values()];
  const entrances = distinct(ways.flatMap((way) => way.entrances));
  const links = new Map(ways.flatMap((way) => way.links).map((pair) => [pairKey(pair), pair]));
  const movers = problem.base.movers.filter(({plan}) => design.ways.has(plan.name));
  const steps: readonly ((topology: Topology) => Attempt)[] = [
    ...entrances.map((name) => (topology: Topology) => entered(topology, problem, name)),
    ...distinct(links.keys()).flatMap((key) => {
      const pair = links.get(key);
      return pair ? [(topology: Topology) => linked(topology, problem, pair, design.vpn.has(key))] : [];
    }),
    ...ways.flatMap(({transits}) =>
      transits.map(
        ({spoke, hub}) =>
          (topology: Topology) =>
            underTransitOnly(topology, spoke, hub)
      )
    ),
    ...movers.map(
      (mover) => (topology: Topology) => connected(topology, problem, mover, design.ways.get(mover.plan.name))
    )
  ];
  const built = steps.reduce<Attempt>(
    (topology, step) => (typeof topology === "string" ? topology : step(topology)),
    withoutUnusedNetworks(problem, ways)
  );
  return typeof built === "string" ? built : settled(built, problem, design, entrances);
}

function withoutUnusedNetworks({base}: Problem, ways: readonly Way[]): Topology {
  const used = new Set(ways.map(({network}) => network));
  const unused = [...new Set(base.newNetworks.values())].filter((name) => !used.has(name));
  return unused.reduce(
    (topology, name) => ({...topology, virtualNetworks: drop(topology.virtualNetworks, name)}),
    base.topology
  );
}

/** Returns the topology in which apps can enter the network of that *name*: by the gateway that they entered before, with its point-to-site, or by a new one. */
export function entered(topology: Topology, {original}: Problem, name: string): Attempt {
  const network = original.virtualNetworks.get(name);
  const old = network && vpnGatewayOf(network);
  const restored = old ? withGatewayChanged(topology, old) : topology;
  return withEntrance(restored, name) ?? `${name} has no room for a gateway`;
}

function linked(topology: Topology, {original}: Problem, [a, b]: Pair, isVpn: boolean): Attempt {
  const conflict = addressConflict(topology, a, b);
  if (conflict !== null) return conflict;
  if (!isVpn) return peered(topology, a, b);
  const there = withVpnGateway(topology, a, original);
  const both = typeof there === "string" ? there : withVpnGateway(there, b, original);
  if (typeof both === "string") return both;
  return {...both, connections: sortedByText([...both.connections, {from: a, to: b, tunnels: 1}])};
}

function connected(topology: Topology, problem: Problem, {plan, needs}: Mover, way: Way | undefined): Attempt {
  const {original, options, hybrid} = problem;
  const network = way?.network ?? "";
  switch (way?.kind) {
    case undefined:
    case "environment":
      return topology;
    case "stay":
      return needs.reduce((before, {app}) => withIntegrations(before, app.name, app.integrations), topology);
    case "gateway":
      return needs.reduce((before, own) => enteringBy(before, own, network), topology);
    case "regional":
      return integrated(topology, plan, network, needs, {original, on: options.on});
    case "hybridConnections":
      return needs.reduce(
        (before, {app}) => relayedBy(before, problem, app.name),
        withConnections(topology, hybrid, way)
      );
  }
}

function withConnections(topology: Topology, hybrid: Problem["hybrid"], {hybridConnections}: Way): Topology {
  const made = hybridConnections.flatMap((name) => hybrid.topology.hybridConnections.get(name) ?? []);
  return {...topology, hybridConnections: made.reduce(put, topology.hybridConnections)};
}

function relayedBy(topology: Topology, {hybrid}: Problem, name: string): Topology {
  const app = topology.apps.get(name);
  if (!app) return topology;
  const own = hybridOf(app).flatMap((integration) =>
    integration.via === "hybridConnections" ? integration.connections : []
  );
  const connections = distinct([...own, ...(hybrid.users.get(name) ?? [])]);
  const led = withFlows(topology, (flow) =>
    flow.app === name && isRelayed(flow, hybrid.names) ? hybridFlows(flow, hybrid.names) : [flow]
  );
  return withIntegrations(led, name, connections.length === 0 ? [] : [{via: "hybridConnections", connections}]);
}

function isRelayed({destination, endpoints}: Topology["flows"][number], names: ReadonlyMap<string, string>): boolean {
  const isLed = destination.kind !== "internet" && destination.kind !== "hybridConnection";
  return isLed && (endpoints ?? []).length > 0 && (endpoints ?? []).every((endpoint) => names.has(endpoint));
}

function settled(topology: Topology, problem: Problem, design: Design, entrances: readonly string[]): Attempt {
  const needs = problem.base.movers.flatMap((mover) => mover.needs);
  const pooled = entrances.reduce(withPool, draftOf(withRouteAll(topology, needs)));
  if (pooled.reasons[0] !== undefined) return pooled.reasons[0];
  const sized = [...design.gateways].reduce((before, [name, choice]) => withSku(before, name, choice), pooled.topology);
  const {peerings} = withoutIdleTransit(sized);
  const commitments = sortedByText([...sized.commitments, ...design.commitments]);
  return {...sized, peerings, commitments, flows: sortedByText(sized.flows)};
}

function withSku(topology: Topology, name: string, choice: GatewayChoice): Topology {
  const network = topology.virtualNetworks.get(name);
  const gateway = network && vpnGatewayOf(network);
  return gateway ? withGatewayChanged(topology, {...gateway, ...choice}) : topology;
}
