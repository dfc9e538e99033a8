import type {RateSelector} from "../billing/rates/rate.ts";
import {selectorText} from "../billing/rates/rate.ts";
import type {DrivingQuantity} from "../billing/usage.ts";
import type {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import type {Gateway} from "../topology/gateway.ts";
import {gatewayId} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import type {VirtualNetwork} from "../topology/virtual-network.ts";
import {exactly} from "../topology/volume.ts";

/**
 * What differs from scenario to scenario: what a flow moves a month, in GB, by its
 * place among the flows; the billed instances of a plan; people's average connections
 * to a gateway, by its identifier; or how often the list price is paid for what a rate
 * would select: 1.05 times where all of it costs 5 % more.
 */
export type SweepInput =
  | {readonly kind: "sent" | "received"; readonly flow: number}
  | {readonly kind: "instances"; readonly plan: string}
  | {readonly kind: "connections"; readonly gateway: string}
  | {readonly kind: "price"; readonly of: RateSelector};

/** A design and the ways of its flows, which no quantity changes. */
export interface Scenario {
  readonly topology: Topology;
  readonly routes: readonly Route[];
}

/** Returns the design in which each of the *inputs* has its one of the *values*; prices are not of the design. */
export function withValues(
  {topology, routes}: Scenario,
  inputs: readonly SweepInput[],
  values: readonly Decimal[]
): Scenario {
  const known = new Map(inputs.map((input, i) => [inputKey(input), exactly(values[i] ?? 0)]));
  const flows = routes.map(({flow}, i): Flow => ({
    ...flow,
    sentGB: known.get(inputKey({kind: "sent", flow: i})) ?? flow.sentGB,
    receivedGB: known.get(inputKey({kind: "received", flow: i})) ?? flow.receivedGB
  }));
  const plans = new Map(
    [...topology.plans].map(([name, plan]) => {
      const instances = known.get(inputKey({kind: "instances", plan: name})) ?? plan.instances;
      return [name, {...plan, instances}];
    })
  );
  const connections = (gateway: Gateway) => known.get(inputKey({kind: "connections", gateway: gatewayId(gateway)}));
  const virtualNetworks = inputs.some(({kind}) => kind === "connections")
    ? new Map([...topology.virtualNetworks].map(([name, network]) => [name, withConnections(network, connections)]))
    : topology.virtualNetworks;
  return {
    topology: {...topology, flows, plans, virtualNetworks},
    routes: routes.map((route, i) => ({...route, flow: flows[i] ?? route.flow}))
  };
}

/** Returns what tells one input from another. */
export function inputKey(input: SweepInput): string {
  switch (input.kind) {
    case "sent":
    case "received":
      return `${input.kind} ${input.flow}`;
    case "instances":
      return `instances ${input.plan}`;
    case "connections":
      return `connections ${input.gateway}`;
    case "price":
      return `price ${selectorText(input.of)}`;
  }
}

/** Returns the input that a usage's quantity depends on, its flow being one of the *flows*. */
export function inputOf(of: DrivingQuantity, flows: ReadonlyMap<Flow, number>): SweepInput {
  if (of.kind === "instances" || of.kind === "connections") return of;
  return {kind: of.kind, flow: flows.get(of.flow) ?? -1};
}

function withConnections(
  network: VirtualNetwork,
  connections: (gateway: Gateway) => ReturnType<typeof exactly> | undefined
): VirtualNetwork {
  const gateways = [...network.gateways].map(([name, gateway]): [string, Gateway] => {
    const average = connections(gateway);
    if (average === undefined || gateway.kind !== "vpn" || gateway.pointToSite === null) return [name, gateway];
    const otherConnections = {...gateway.pointToSite.otherConnections, average};
    return [name, {...gateway, pointToSite: {...gateway.pointToSite, otherConnections}}];
  });
  return {...network, gateways: new Map(gateways)};
}
