// Makes data/prices/prices.json of gathered records: tsx scripts/prices.ts INPUT.json OUTPUT.json
import {readFileSync, renameSync, writeFileSync} from "node:fs";
import {currencies, Decimal} from "../src/money.ts";
import type {PriceRecord, PriceSource} from "../src/prices/price-record.ts";
import {priceTypes} from "../src/prices/price-record.ts";
import {pricingUnit} from "../src/prices/pricing-unit.ts";

/** A gathered record: fields that its source dropped are null, numbers are text. */
interface GatheredRecord {
  readonly [field: string]: unknown;
  readonly confidence: PriceRecord["confidence"];
  readonly provenance: Provenance;
}

interface Provenance {
  readonly kind: string;
  readonly repo?: string;
  readonly path?: string;
  readonly commit?: string;
  readonly url?: string;
  readonly retrieved?: string;
  readonly goldenLastChanged?: string;
  readonly derivation?: string;
  readonly note?: string;
}

type SourcedRecord = Omit<PriceRecord, "source"> & {readonly source: PriceSource};

// Numbers become text before they are parsed, so that no price passes through a float.
function parseExactly(text: string): GatheredRecord[] {
  const tokens = /("(?:\\.|[^"\\])*")|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  return JSON.parse(text.replace(tokens, (number: string, string?: string) => string ?? `"${number}"`));
}

/* Which records */

const planProduct =
  /^Azure App Service (Free|Shared|Basic|Standard|Premium|Premium v[234]|Isolated v2) Plan( - Linux)?$/;
const networkServices = ["VPN Gateway", "Virtual Network", "NAT Gateway", "Bandwidth"];

// What a plan, gateway, transfer, peering, address, endpoint, hybrid connection or NAT gateway can need.
function isNeeded({serviceName, productName, skuName}: SourcedRecord): boolean {
  if (serviceName === "Azure App Service") return planProduct.test(productName);
  if (serviceName === "Service Bus") return skuName === "Hybrid Connections";
  return networkServices.includes(serviceName);
}

/* Where they come from */

function toSource({kind, repo, path, commit, url, note}: Provenance): PriceSource {
  if (kind === "constant-in-code") {
    return {kind, title: "zone constants in the code of arm-estimator and az-scout", url: null};
  }
  if (repo !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repo)) {
    const file = commit !== undefined && path !== undefined ? `/blob/${commit}/${path}` : "";
    return {kind, title: path === undefined ? repo : `${repo} ${path}`, url: `https://github.com/${repo}${file}`};
  }
  const title = repo ?? "text that quotes the Azure Retail Prices API";
  return {kind, title, url: url ?? null, ...(note !== undefined && {note})};
}

// The date of a record, and what date it is where not that of the retrieval.
function dating({kind, retrieved, goldenLastChanged}: Provenance): Pick<PriceRecord, "retrieved" | "retrievedNote"> {
  if (goldenLastChanged !== undefined) {
    return {retrieved: goldenLastChanged, retrievedNote: "last change of the file that holds the cost"};
  }
  if (kind === "constant-in-code") return {retrieved: "2026-04", retrievedNote: "of one of the two code bases"};
  if (retrieved === undefined) return {retrieved: null};
  const date = /\d{4}[-.]\d\d([-.]\d\d)?/.exec(retrieved)?.[0];
  if (date === undefined) return {retrieved: null, retrievedNote: retrieved};
  const remark = /before|earlier/.test(retrieved) ? "on or before" : /^[a-z]+/.exec(retrieved)?.[0];
  return {retrieved: date.replaceAll(".", "-"), ...(remark !== undefined && {retrievedNote: remark})};
}

// What is to be said of one record, beside its source.
function provenanceNotes({kind, derivation, note}: Provenance, source: PriceSource): (string | undefined)[] {
  if (kind === "constant-in-code") return ["grouped by zone by the authors; the API prints a row per region"];
  return [derivation, note === source.note ? undefined : note];
}

/* Records */

// prettier-ignore
const names = ["currencyCode", "serviceName", "productName", "skuName", "meterName", "meterId", "armRegionName"];
const rest = ["unitOfMeasure", "type", "reservationTerm", "effectiveStartDate", "savingsPlan"];
const decimal = (text: unknown) => new Decimal(String(text)).toString();

function toRecord(gathered: GatheredRecord): SourcedRecord {
  const {confidence, provenance, tierMinimumUnits, retailPrice} = gathered;
  const source = toSource(provenance);
  const notes = provenanceNotes(provenance, source);
  const entries = [...names, ...rest].map((field) => [field, gathered[field]] as const);
  // Remarks about a name, in parentheses after it, were added by whoever gathered it.
  const bare = (value: unknown) =>
    typeof value === "string" ? value.replace(/ \((.*)\)$/, (_, remark: string) => (notes.push(remark), "")) : value;
  const present = entries.filter(([, value]) => value !== null && value !== undefined);
  const known = Object.fromEntries(present.map(([field, value]) => [field, bare(value)])) as unknown as PriceRecord;
  const note = notes.filter((text) => text !== undefined).join("; ");
  return {
    ...known,
    ...(tierMinimumUnits !== null && {tierMinimumUnits: decimal(tierMinimumUnits)}),
    retailPrice: decimal(retailPrice),
    confidence,
    ...dating(provenance),
    ...(note !== "" && {note}),
    source
  };
}

