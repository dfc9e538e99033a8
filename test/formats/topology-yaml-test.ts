import fc from "fast-check";
import {parse} from "yaml";
import {expect, test} from "vitest";
import {readTopology} from "../../src/formats/read-topology.ts";
import {topologyYaml} from "../../src/formats/topology-yaml.ts";
import {nameProblem} from "../../src/topology/name.ts";
import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {exampleFile, exampleNames} from "../examples.ts";

/** Returns the topology as it is read from the YAML that is written of it. */
function reread(topology: Topology, comment: readonly string[] = []): Topology {
  return readTopology(topologyYaml(toTopologySpec(topology), {comment}), "written.yaml");
}

for (const name of exampleNames) {
  test(`topologyYaml(spec) is read as the same topology: ${name}`, () => {
    const topology = readTopology(exampleFile(name), `${name}.yaml`);
    expect(reread(topology)).toEqual(topology);
  });
}

test("topologyYaml(spec) is read as the same topology, whatever it declares", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const topology = parseTopology(spec);
      expect(reread(topology)).toEqual(topology);
    }),
    {numRuns: 100}
  );
});

const hostile = [
  ..."null Null ~ true False yes NO on off y n .inf .nan 0 007 0x1F 0o7 1e3 -1 +1 1_000 12:30 2027-01 2027-04-01".split(
    " "
  ),
  ..."- -- --- ... ? : , . # & * ! | > % @ ` ' \" \\ << = [ ] { } [a] {a} - ?".split(" "),
  ..."a: # & *a !a - %YAML".split(" ").map((d) => `${d} b`),
  ...[
    " a",
    "a ",
    "  ",
    "a #b",
    "a: b",
    "a:",
    ": a",
    "a\u2028b",
    "\ufeffa",
    "a\u202eb",
    "größe",
    "漢字",
    "👩‍👩‍👧",
    "\u00a0"
  ],
  ...["constructor", "toString", "hasOwnProperty", "1", "10.0.0.1", "10.0.0.0/8", "fd00::/8", "2024-02-30"],
  "}, other: { sku: P1v3",
  "x".repeat(3000),
  "é".repeat(1500)
];

const name = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({unit: "binary", minLength: 1, maxLength: 12}),
    fc.string({maxLength: 9})
  )
  .filter((text) => nameProblem(text) === undefined);

/** An estate whose names, texts and tags are all these. */
const named = fc
  .uniqueArray(name, {minLength: 8, maxLength: 8})
  .map(([network = "", subnet = "", plan = "", app = "", key = "", host = "", estate = "", to = ""]) => ({
    name: estate,
    defaults: {region: "eastus", subscription: key},
    virtualNetworks: {
      [network]: {
        addressSpace: ["10.0.0.0/16", "fd00::/8"],
        subnets: {[subnet]: {prefix: "10.0.1.0/24", delegation: host, serviceEndpoints: [plan, app]}},
        privateEndpoints: {[app]: {to, tags: {[key]: host, [host]: ""}}}
      },
      [`${network}-2`]: {subscription: app}
    },
    peerings: [{from: network, to: `${network}-2`}],
    plans: {[plan]: {sku: "P1v3", instances: {low: "0.000000000000001", typical: "99999.5", high: "1e6", group: key}}},
    hybridConnections: {[to]: {host: "erp", port: 1}},
    apps: {[app]: {plan, tags: {[network]: plan}}},
    extras: [{name: subnet, costPerMonth: "0.1", flows: [app]}],
    tags: {[plan]: app}
  }));

test("topologyYaml(spec) is read as the same topology, however its parts are named", () => {
  fc.assert(
    fc.property(named, (spec) => {
      const topology = parseTopology(spec as unknown as TopologySpec);
      expect(reread(topology, [...Object.keys(spec.plans), "a\nb: c", "\r- x"])).toEqual(topology);
    }),
    {numRuns: 150}
  );
});

test("topologyYaml(spec) means the same to another reader of YAML, to one of 1.1 as well", () => {
  for (const text of hostile.filter((d) => d.length < 1000)) {
    const written = topologyYaml({name: text, tags: {[text]: text}, apps: {[text]: {plan: text}}} as TopologySpec);
    for (const version of ["1.1", "1.2"] as const) {
      const read = parse(written, {version, merge: false}) as Record<string, unknown>;
      expect(read).toEqual({name: text, tags: {[text]: text}, apps: {[text]: {plan: text}}});
    }
  }
});

test("topologyYaml(spec) is laid out as people write it", () => {
  const spec: TopologySpec = {
    version: 1,
    name: "Small, as it is",
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], dnsServers: ["10.0.0.4"]}},
    connections: [],
    plans: {web: {sku: "P1v3", instances: "2.50"}},
    traffic: [{app: "shop", to: "hub", endpoints: ["10.0.0.5:1433"]}]
  };
  expect(topologyYaml(spec, {comment: ["What it is.", "", "Why # it is: so\nname: other"]})).toBe(`# What it is.
#
# Why # it is: so\\u000aname: other

version: 1
name: "Small, as it is"
defaults: { region: eastus }

virtualNetworks:
  hub: { addressSpace: [10.0.0.0/16], dnsServers: [10.0.0.4] }
connections: []

plans:
  web: { sku: P1v3, instances: "2.50" }

traffic:
  - { app: shop, to: hub, endpoints: ["10.0.0.5:1433"] }
`);
});

test("topologyYaml(spec) breaks what is wider than an editor, names included", () => {
  const subnets = Object.fromEntries(["a", "b", "c"].map((d) => [d.repeat(30), {prefix: "10.0.0.0/24"}]));
  const lines = topologyYaml({virtualNetworks: {hub: {subnets, tags: {empty: ""}}}}).split("\n");
  expect(lines.slice(0, 6)).toEqual([
    "",
    "virtualNetworks:",
    "  hub:",
    "    subnets:",
    `      ${"a".repeat(30)}: { prefix: 10.0.0.0/24 }`,
    `      ${"b".repeat(30)}: { prefix: 10.0.0.0/24 }`
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(118);
});
