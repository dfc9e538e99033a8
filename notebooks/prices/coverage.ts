import type {PriceConfidence, PriceRecord} from "../../src/index.ts";
import {groupBy, isPlaceholder, regions} from "../../src/index.ts";
import {placeOf, placesOf} from "./place.ts";

/** The prices of one service in one place. */
export interface CoverageCell {
  readonly place: string;
  readonly service: string;
  readonly count: number;
  /** The letters of their confidence, the surest first; empty if there is none. */
  readonly letters: readonly PriceConfidence[];
  /** The newest date among them, day or month; null if none is dated. */
  readonly newest: string | null;
}

/** A place with a cell for each service. */
export interface CoverageRow {
  readonly place: string;
  readonly cells: readonly CoverageCell[];
}

/** Returns the services of the *records*, the one with most prices first. */
export function servicesOf(records: readonly PriceRecord[]): string[] {
  const counts = [...groupBy(records, ({serviceName}) => serviceName)];
  return counts.sort(([, a], [, b]) => b.length - a.length).map(([service]) => service);
}

/** Returns what the *records* cover: every place with every service, gaps among them. */
export function coverage(records: readonly PriceRecord[]): CoverageRow[] {
  const services = servicesOf(records);
  const groups = groupBy(records, (record) => JSON.stringify([placeOf(record), record.serviceName]));
  return placesOf(records).map((place) => ({
    place,
    cells: services.map((service) => cell(place, service, groups.get(JSON.stringify([place, service])) ?? []))
  }));
}

/** Regions of the catalog by what is known of them. */
export interface Gaps {
  readonly regionCount: number;
  /** Regions that have a price of their own for plans and for VPN gateways. */
  readonly both: readonly string[];
  readonly onlyPlans: readonly string[];
  readonly onlyGateways: readonly string[];
  /** Regions that have neither. */
  readonly neither: readonly string[];
}

/** Returns which regions have real pay-as-you-go prices of plans and of VPN gateways among the *records*. */
export function gaps(records: readonly PriceRecord[]): Gaps {
  const real = records.filter((record) => record.type === "Consumption" && !isPlaceholder(record));
  const having = (service: string) =>
    new Set(real.filter(({serviceName}) => serviceName === service).map(({armRegionName}) => armRegionName));
  const [plans, gateways] = [having("Azure App Service"), having("VPN Gateway")];
  const names = [...regions.keys()].sort();
  const those = (hasPlans: boolean, hasGateways: boolean) =>
    names.filter((name) => plans.has(name) === hasPlans && gateways.has(name) === hasGateways);
  return {
    regionCount: names.length,
    both: those(true, true),
    onlyPlans: those(true, false),
    onlyGateways: those(false, true),
    neither: those(false, false)
  };
}

function cell(place: string, service: string, records: readonly PriceRecord[]): CoverageCell {
  const letters = [...new Set(records.map(({confidence}) => confidence))].sort();
  const newest = records.flatMap(({retrieved}) => retrieved ?? []).sort().at(-1) ?? null; // prettier-ignore
  return {place, service, count: records.length, letters, newest};
}
