import fc from "fast-check";
import {expect, test} from "vitest";
import type {ArbitrarySpec} from "../arbitrary-topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {evaluated} from "../evaluated.ts";

/** Returns the upper readings of one kind, by resource. */
function used(spec: ArbitrarySpec, id: string): Map<string, number> {
  const readings = evaluated(spec).capacity.filter((d) => d.id === id);
  return new Map(readings.map((d) => [d.resource, d.usedAtMost.toNumber()]));
}

/** Returns the *spec* with every gateway integration with *from* now with *to*. */
function sharing(spec: ArbitrarySpec, from: string, to: string): ArbitrarySpec {
  const moved = (integration: unknown): unknown => {
    if (Array.isArray(integration)) return integration.map(moved);
    const own = integration as {via: string; virtualNetwork?: string};
    return own.via === "gateway" && own.virtualNetwork === from ? {...own, virtualNetwork: to} : own;
  };
  const apps = Object.entries(spec.apps).map(([name, app]) => [name, {...app, integration: moved(app.integration)}]);
  return {...spec, apps: Object.fromEntries(apps) as ArbitrarySpec["apps"]};
}

const network = fc.constantFrom("n0", "n1", "n2", "n3");

test("sharing a network never uses more slots", () => {
  fc.assert(
    fc.property(arbitraryTopology, network, network, (spec, from, to) => {
      const [before, after] = [used(spec, "virtualNetworks"), used(sharing(spec, from, to), "virtualNetworks")];
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [plan, slots] of after) expect(slots).toBeLessThanOrEqual(before.get(plan)!);
    })
  );
});

test("slots are counted as a set of a plan's networks would count them", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const slots = used(spec, "virtualNetworks");
      for (const plan of Object.keys(spec.plans)) {
        const own = Object.values(spec.apps).filter((app) => app.plan === plan);
        const all = own.flatMap((app) => [app.integration ?? []].flat()) as {via: string; virtualNetwork: string}[];
        const distinct = new Set(all.filter(({via}) => via === "gateway").map((d) => d.virtualNetwork));
        expect(slots.get(`plan/${plan}`)).toBe(distinct.size);
      }
    })
  );
});

test("a status is that of the upper reading, by the arithmetic of percent", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      for (const {used: least, usedAtMost, limit, status} of evaluated(spec).capacity) {
        const [most, ceiling] = [usedAtMost.toNumber(), limit.toNumber()];
        expect(least.lte(usedAtMost)).toBe(true);
        const expected =
          most > ceiling ? "over" : most === ceiling ? "full" : most * 100 >= ceiling * 80 ? "tight" : "ok";
        expect(status).toBe(expected);
      }
    })
  );
});

test("every resource of a line, a reading and a finding has a kind and a name", () => {
  const kinds =
    "plan gateway app virtualNetwork subnet peering privateEndpoint hybridConnection hybridConnectionData internetEgress natGateway extra";
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const {bill, capacity, findings} = evaluated(spec);
      for (const {resource} of [...bill.lines, ...bill.unpriced, ...capacity, ...findings]) {
        const [kind, name] = resource.split("/");
        expect(kinds.split(" ")).toContain(kind);
        expect(name).not.toBe("");
        expect(resource).not.toContain("undefined");
      }
    })
  );
});
