import {Decimal} from "../money.ts";
import type {Leg, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Gateway} from "../topology/gateway.ts";

/** What passes a gateway at the peak. */
export interface PeakThroughput {
  readonly mbps: Decimal;
  /** The flows whose peak is unknown, in words. */
  readonly unknown: readonly string[];
}

/** Returns the sum of the peaks of the flows that pass each gateway; a flow that enters and leaves by one counts once. */
export function throughput(routes: readonly Route[]): ReadonlyMap<Gateway, PeakThroughput> {
  const peaks = new Map<Gateway, PeakThroughput>();
  for (const {flow, way} of routes) {
    if (!arrives(way)) continue;
    for (const gateway of new Set(way.legs.flatMap(gatewaysOf))) {
      const {mbps, unknown} = peaks.get(gateway) ?? {mbps: new Decimal(0), unknown: []};
      const {peakMbps} = flow;
      peaks.set(
        gateway,
        peakMbps === "unknown"
          ? {mbps, unknown: [...unknown, `${flow.app} to ${flow.to}`]}
          : {mbps: mbps.plus(peakMbps.typical), unknown}
      );
    }
  }
  return peaks;
}

function gatewaysOf(leg: Leg): readonly Gateway[] {
  if (leg.kind === "pointToSite" || leg.kind === "site") return [leg.gateway];
  return leg.kind === "connection" ? [leg.from, leg.to] : [];
}
