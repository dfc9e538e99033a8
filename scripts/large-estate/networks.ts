import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import type {Random} from "./random.ts";

type NetworkSpec = NonNullable<TopologySpec["virtualNetworks"]>[string];
type PeeringSpec = NonNullable<TopologySpec["peerings"]>[number];

/** A region of the estate: its hub, the site behind it, and how often it is drawn. */
interface Place {
  readonly region: string;
  readonly code: string;
  readonly site: string;
  readonly weight: number;
}

/** A network of the estate, with what its apps need to know of it. */
export interface Network {
  readonly name: string;
  readonly place: Place;
  readonly number: number;
  readonly isHub: boolean;
  /** Whether it has a gateway of its own that takes SSTP. */
  readonly hasGateway: boolean;
}

/** The regions of the estate, in two egress zones. */
export const places: readonly Place[] = [
  {region: "eastus", code: "use", site: "ashburn", weight: 6},
  {region: "westeurope", code: "euw", site: "amsterdam", weight: 3},
  {region: "southeastasia", code: "sea", site: "jurong", weight: 2}
];

/** Names of the departments, which name networks, plans and apps. */
export const teams = "claims policies billing brokers customers finance people fleet pricing documents reporting".split(
  " "
);

const weighted = places.flatMap((place) => Array.from({length: place.weight}, () => place));
const mostNetworks = 4096;

/** Returns *count* networks: a hub in each region, then spokes, some of which kept a gateway of their own. */
export function networksOf(count: number, {pick, percent}: Random): Network[] {
  if (count < places.length || count > mostNetworks)
    throw new Error(`not a number of networks: ${count} (${places.length} to ${mostNetworks})`);
  return Array.from({length: count}, (_, number) => {
    const hub = places[number];
    if (hub) return {name: `hub-${hub.code}`, place: hub, number, isHub: true, hasGateway: true};
    const place = pick(weighted);
    const name = `${pick(teams)}-${place.code}-${number}`;
    return {name, place, number, isHub: false, hasGateway: place.region === "eastus" && percent(30)};
  });
}

/** Returns what the document says of a *network*, with a subnet for each of the *plans* that integrate with it. */
export function networkSpec({place, number, isHub, hasGateway}: Network, plans: readonly string[]): NetworkSpec {
  const base = `10.${number >> 4}.${(number & 15) << 4}.0/20`;
  return {
    region: place.region,
    addressSpace: [base],
    ...(hasGateway ? {gateways: {vpn: vpn(number, isHub ? place : undefined)}} : {}),
    ...(plans.length > 0 ? {subnets: Object.fromEntries(plans.map((plan, i) => [plan, subnet(number, i)]))} : {}),
    ...(isHub ? {} : {privateEndpoints: {sql: {to: "Azure SQL"}}})
  };
}

function vpn(number: number, place: Place | undefined) {
  const range = place && `192.168.${places.indexOf(place) * 64}.0/18`;
  return {
    sku: place ? "VpnGw2AZ" : "VpnGw1AZ",
    pointToSite: {
      addressPool: [`172.${16 + (number >> 8)}.${number & 255}.0/24`],
      protocols: ["SSTP"],
      ...(range ? {customRoutes: [range], otherConnections: {peak: 12, average: 4}} : {})
    },
    ...(place && range ? {siteToSite: {[place.site]: {addressSpace: [range], tunnels: 2, bgp: true}}} : {})
  } as const;
}

// The first of its /26 are left to gateway and endpoints.
function subnet(number: number, index: number) {
  const offset = ((number & 15) << 12) + (index + 2) * 64;
  if (index + 2 >= 64) throw new Error("too many plans for a network: 62 at most");
  const prefix = `10.${number >> 4}.${offset >> 8}.${offset & 255}/26`;
  return {prefix, delegation: "Microsoft.Web/serverFarms"};
}

/** Returns the peerings of each spoke with the hub of its region, and of the hubs with each other; here and there a flag was forgotten. */
export function peeringsOf(networks: readonly Network[], {percent}: Random): PeeringSpec[] {
  const hubs = networks.filter(({isHub}) => isHub);
  const spokes = networks.filter(({isHub}) => !isHub);
  const pairs = hubs.flatMap((from) => hubs.filter((to) => to !== from).map((to) => peering(from.name, to.name, {})));
  const joins = spokes.flatMap(({name, place, hasGateway}) => {
    const hub = `hub-${place.code}`;
    const isForgotten = percent(6);
    const transit = hasGateway ? {} : {allowGatewayTransit: true};
    const remote = hasGateway || isForgotten ? {} : {useRemoteGateways: true};
    return [peering(hub, name, transit), peering(name, hub, remote)];
  });
  return [...pairs, ...joins];
}

function peering(from: string, to: string, flags: Partial<PeeringSpec>): PeeringSpec {
  return {from, to, allowForwardedTraffic: true, ...flags};
}
