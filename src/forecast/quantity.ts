import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Gateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";
import type {Volume} from "../topology/volume.ts";

/** Where a volume or count stands in a topology. */
export type Quantity =
  | {readonly kind: "sent" | "received" | "peakMbps"; readonly flow: number}
  | {readonly kind: "instances"; readonly plan: string}
  | {readonly kind: "connections" | "peakConnections"; readonly gateway: string};

/** Returns every volume and count of the *topology*: those of flows by their index, of plans by name, of gateways by identifier. */
export function quantities(topology: Topology): {readonly quantity: Quantity; readonly volume: Volume}[] {
  const ofFlows = topology.flows.flatMap(({sentGB, receivedGB, peakMbps}, flow) => [
    {quantity: {kind: "sent", flow} as const, volume: sentGB},
    {quantity: {kind: "received", flow} as const, volume: receivedGB},
    {quantity: {kind: "peakMbps", flow} as const, volume: peakMbps}
  ]);
  const ofPlans = [...topology.plans.values()].map(({name, instances}) => {
    return {quantity: {kind: "instances", plan: name} as const, volume: instances};
  });
  const ofGateways = gatewaysOf(topology).flatMap((gateway) => {
    const others = gateway.kind === "vpn" ? gateway.pointToSite?.otherConnections : undefined;
    if (others === undefined) return [];
    const id = gatewayId(gateway);
    return [
      {quantity: {kind: "connections", gateway: id} as const, volume: others.average},
      {quantity: {kind: "peakConnections", gateway: id} as const, volume: others.peak}
    ];
  });
  return [...ofFlows, ...ofPlans, ...ofGateways];
}

/** Returns the *topology* with each of its volumes and counts as *of* says. */
export function withQuantities(topology: Topology, of: (quantity: Quantity, volume: Volume) => Volume): Topology {
  const flows = topology.flows.map((flow, i) => ({
    ...flow,
    sentGB: of({kind: "sent", flow: i}, flow.sentGB),
    receivedGB: of({kind: "received", flow: i}, flow.receivedGB),
    peakMbps: of({kind: "peakMbps", flow: i}, flow.peakMbps)
  }));
  const plans = mapped(topology.plans, (plan) => {
    return {...plan, instances: of({kind: "instances", plan: plan.name}, plan.instances)};
  });
  const virtualNetworks = mapped(topology.virtualNetworks, (network) => {
    return {...network, gateways: mapped(network.gateways, (gateway) => withConnections(gateway, of))};
  });
  return {...topology, flows, plans, virtualNetworks};
}

function withConnections(gateway: Gateway, of: (quantity: Quantity, volume: Volume) => Volume): Gateway {
  if (gateway.kind !== "vpn" || gateway.pointToSite === null) return gateway;
  const {average, peak} = gateway.pointToSite.otherConnections;
  const id = gatewayId(gateway);
  const otherConnections = {
    average: of({kind: "connections", gateway: id}, average),
    peak: of({kind: "peakConnections", gateway: id}, peak)
  };
  return {...gateway, pointToSite: {...gateway.pointToSite, otherConnections}};
}

function mapped<T>(all: ReadonlyMap<string, T>, of: (value: T) => T): ReadonlyMap<string, T> {
  return new Map([...all].map(([name, value]) => [name, of(value)]));
}
