import {groupBy} from "../group-by.ts";
import {Decimal} from "../money.ts";
import {takesSstp} from "../reachability/gateway-required.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import {planOf} from "../reachability/plan-of.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {peakInstances} from "./peak-instances.ts";

/** The point-to-site connections that a gateway must take at the peak. */
export interface PointToSiteDemand {
  /** If the apps of a plan share one connection an instance. */
  readonly atLeast: Decimal;
  /** If each app and slot has one of its own on every instance. */
  readonly atMost: Decimal;
  /** Whether people's own connections are not known. */
  readonly isPartlyUnknown: boolean;
  readonly note: string | null;
}

const twoReadings =
  "whether apps of one instance share a connection is not documented: shared at least, one each at most";

/**
 * Returns the demand on a gateway of the *topology*, the clients of people's own
 * VPNs included: on its SSTP connections those of a gateway that takes SSTP, on
 * its pool of addresses all.
 */
export function pointToSiteDemand(topology: Topology): (gateway: VpnGateway, on: "sstp" | "pool") => PointToSiteDemand {
  const {virtualNetworks} = topology;
  const users = groupBy(integrationsVia(topology, "gateway"), ({integration}) =>
    vpnGatewayOf(networkNamed(virtualNetworks, integration.virtualNetwork))
  );
  return (gateway, on) => {
    const apps = [...new Set((users.get(gateway) ?? []).map(({app}) => app))];
    const plans = [...groupBy(apps, (app) => planOf(topology, app))].map(([plan, own]) => {
      return {...peakInstances(plan), apps: own.reduce((count, {slots}) => count + 1 + slots, 0)};
    });
    const others = otherConnections(gateway, on);
    const shared = plans.reduce((total, {atLeast}) => total + atLeast, 0);
    const separate = plans.reduce((total, {atMost, apps}) => total + atMost * apps, 0);
    const notes = [
      separate > shared ? twoReadings : null,
      others.isUnknown ? "people's own connections are unknown" : null
    ];
    return {
      atLeast: others.atLeast.plus(shared),
      atMost: others.atMost.plus(separate),
      isPartlyUnknown: others.isUnknown,
      note: notes.filter((note) => note !== null).join("; ") || null
    };
  };
}

function otherConnections(gateway: VpnGateway, on: "sstp" | "pool") {
  const {pointToSite} = gateway;
  // Where no protocol is written, nobody knows that it is another.
  const isOther = on === "sstp" && pointToSite?.protocols.length !== 0 && !takesSstp(gateway);
  const peak = isOther ? undefined : pointToSite?.otherConnections.peak;
  if (peak === undefined || peak === "unknown") {
    return {atLeast: new Decimal(0), atMost: new Decimal(0), isUnknown: peak === "unknown"};
  }
  return {atLeast: peak.low, atMost: peak.high, isUnknown: false};
}
