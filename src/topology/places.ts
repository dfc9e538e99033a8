import type {Destination} from "./flow.ts";
import type {PartlyRead} from "./partly-read.ts";
import {isUnreadable} from "./partly-read.ts";
import {joinNames, splitNames} from "./resource.ts";
import type {Written} from "./schema/topology-schema.ts";

/** What a flow may lead to, by the names that are written for it. */
export interface Places {
  readonly virtualNetworks: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  readonly hybridConnections: ReadonlySet<string>;
  /** Joined names: `hub/sql`. */
  readonly privateEndpoints: ReadonlySet<string>;
  /** Joined names: `hub/apps`. No flow leads to one, but apps are in them. */
  readonly subnets: ReadonlySet<string>;
}

type Network = PartlyRead<NonNullable<Written["virtualNetworks"]> extends ReadonlyMap<string, infer N> ? N : never>;

/** Returns the places that *document* declares; a site of several gateways is one place. */
export function places({virtualNetworks, hybridConnections}: PartlyRead<Written>): Places {
  const networks = [...(virtualNetworks ?? [])];
  const joined = (key: "privateEndpoints" | "subnets") =>
    networks.flatMap(([name, network]) => [...(network?.[key]?.keys() ?? [])].map((inner) => joinNames(name, inner)));
  return {
    virtualNetworks: new Set(virtualNetworks?.keys()),
    sites: new Set(networks.flatMap(([, network]) => gatewaysOf(network)).flatMap((gateway) => [...sitesOf(gateway)])),
    hybridConnections: new Set(hybridConnections?.keys()),
    privateEndpoints: new Set(joined("privateEndpoints")),
    subnets: new Set(joined("subnets"))
  };
}

/** Whether *document* may declare the *joined* name of something in a network where it could not be read. */
export function mayBeHidden(
  document: PartlyRead<Written>,
  joined: string,
  key: "privateEndpoints" | "subnets"
): boolean {
  const [name = ""] = splitNames(joined);
  const network = document.virtualNetworks?.get(name);
  const isWrong = document.virtualNetworks?.has(name) === true && network === undefined;
  return isWrong || isUnreadable(document, "virtualNetworks") || isUnreadable(network, key);
}

/** Whether *document* may declare a network, a site or a hybrid connection where it could not be read. */
export function hasHiddenPlaces(document: PartlyRead<Written>): boolean {
  if (isUnreadable(document, "virtualNetworks") || isUnreadable(document, "hybridConnections")) return true;
  const networks = [...(document.virtualNetworks?.values() ?? [])];
  return networks.some(
    (network) => network === undefined || isUnreadable(network, "gateways") || gatewaysOf(network).some(hidesSites)
  );
}

/** Returns every place that *to* may mean: none where it is unknown, several where it is ambiguous. */
export function destinations(
  {virtualNetworks, sites, hybridConnections, privateEndpoints}: Places,
  to: string
): Destination[] {
  const [name = "", endpoint, ...more] = splitNames(to);
  if (endpoint !== undefined) {
    const isKnown = more.length === 0 && privateEndpoints.has(joinNames(name, endpoint));
    return isKnown ? [{kind: "privateEndpoint", virtualNetwork: name, privateEndpoint: endpoint}] : [];
  }
  const found: Destination[] = [];
  if (virtualNetworks.has(name)) found.push({kind: "virtualNetwork", virtualNetwork: name});
  if (sites.has(name)) found.push({kind: "site", site: name});
  if (hybridConnections.has(name)) found.push({kind: "hybridConnection", hybridConnection: name});
  if (name === "internet") found.push({kind: "internet"});
  return found;
}

/** Returns the names of all *places* that a flow may lead to, as it may write them. */
export function destinationNames({virtualNetworks, sites, hybridConnections, privateEndpoints}: Places): string[] {
  const single = [...virtualNetworks, ...sites, ...hybridConnections].map((name) => joinNames(name));
  return [...new Set([...single, ...privateEndpoints, "internet"])];
}

function gatewaysOf(network: Network | undefined) {
  return [...(network?.gateways?.values() ?? [])];
}

function sitesOf(gateway: ReturnType<typeof gatewaysOf>[number]): Iterable<string> {
  if (gateway === undefined) return [];
  const sites = "siteToSite" in gateway ? gateway.siteToSite : "sites" in gateway ? gateway.sites : null;
  return sites?.keys() ?? [];
}

function hidesSites(gateway: ReturnType<typeof gatewaysOf>[number]): boolean {
  if (gateway === undefined) return true;
  return (
    ("siteToSite" in gateway && gateway.siteToSite === undefined) || ("sites" in gateway && gateway.sites === undefined)
  );
}
