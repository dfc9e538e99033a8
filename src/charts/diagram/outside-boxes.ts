import type {Evaluation} from "../../evaluation/evaluation.ts";
import {groupBy} from "../../group-by.ts";
import {counted} from "../../number-text.ts";
import type {Site} from "../../topology/gateway.ts";
import {gatewaysOf} from "../../topology/gateways.ts";
import {resourceId, splitNames} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import {endpointOf} from "../../reachability/hybrid-way.ts";
import type {Facts} from "./facts.ts";
import {internetId} from "../../topology/destination-id.ts";
import type {Box, Thing} from "./thing.ts";

type FactsOf = (ids: readonly string[]) => Facts;

/** Returns what lies outside Azure networks: sites, hybrid connections, and the internet where something leads or is billed there. */
export function outsideBoxes(evaluation: Evaluation, facts: FactsOf): Box[] {
  const {topology} = evaluation;
  const hybrids = [...topology.hybridConnections.values()].map((connection) => {
    const id = resourceId("hybridConnection", connection.name);
    const detail = endpointOf(connection);
    return outside({id, ids: [id], noun: "hybrid connection", name: connection.name, detail, facts: facts([id])});
  });
  return [...siteBoxes(topology, facts), ...hybrids, ...internetBoxes(evaluation, facts)];
}

function siteBoxes(topology: Topology, facts: FactsOf): Box[] {
  const sites = gatewaysOf(topology).flatMap((gateway) => [...gateway.sites.values()]);
  return [...groupBy(sites, ({name}) => name)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => {
      const id = resourceId("site", name);
      return outside({id, ids: [id], noun: "site", name, detail: siteDetail(all), facts: facts([id])});
    });
}

function siteDetail(sites: readonly Site[]): string {
  const tunnels = sites.reduce((sum, site) => sum + site.tunnels, 0);
  const range = sites[0]?.addressSpace[0]?.text ?? "";
  return [range, counted(tunnels, "tunnel")].filter(Boolean).join(", ");
}

function internetBoxes({topology, bill}: Evaluation, facts: FactsOf): Box[] {
  const isEgress = ({resource}: {readonly resource: string}) => resource.startsWith("internetEgress/");
  const billed = [...new Set([...bill.lines, ...bill.unpriced].filter(isEgress).map(({resource}) => resource))].sort();
  if (billed.length === 0 && !topology.flows.some(({destination}) => destination.kind === "internet")) return [];
  const total = facts(billed);
  const zones = billed.map((id): Thing => {
    const name = `egress of zone ${splitNames(id)[1] ?? ""}`;
    return {id, ids: [id], noun: "internet", name, detail: "", facts: facts([id])};
  });
  const thing = {
    id: internetId,
    ids: [internetId, ...billed],
    noun: "",
    name: "internet",
    detail: "egress",
    facts: total
  };
  const parts = zones.length > 1 ? zones.map((zone) => ({thing: zone, isFramed: false})) : [];
  return [{...outside(thing), parts}];
}

function outside(thing: Thing): Box {
  return {
    key: thing.id ?? thing.name,
    thing,
    rank: "outside",
    region: null,
    parts: [],
    isBundled: false,
    isCompact: false
  };
}
