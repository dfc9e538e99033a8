import type {Region} from "../catalog/regions.ts";
import type {Currency} from "../money.ts";

export type Need = "required" | "expected" | "optional";

/** One question to the API: the prices of a service in a region, and the pages of its answer. */
export interface Query {
  readonly serviceName: string;
  /** ARM name, `Global`, a zone as `Zone 1`, or nothing. */
  readonly armRegionName: string;
  /** Whether no row at all is an error, a doubt, or nothing special. */
  readonly need: Need;
}

/** Where the API is, unless `--endpoint` says otherwise. */
export const azureEndpoint = "https://prices.azure.com/api/retail/prices";

type Needs = Readonly<Record<string, Need>>;

// Only this version names savings plans.
const apiVersion = "2023-01-01-preview";

const network = ["VPN Gateway", "Virtual Network", "Bandwidth", "ExpressRoute"];
const regional = ["Azure App Service", ...network, "NAT Gateway", "Service Bus"];
// Every region that sells App Service has its networks and gateways; most have rows of
// the rest, but a few regions were seen without.
const neededInRegion: Needs = {
  "Azure App Service": "required",
  "VPN Gateway": "required",
  "Virtual Network": "required",
  Bandwidth: "expected",
  "Service Bus": "expected"
};
const neededGlobally: Needs = {"Virtual Network": "required", "NAT Gateway": "required"};

/** Returns what must be asked to price estates in the *regions*: their own rows, those of their zones, and the global ones. */
export function queriesOf(regions: readonly Region[]): Query[] {
  const zones = new Set(regions.flatMap(({egressZone}) => (egressZone === null ? [] : [`Zone ${egressZone}`])));
  return [
    ...regions.flatMap(({name}) => queries(name, regional, neededInRegion)),
    ...queries("Global", [...network, "NAT Gateway", "Service Bus"], neededGlobally),
    ...[...zones].sort().flatMap((zone) => queries(zone, network, {})),
    // Addresses are listed with no region as well.
    ...queries("", ["Virtual Network"], {})
  ];
}

/** Returns the URL of the first page of the *query*. */
export function queryUrl({serviceName, armRegionName}: Query, currency: Currency, endpoint: string): string {
  const filter = `serviceName eq ${quoted(serviceName)} and armRegionName eq ${quoted(armRegionName)}`;
  // In the filter, the currency would silently yield nothing.
  const parameters = `api-version=${apiVersion}&currencyCode=${encodeURIComponent(quoted(currency))}`;
  const separator = endpoint.includes("?") ? "&" : "?";
  return `${endpoint}${separator}${parameters}&$filter=${encodeURIComponent(filter)}`;
}

/** Returns the *query* as people read it: `VPN Gateway in eastus`. */
export function queryText({serviceName, armRegionName}: Pick<Query, "serviceName" | "armRegionName">): string {
  return `${serviceName} in ${armRegionName === "" ? "no region" : armRegionName}`;
}

function queries(armRegionName: string, services: readonly string[], needs: Needs): Query[] {
  return services.map((serviceName) => ({serviceName, armRegionName, need: needs[serviceName] ?? "optional"}));
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
