import fc from "fast-check";
import {expect, test} from "vitest";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {exampleNames, example} from "../examples.ts";

for (const name of exampleNames) {
  test(`parseTopology(toTopologySpec(topology)) is the topology of ${name}`, () => {
    const {topology} = example(name);
    expect(parseTopology(toTopologySpec(topology))).toEqual(topology);
  });
}

test("parseTopology(toTopologySpec(topology)) is the topology, whatever it declares", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const topology = parseTopology(spec);
      expect(parseTopology(toTopologySpec(topology))).toEqual(topology);
    }),
    {numRuns: 200}
  );
});
