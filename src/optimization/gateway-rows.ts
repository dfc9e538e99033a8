import {limits} from "../catalog/limits.ts";
import {peakInstances} from "../capacity/peak-instances.ts";
import {groupBy} from "../group-by.ts";
import {about} from "./about.ts";
import type {Candidates} from "./candidates.ts";
import type {LinkVariables, TransitVariables} from "./link-rows.ts";
import type {Model, ModelParts} from "./model.ts";
import type {ProgramBuilder} from "./program.ts";
import {term} from "./program.ts";
import type {Standing} from "./standing.ts";
import type {VolumeTerm} from "./volume-rows.ts";

/** Adds the choices of gateways, and what they hold, and returns them. */
export function addGateways(
  builder: ProgramBuilder,
  {candidates}: ModelParts,
  ways: Model["ways"],
  links: ReadonlyMap<string, LinkVariables>,
  transits: readonly TransitVariables[]
): Model["gateways"] {
  return [...candidates.gateways.values()].map((costs) => {
    const {network} = costs;
    const choices = costs.choices.map(({cost}) => builder.choice(cost));
    const present = choices.map((variable) => term(variable));
    if (costs.isStanding) builder.exactly(1, present, about.use);
    else builder.atMost(1, present, about.use);
    const absent = present.map(({variable}) => term(variable, -1));
    const entering = ways.filter(({candidate}) => candidate.way.entrances.includes(network));
    if (entering.length > 0) {
      const open = builder.choice(costs.entered);
      builder.atMost(0, [term(open), ...absent], about.use);
      for (const {variable} of entering) builder.atMost(0, [term(variable), term(open, -1)], about.use);
      const connections = entering.map(({candidate, variable}) =>
        term(variable, connectionsOf(candidates, candidate.way.plan))
      );
      builder.atMost(limits.sstpConnectionsPerGateway.value - costs.otherConnections, connections, about.connections);
    }
    const tunnels = [...links.values()].flatMap(({pair, vpn}) => (vpn !== null && pair.includes(network) ? [vpn] : []));
    for (const variable of tunnels) builder.atMost(0, [term(variable), ...absent], about.use);
    if (tunnels.length > 0 && costs.costPerTunnel === Infinity) {
      const included = Math.max(limits.tunnelsIncluded.value - costs.tunnels, 0);
      builder.atMost(
        included,
        tunnels.map((variable) => term(variable)),
        about.tunnels
      );
    } else if (tunnels.length > 0) {
      const each = tunnels.map((variable) => term(variable));
      const most = costs.choices.map(({maxTunnels}, i) => term(choices[i] ?? 0, -Math.min(maxTunnels, 1000)));
      builder.atMost(-costs.tunnels, [...each, ...most], about.tunnels);
      const included = Math.max(limits.tunnelsIncluded.value - costs.tunnels, 0);
      const beyond = builder.quantity(tunnels.length, costs.costPerTunnel);
      builder.atMost(included, [...each, term(beyond, -1)], about.meter);
    }
    for (const {spoke, variable} of transits) {
      if (spoke === network) builder.atMost(1, [term(variable), ...present], about.remote);
    }
    return {costs, choices};
  });
}

function connectionsOf({plans}: Candidates, name: string): number {
  const own = plans.find(({plan}) => plan.name === name);
  return own ? peakInstances(own.plan).atLeast : 0;
}

/** Adds that no gateway is passed by more than its SKU carries. */
export function addThroughput(
  builder: ProgramBuilder,
  standing: Standing,
  gateways: Model["gateways"],
  volumes: readonly VolumeTerm[]
): void {
  const passing = groupBy(
    volumes.filter(({kind}) => kind === "gateway"),
    ({id}) => id
  );
  for (const {costs, choices} of gateways) {
    const own = (passing.get(costs.network) ?? []).map((volume) => volume.term);
    const carried = costs.choices.map(({throughputMbps}, i) => term(choices[i] ?? 0, -Math.min(throughputMbps, 1e6)));
    builder.atMost(-(standing.passing.get(costs.network) ?? 0), [...own, ...carried], about.throughput);
  }
}
