import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {appsOf} from "./apps.ts";
import {networkSpec, networksOf, peeringsOf} from "./networks.ts";
import type {Plan} from "./plans.ts";
import {plansOf} from "./plans.ts";
import {random} from "./random.ts";
import {yamlText} from "../../src/formats/yaml-text.ts";

/** How much of what an estate has, and the seed that it is drawn from. */
export interface EstateSize {
  readonly seed: number;
  readonly plans: number;
  readonly apps: number;
  readonly networks: number;
}

/** The size of the example estate. */
export const exampleSize: EstateSize = {seed: 7, plans: 60, apps: 400, networks: 25};

/** Returns a made-up estate of that size as a YAML document; the same size and seed give the same bytes. */
export function largeEstateText(size: EstateSize): string {
  const {seed, plans, apps, networks} = size;
  const count = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  return `# yaml-language-server: $schema=../schema/topology.schema.json

# Aurelia Insurance is made up, and drawn from seed ${seed}: ${count(plans)} plans, ${count(apps)} apps and ${count(networks)}
# networks in three regions and two egress zones. Most plans share the networks of their
# department; some still use gateway-required integration, a few hybrid connections, and a
# few mistakes are in it, as in every estate of this size. Written by scripts/large-estate.ts.

${yamlText(largeEstate(size))}`;
}

/** Returns a made-up estate of that size. */
export function largeEstate({seed, ...counts}: EstateSize): TopologySpec {
  const draw = random(seed);
  const networks = networksOf(counts.networks, draw);
  const plans = plansOf(counts.plans, networks, draw);
  const connections = Array.from({length: Math.ceil(counts.apps / 50)}, (_, i) => `mainframe-${i + 1}`);
  const apps = appsOf(counts.apps, plans, connections, networks, draw);
  const users = subnetUsers(plans);
  return {
    version: 1,
    name: "Aurelia Insurance, a large estate",
    defaults: {region: "eastus", subscription: "aurelia"},
    virtualNetworks: Object.fromEntries(networks.map((d) => [d.name, networkSpec(d, users.get(d.name) ?? [])])),
    peerings: peeringsOf(networks, draw),
    plans: Object.fromEntries(plans.map(({name, spec}) => [name, spec])),
    hybridConnections: Object.fromEntries(connections.map((name, i) => [name, {host: name, port: 3270 + (i % 9)}])),
    apps: Object.fromEntries(apps.map(({name, spec}) => [name, spec])),
    traffic: apps.flatMap(({flows}) => flows)
  };
}

function subnetUsers(plans: readonly Plan[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const {name, way, networks} of plans) {
    const network = networks[0]?.name ?? "";
    if (way === "regional") users.set(network, [...(users.get(network) ?? []), name]);
  }
  return users;
}
