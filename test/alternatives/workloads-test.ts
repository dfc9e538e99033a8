import fc from "fast-check";
import {expect, test} from "vitest";
import {privateEndpoints} from "../../src/alternatives/private-endpoints.ts";
import {regional} from "../../src/alternatives/regional.ts";
import {relocate} from "../../src/alternatives/relocate.ts";
import {vnetToVnet} from "../../src/alternatives/vnet-to-vnet.ts";
import {groupBy} from "../../src/group-by.ts";
import {arrives} from "../../src/reachability/path.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {arbitraryWorkload} from "./arbitrary-workload.ts";
import {drafted, errorsOf, expectSound, gatewayNetworks} from "./connecting.ts";

const on = "2026-11-23";
const timeout = 600_000;
const numRuns = Number(process.env["ALTERNATIVE_RUNS"] ?? 25);

/** Returns the most sites that the apps of one plan reach. */
function mostSites({flows, apps}: Topology): number {
  const toSites = flows.filter(({destination}) => destination.kind === "site");
  const byPlan = groupBy(toSites, ({app}) => apps.get(app)?.plan);
  return Math.max(0, ...[...byPlan.values()].map((own) => new Set(own.map(({to}) => to)).size));
}

function isNeeded({virtualNetworks}: Topology, name: string): boolean {
  return [...(virtualNetworks.get(name)?.gateways.values() ?? [])].every(
    (gateway) => gateway.sites.size > 0 || (gateway.kind === "vpn" && gateway.pointToSite !== null)
  );
}

test(
  "the workloads are sound as they are",
  () => {
    const property = fc.property(arbitraryWorkload, (spec) => {
      expect(errorsOf(parseTopology(spec), on)).toEqual([]);
    });
    fc.assert(property, {numRuns, seed: 7});
  },
  timeout
);

// A plan has two subnets, and a network uses one gateway: up to two sites there is always a way.
for (const alternative of [regional, privateEndpoints, relocate]) {
  test(
    `${alternative.name} carries a whole workload whose plans reach two sites at most`,
    () => {
      const property = fc.property(arbitraryWorkload, (spec) => {
        const draft = drafted(alternative, spec, on);
        expectSound(spec, draft, on);
        expect(gatewayNetworks(draft.topology).filter((name) => !isNeeded(draft.topology, name))).toEqual([]);
        if (mostSites(parseTopology(spec)) > 2) return;
        expect(draft.reasons).toEqual([]);
        expect(errorsOf(draft.topology, on)).toEqual([]);
        expect(routes(draft.topology).every(({way}) => arrives(way))).toBe(true);
      });
      fc.assert(property, {numRuns, seed: 7});
    },
    timeout
  );
}

test(
  "vnet-to-vnet makes no global peering, and carries what it gives no reason for",
  () => {
    const property = fc.property(arbitraryWorkload, (spec) => {
      const draft = drafted(vnetToVnet, spec, on);
      const {topology, reasons} = draft;
      expectSound(spec, draft, on);
      const known = new Set(parseTopology(spec).peerings.map(({from, to}) => `${from} ${to}`));
      const regionOf = (name: string) => topology.virtualNetworks.get(name)?.region;
      const made = topology.peerings.filter(({from, to}) => !known.has(`${from} ${to}`));
      expect(made.filter(({from, to}) => regionOf(from) !== regionOf(to))).toEqual([]);
      if (reasons.length === 0) expect(errorsOf(topology, on)).toEqual([]);
    });
    fc.assert(property, {numRuns, seed: 7});
  },
  timeout
);
