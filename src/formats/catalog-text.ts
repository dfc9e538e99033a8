import {gatewaySkus} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {planSizes} from "../catalog/plan-sizes.ts";
import {planTiers} from "../catalog/plan-tiers.ts";
import {regions} from "../catalog/regions.ts";
import {slas} from "../catalog/slas.ts";
import type {Fact} from "../catalog/source.ts";
import {sources} from "../catalog/sources.ts";
import {hanging} from "./wrap.ts";
import type {TextOptions} from "./paint.ts";
import type {TextColumn} from "./text-table.ts";
import {head, textTable} from "./text-table.ts";

/** A part of the catalog, as data and as text. */
export interface CatalogSection {
  readonly data: () => unknown;
  readonly text: (options: TextOptions) => string[];
}

/** The parts of the catalog, by name. */
export const catalogSections: ReadonlyMap<string, CatalogSection> = new Map([
  [
    "sizes",
    section(() => [...planSizes.values()].map(({sku, tier, facts}) => ({sku, tier: tier.name, facts})), sizesText)
  ],
  ["tiers", section(() => [...planTiers.values()].map(({name, facts}) => ({name, facts})), tiersText)],
  [
    "gateways",
    section(() => gatewaySkus.map(({kind, sku, generation, facts}) => ({kind, sku, generation, facts})), gatewaysText)
  ],
  [
    "regions",
    section(() => [...regions.values()].map(({name, displayName, facts}) => ({name, displayName, facts})), regionsText)
  ],
  ["limits", section(() => limits, factsText("LIMIT", limits))],
  ["slas", section(() => slas, factsText("SERVICE LEVEL", slas))],
  ["sources", section(() => Object.fromEntries(sources), sourcesText)]
]);

function section(data: () => unknown, text: CatalogSection["text"]): CatalogSection {
  return {data, text};
}

function sizesText(options: TextOptions): string[] {
  const rows = [...planSizes.values()].map(({sku, tier, facts}) => [
    sku,
    tier.name,
    cell(facts.cores),
    cell(facts.memoryGB),
    cell(facts.recommendedApps),
    [...new Set([facts.cores.source, facts.recommendedApps.source])].join(" ")
  ]);
  const titles = ["SIZE", "TIER", "CORES", "GB", "APPS ADVISED", "SOURCES"];
  return table(titles, rows, options);
}

function tiersText(options: TextOptions): string[] {
  const rows = [...planTiers.values()].map(({name, facts}) => [
    name,
    cell(facts.maxInstances),
    cell(facts.gatewayRequired),
    cell(facts.regionalIntegration),
    facts.hybridConnections.value
      ? `${facts.hybridConnections.value.limit} a ${facts.hybridConnections.value.scope}`
      : "-",
    cell(facts.sla),
    [...new Set([facts.maxInstances.source, facts.gatewayRequired.source])].join(" ")
  ]);
  const titles = ["TIER", "INSTANCES", "GATEWAY", "REGIONAL", "HYBRID", "SLA %", "SOURCES"];
  return table(titles, rows, options);
}

function gatewaysText(options: TextOptions): string[] {
  const rows = gatewaySkus.map(({kind, sku, generation, facts}) => [
    `${sku}${generation ? ` gen ${generation}` : kind === "vpn" ? "" : " (ER)"}`,
    cell(facts.maxTunnels),
    cell(facts.maxSstpConnections),
    cell(facts.throughputMbps),
    cell(facts.sla),
    facts.lastDay.value ? `${facts.lastDay.value} ${facts.successor.value ?? ""}` : "-",
    facts.maxTunnels.source
  ]);
  return table(["GATEWAY", "TUNNELS", "SSTP", "MBPS", "SLA %", "LAST DAY, THEN", "SOURCE"], rows, options);
}

function regionsText(options: TextOptions): string[] {
  const rows = [...regions.values()].map(({name, displayName, facts}) => [
    name,
    displayName,
    cell(facts.egressZone),
    facts.egressZone.note ?? ""
  ]);
  return table(["REGION", "", "ZONE", "NOTE"], rows, options);
}

function factsText(title: string, facts: object) {
  return (options: TextOptions): string[] => {
    const rows = (Object.entries(facts) as [string, Fact<unknown>][]).map(([name, fact]) => [
      name,
      cell(fact),
      fact.note ?? "",
      fact.source
    ]);
    return table([title, "VALUE", "NOTE", "SOURCE"], rows, options);
  };
}

function sourcesText({columns, paint}: TextOptions): string[] {
  return [
    paint("bold", "SOURCES"),
    ...[...sources].flatMap(([key, {title, url, date}]) =>
      hanging(`${key}: `, `${title} (${date})${url ? `, ${url}` : ""}`, columns)
    )
  ];
}

// What is not confirmed is marked, and what is not known is never a zero.
function cell({value, confidence}: Fact<unknown>): string {
  const text = value === null ? "-" : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  return confidence === "confirmed" ? text : `${text} ?`;
}

const wrapping = new Set(["NOTE", "SOURCES", "LAST DAY, THEN", "LIMIT", "SERVICE LEVEL", ""]);

function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  {columns, paint}: TextOptions
): string[] {
  const specs = titles.map((title): TextColumn => ({title, wraps: wrapping.has(title)}));
  return head(textTable(specs, rows, columns), paint);
}
