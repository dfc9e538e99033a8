import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import type {Network} from "./networks.ts";
import {teams} from "./networks.ts";
import type {Random} from "./random.ts";

type PlanSpec = NonNullable<TopologySpec["plans"]>[string];

/** How the apps of a plan reach private resources: most of them the same way. */
export type Way = "gateway" | "regional" | "hybridConnections";

/** A plan of the estate, with the networks that its apps are integrated with, the usual one first. */
export interface Plan {
  readonly name: string;
  readonly team: string;
  readonly way: Way;
  readonly networks: readonly Network[];
  readonly spec: PlanSpec;
}

const ways: readonly Way[] = [..."gggrrrrrh"].map((letter) =>
  letter === "g" ? "gateway" : letter === "r" ? "regional" : "hybridConnections"
);
const older = ["S1", "S1", "S1", "S2", "S3", "P1v2", "P0v3", "P1v3"];
const newer = ["P0v3", "P0v3", "P0v3", "P1v3", "P1v3", "P2v3"];
const roles = ["web", "core", "portal", "batch", "edge"];

/** Returns *count* plans, each in the region of the network that it uses most. */
export function plansOf(count: number, networks: readonly Network[], draw: Random): Plan[] {
  const gateways = networks.filter(({hasGateway}) => hasGateway);
  const spokes = networks.filter(({isHub}) => !isHub);
  const usual = spokes.length > 0 ? spokes : networks;
  return Array.from({length: count}, (_, i) => {
    const team = draw.pick(teams);
    const way = draw.pick(ways);
    const own = usual.filter(({name}) => name.startsWith(`${team}-`));
    const first = draw.pick(way === "gateway" ? gateways : own.length > 0 ? own : usual);
    const others = way === "gateway" && draw.percent(25) ? [draw.pick(gateways)] : [];
    const spec = planSpec(way, first, team, draw);
    return {name: `${team}-${draw.pick(roles)}-${i + 1}`, team, way, networks: [first, ...others], spec};
  });
}

function planSpec(way: Way, {place}: Network, team: string, {pick, between, percent}: Random): PlanSpec {
  const isOlder = way !== "regional" && place.region !== "westeurope";
  const instances = pick([1, 1, 1, 2, 2, 3, 4]);
  const os = way === "regional" && percent(35) ? ("linux" as const) : undefined;
  return {
    sku: pick(isOlder ? older : newer),
    ...(os ? {os} : {}),
    ...(place.region === "eastus" ? {} : {region: place.region}),
    instances,
    maxInstances: Math.min(10, instances * between(2, 3)),
    ...(way === "regional" && instances > 1 && percent(30) ? {zoneRedundant: true} : {}),
    tags: {team, environment: percent(85) ? "production" : "test"}
  };
}
