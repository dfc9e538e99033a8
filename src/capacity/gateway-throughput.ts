import {Decimal} from "../money.ts";
import type {Leg, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import type {Gateway} from "../topology/gateway.ts";

/** What passes a gateway at the peak: a range where a flow's peak is one. */
export interface PeakThroughput {
  readonly atLeastMbps: Decimal;
  readonly atMostMbps: Decimal;
  /** The flows whose peak is unknown, in words. */
  readonly unknown: readonly string[];
}

/** Nothing passes. */
export const noThroughput: PeakThroughput = {atLeastMbps: new Decimal(0), atMostMbps: new Decimal(0), unknown: []};

/** Returns the sum of the peaks of the flows that pass each gateway; a flow that enters and leaves by one counts once. */
export function throughput(routes: readonly Route[]): ReadonlyMap<Gateway, PeakThroughput> {
  const peaks = new Map<Gateway, PeakThroughput>();
  for (const {flow, way} of routes) {
    if (!arrives(way)) continue;
    for (const gateway of new Set(way.legs.flatMap(gatewaysOf))) {
      peaks.set(gateway, plus(peaks.get(gateway) ?? noThroughput, flow));
    }
  }
  return peaks;
}

function plus({atLeastMbps, atMostMbps, unknown}: PeakThroughput, {app, to, peakMbps}: Flow): PeakThroughput {
  if (peakMbps === "unknown") return {atLeastMbps, atMostMbps, unknown: [...unknown, `${app} to ${to}`]};
  return {atLeastMbps: atLeastMbps.plus(peakMbps.low), atMostMbps: atMostMbps.plus(peakMbps.high), unknown};
}

function gatewaysOf(leg: Leg): readonly Gateway[] {
  if (leg.kind === "pointToSite" || leg.kind === "site") return [leg.gateway];
  return leg.kind === "connection" ? [leg.from, leg.to] : [];
}