/* VPN data between networks, whose meter no gathered record names */

const interNetwork = {
  productName: "VPN Gateway Bandwidth",
  meterName: "Inter-Virtual Network Data Transfer Out",
  note: "the source does not print the meter’s name"
};

const ofPricingPage = (armRegionName: string, retailPrice: string): SourcedRecord => ({
  currencyCode: "USD",
  serviceName: "VPN Gateway",
  ...interNetwork,
  armRegionName,
  unitOfMeasure: "1 GB",
  type: "Consumption",
  tierMinimumUnits: "0",
  retailPrice,
  confidence: "E",
  retrieved: null,
  source: {kind: "page-copy", title: "study notes that copy the VPN Gateway pricing page", url: null, note: "undated"}
});

function withInterNetworkMeter(records: readonly SourcedRecord[]): SourcedRecord[] {
  const isMeter = ({productName}: SourcedRecord) => productName === interNetwork.productName;
  if (!records.some(isMeter)) throw new Error(`no record of ${interNetwork.productName}`);
  const named = records.map((record) => (isMeter(record) ? {...record, ...interNetwork} : record));
  return [...named, ofPricingPage("Zone 2", "0.09"), ofPricingPage("Zone 3", "0.16")];
}

/* Checks and order */

function check(record: SourcedRecord): void {
  const wrong = (field: string, value: unknown) => new Error(`unknown ${field}: ${value} in ${JSON.stringify(record)}`);
  pricingUnit(record.unitOfMeasure);
  if (!priceTypes.includes(record.type)) throw wrong("type", record.type);
  if (!(currencies as readonly string[]).includes(record.currencyCode)) throw wrong("currency", record.currencyCode);
  if ((record.type === "Reservation") !== (record.reservationTerm !== undefined))
    throw wrong("term", record.reservationTerm);
  if (new Decimal(record.retailPrice).isNegative()) throw wrong("price", record.retailPrice);
}

const tier = ({tierMinimumUnits}: SourcedRecord) => (tierMinimumUnits ?? "").padStart(12, "0");
const keyOf = (d: SourcedRecord) =>
  // prettier-ignore
  [d.serviceName, d.productName, d.armRegionName ?? "", d.skuName ?? "", d.meterName ?? "", d.type, d.reservationTerm ?? "", tier(d), d.currencyCode];
const dateOf = (d: SourcedRecord) => [d.effectiveStartDate ?? "", d.retrieved ?? ""];
const orderOf = (d: SourcedRecord) =>
  [...keyOf(d), ...dateOf(d), d.confidence, d.retailPrice, JSON.stringify(d.source)].join("\t");

function inOrder(records: readonly SourcedRecord[]): SourcedRecord[] {
  // The same key, date, price and source is the same record, seen twice.
  const distinct = new Map(records.map((record) => [orderOf(record), record]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

function reportDisagreements(records: readonly SourcedRecord[]): void {
  const prices = new Map<string, string>();
  for (const record of records) {
    const key = [...keyOf(record), ...dateOf(record)].filter(Boolean).join(", ");
    const other = prices.get(key);
    if (other !== undefined && other !== record.retailPrice) console.warn(`${key}: ${other} and ${record.retailPrice}`);
    prices.set(key, record.retailPrice);
  }
}

/* Output */

function toText(records: readonly SourcedRecord[]): string {
  const sources = [...new Set(records.map(({source}) => JSON.stringify(source)))];
  const newest = records
    .map(({retrieved}) => retrieved ?? "")
    .sort()
    .at(-1);
  const lines = records.map(({source, ...d}) =>
    JSON.stringify({...d, source: sources.indexOf(JSON.stringify(source))})
  );
  const id = JSON.stringify(`public-records-${newest}`);
  return `{"id": ${id},\n"sources": [\n${sources.join(",\n")}\n],\n"records": [\n${lines.join(",\n")}\n]}\n`;
}

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("usage: tsx scripts/prices.ts INPUT.json OUTPUT.json");
const gathered = parseExactly(readFileSync(input, "utf8")).map(toRecord).filter(isNeeded);
const records = inOrder(withInterNetworkMeter(gathered));
records.forEach(check);
reportDisagreements(records);
writeFileSync(`${output}.new`, toText(records));
renameSync(`${output}.new`, output);
console.log(`${records.length} records`);
