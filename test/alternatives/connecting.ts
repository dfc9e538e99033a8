import fc from "fast-check";
import {expect} from "vitest";
import type {Alternative, Draft} from "../../src/alternatives/alternative.ts";
import {arrives} from "../../src/reachability/path.ts";
import {routes} from "../../src/reachability/routes.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import type {Finding} from "../../src/rules/finding.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {splitNames} from "../../src/topology/resource.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {exampleFile} from "../examples.ts";
import {evaluated} from "../evaluated.ts";

/** A day after and a day before the one since which no SSTP can be set up. */
export const days = ["2026-11-23", "2025-06-01"] as const;

/** Returns the draft of the *alternative* for the *spec*, built and run on one day. */
export function drafted(alternative: Alternative, spec: object, on: string = days[0]): Draft {
  return alternative.draft({topology: parseTopology(spec), buildOn: on, on});
}

/** Returns the networks that have a gateway. */
export function gatewayNetworks({virtualNetworks}: Topology): string[] {
  return [...virtualNetworks.values()].filter(({gateways}) => gateways.size > 0).map(({name}) => name);
}

/** Returns one direction of a peering as text: `access forwarded transit`. */
export function peeringText({peerings}: Topology, from: string, to: string): string {
  const found = peerings.find((peering) => peering.from === from && peering.to === to);
  const words = [
    found?.allowVirtualNetworkAccess ? "access" : "",
    found?.allowForwardedTraffic ? "forwarded" : "",
    found?.allowGatewayTransit ? "transit" : "",
    found?.useRemoteGateways ? "remote" : ""
  ];
  return found ? words.filter((word) => word !== "").join(" ") : "none";
}

/** Returns the error findings of the *topology*, as they are once it is written and read back. */
export function errorsOf(topology: Topology, on: string): readonly Finding[] {
  return evaluated(toTopologySpec(topology), on).findings.filter(({severity}) => severity === "error");
}

/** Expects of the *draft* of the *spec* what holds whatever the workload. */
export function expectSound(spec: object, draft: Draft, on: string): void {
  const before = parseTopology(spec);
  const {topology, reasons} = draft;
  expect(parseTopology(toTopologySpec(topology))).toEqual(topology);
  const says = (names: readonly string[]) => reasons.some((reason) => names.some((name) => reason.includes(name)));
  const after = routes(topology).filter(({way}) => !arrives(way));
  const arrived = new Set(routes(before).flatMap(({flow, way}) => (arrives(way) ? [`${flow.app} ${flow.to}`] : [])));
  for (const {flow} of after) {
    if (arrived.has(`${flow.app} ${flow.to}`)) expect(says([flow.app]), `${flow.app} to ${flow.to}`).toBe(true);
  }
  const known = new Set(errorsOf(before, on).map(({rule, resource}) => `${rule} ${resource}`));
  for (const {rule, resource, message} of errorsOf(topology, on)) {
    if (known.has(`${rule} ${resource}`)) continue;
    const names = splitNames(resource)
      .slice(1)
      .flatMap((name) => name.split("->"));
    expect(says(names), `${rule} ${resource}: ${message}; ${JSON.stringify(reasons)}`).toBe(true);
  }
}

/** Expects that the *alternative* is sound for random workloads: 25, or as many as ALTERNATIVE_RUNS says. */
export function expectAlwaysSound(alternative: Alternative): void {
  const numRuns = Number(process.env["ALTERNATIVE_RUNS"] ?? 25);
  const property = fc.property(arbitraryTopology, fc.constantFrom(...days), (spec, on) => {
    expectSound(spec, drafted(alternative, spec, on), on);
  });
  fc.assert(property, {numRuns, seed: 7});
}

/** Expects that the *alternative* is sound for the example *name*, built and run on either of the days. */
export function expectSoundExample(alternative: Alternative, name: string): void {
  const spec = toTopologySpec(readTopology(exampleFile(name), name));
  for (const on of days) expectSound(spec, drafted(alternative, spec, on), on);
}
