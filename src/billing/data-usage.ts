import type {Leg, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {App} from "../topology/app.ts";
import type {Flow} from "../topology/flow.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import {endpointData, hybridConnectionData, natData} from "./endpoint-usage.ts";
import {gatewayData} from "./gateway-data.ts";
import {internetEgress} from "./internet-egress.ts";
import {peeringData} from "./peering-data.ts";
import type {Transfer, TransferMeter} from "./transfer.ts";
import {transferUsages} from "./transfer.ts";
import {networkToNetwork, siteEgress} from "./tunnel-data.ts";
import type {Usage} from "./usage.ts";

/**
 * Returns what the flows use, along the way that each takes. A flow that cannot
 * arrive is not billed, and what stays inside one network costs nothing.
 */
export function dataUsages(topology: Topology, routes: readonly Route[]): Usage[] {
  const transfers: Transfer[] = [];
  for (const {flow, way} of routes) {
    const app = topology.apps.get(flow.app);
    const plan = topology.plans.get(app?.plan ?? "");
    if (!app || !plan || !arrives(way)) continue;
    for (const leg of way.legs) transfers.push(...legTransfers(topology, flow, app, plan, leg));
  }
  return transferUsages(transfers);
}

function legTransfers(topology: Topology, flow: Flow, app: App, plan: Plan, leg: Leg): Transfer[] {
  const sent = (at: TransferMeter): Transfer => ({at, flow, direction: "sent"});
  const received = (at: TransferMeter): Transfer => ({at, flow, direction: "received"});
  const both = (at: TransferMeter) => [sent(at), received(at)];
  switch (leg.kind) {
    case "pointToSite":
      return gatewayData(topology, flow, app, plan, leg.gateway);
    case "peering":
      return peeringData(topology, flow, leg);
    case "connection":
      return [sent(networkToNetwork(leg.from)), received(networkToNetwork(leg.to))];
    case "site":
      return [sent(siteEgress(topology, leg.gateway))];
    case "privateEndpoint":
      return [sent(endpointData(leg).sent), received(endpointData(leg).received)];
    case "hybridConnection":
      return both(hybridConnectionData(topology.hybridConnections.get(leg.hybridConnection)?.region ?? plan.region));
    case "internet": {
      const egress = sent(internetEgress(topology, plan.region, app.subscription));
      return leg.natGateway ? [egress, ...both(natData(leg.natGateway))] : [egress];
    }
    case "subnet":
      return [];
  }
}
