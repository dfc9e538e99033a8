import {apportion} from "../../apportion.ts";
import {Decimal} from "../../money.ts";
import type {Flow} from "../../topology/flow.ts";
import {joinNames} from "../../topology/resource.ts";
import type {Estimate, Volume} from "../../topology/volume.ts";

/** Returns the *flow* over the hybrid connections that *names* gives its endpoints: one flow each, with equal shares of its volumes. */
export function hybridFlows(flow: Flow, names: ReadonlyMap<string, string>): readonly Flow[] {
  const endpoints = flow.endpoints ?? [];
  const [sent, received, peak] = [flow.sentGB, flow.receivedGB, flow.peakMbps].map((d) => shares(d, endpoints.length));
  return endpoints.map((endpoint, i): Flow => {
    const hybridConnection = names.get(endpoint);
    if (hybridConnection === undefined) throw new Error(`no hybrid connection for ${endpoint}`);
    return {
      ...flow,
      to: joinNames(hybridConnection),
      endpoints: [endpoint],
      sentGB: sent?.[i] ?? flow.sentGB,
      receivedGB: received?.[i] ?? flow.receivedGB,
      peakMbps: peak?.[i] ?? flow.peakMbps,
      destination: {kind: "hybridConnection", hybridConnection}
    };
  });
}

function shares(volume: Volume, count: number): readonly Volume[] {
  const equal = Array.from({length: count}, () => new Decimal(1));
  if (volume === "unknown") return equal.map(() => volume);
  const parts = (["low", "typical", "high"] as const).map((key) => apportion(volume[key], equal));
  return equal.map((_, i): Estimate => {
    const [low, typical, high] = parts.map((own) => own[i]);
    return {...volume, low: low ?? volume.low, typical: typical ?? volume.typical, high: high ?? volume.high};
  });
}
