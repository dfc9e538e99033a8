import type {PeeringLeg} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import {peeringId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Tariff} from "./usage.ts";
import type {Transfer} from "./transfer.ts";

/**
 * Returns the transfers of a *flow* over a peering. Every GB is charged at both
 * ends, as egress where it leaves a network and as ingress where it enters the
 * other, each at its own end's rate; under gateway transit at the spoke's end
 * only, unless both ends are assumed. A private endpoint behind a peering
 * within one region pays no peering.
 */
export function peeringData({assumptions, virtualNetworks}: Topology, flow: Flow, leg: PeeringLeg): Transfer[] {
  const {from, to, spoke} = leg;
  const regionOf = (network: string) => virtualNetworks.get(network)?.region ?? "";
  const isGlobal = regionOf(from) !== regionOf(to);
  if (!isGlobal && flow.destination.kind === "privateEndpoint") return [];
  const isPaid = (end: string) => spoke === null || spoke === end || assumptions.transitPeering === "bothEnds";
  return [
    {end: from, other: to, meters: ["Egress", "Ingress"] as const},
    {end: to, other: from, meters: ["Ingress", "Egress"] as const}
  ]
    .filter(({end}) => isPaid(end))
    .flatMap(({end, other, meters: [sent, received]}) => {
      const at = (way: "Egress" | "Ingress") => ({
        resource: peeringId(end, other),
        category: "peering" as const,
        tariff: tariffs[isGlobal ? "global" : "local"][way],
        region: isGlobal ? regionOf(end) : "Global"
      });
      return [
        {at: at(sent), flow, direction: "sent" as const},
        {at: at(received), flow, direction: "received" as const}
      ];
    });
}

const tariffs = {
  local: {Egress: tariffOf("Egress", false), Ingress: tariffOf("Ingress", false)},
  global: {Egress: tariffOf("Egress", true), Ingress: tariffOf("Ingress", true)}
} as const;

function tariffOf(way: "Egress" | "Ingress", isGlobal: boolean): Tariff {
  const [skuName, prefix] = isGlobal ? (["Inter-Region", "Global "] as const) : (["Intra-Region", ""] as const);
  const productName = `${prefix}Virtual Network Peering`;
  const meter = {serviceName: "Virtual Network", productName, skuName, meterName: `${skuName} ${way}`};
  return {by: isGlobal ? "zone" : "region", meter};
}
