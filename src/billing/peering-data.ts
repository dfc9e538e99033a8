import {once} from "../once.ts";
import type {PeeringLeg} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import {peeringId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Tariff} from "./usage.ts";
import type {Transfer, TransferMeter} from "./transfer.ts";

/**
 * Returns the transfers of a *flow* over a peering. Every GB is charged at both
 * ends, as egress where it leaves a network and as ingress where it enters the
 * other, each at its own end's rate; under gateway transit at the spoke's end
 * only, unless both ends are assumed. A private endpoint behind a peering
 * within one region pays no peering.
 */
export function peeringData(topology: Topology, flow: Flow, leg: PeeringLeg): Transfer[] {
  const {isGlobal, meters} = peeringMeters(topology)(leg);
  if (!isGlobal && flow.destination.kind === "privateEndpoint") return [];
  return meters.flatMap(({sent, received}): Transfer[] => [
    {at: sent, flow, direction: "sent"},
    {at: received, flow, direction: "received"}
  ]);
}

// One pair of meters for each end that pays, however many flows cross the peering.
const peeringMeters = once(({assumptions, virtualNetworks}: Topology) =>
  once(({from, to, spoke}: PeeringLeg) => {
    const regionOf = (network: string) => virtualNetworks.get(network)?.region ?? "";
    const isGlobal = regionOf(from) !== regionOf(to);
    const isPaid = (end: string) => spoke === null || spoke === end || assumptions.transitPeering === "bothEnds";
    const meter = (end: string, other: string, way: "Egress" | "Ingress"): TransferMeter => ({
      resource: peeringId(end, other),
      category: "peering",
      tariff: tariffs[isGlobal ? "global" : "local"][way],
      region: isGlobal ? regionOf(end) : "Global"
    });
    const near = {sent: meter(from, to, "Egress"), received: meter(from, to, "Ingress")};
    const far = {sent: meter(to, from, "Ingress"), received: meter(to, from, "Egress")};
    return {isGlobal, meters: [...(isPaid(from) ? [near] : []), ...(isPaid(to) ? [far] : [])]};
  })
);

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
