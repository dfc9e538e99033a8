import * as v from "valibot";
import {regions} from "../../catalog/regions.ts";
import {currencies} from "../../money.ts";
import {oneOf} from "../../topology/schema/choice.ts";
import {list} from "../../topology/schema/list.ts";
import {decimal} from "../../topology/schema/number.ts";
import type {DocumentProblem} from "../../topology/schema/problems.ts";
import {problemOf} from "../../topology/schema/problems.ts";
import {shape} from "../../topology/schema/shape.ts";
import {text} from "../../topology/schema/text.ts";
import type {PartlyRead} from "../../topology/partly-read.ts";
import {selectorKeys, selectorText} from "./rate.ts";

const prices = ["discountPercent", "markUpPercent", "unitPrice"] as const;

// What the region of a line may be: of data that a zone shares, the zone; of what is the same everywhere, Global.
const zones = [...new Set([...regions.values()].flatMap(({egressZone}) => egressZone ?? []))].sort();
const region = oneOf<string>("region", [...regions.keys(), ...zones.map((zone) => `Zone ${zone}`), "Global"]);

const entries = {
  service: v.optional(text("a service")),
  product: v.optional(text("a product")),
  meter: v.optional(text("a meter")),
  region: v.optional(region),
  resource: v.optional(text("a resource")),
  discountPercent: v.optional(decimal({of: "percent", min: 0, max: 100})),
  markUpPercent: v.optional(decimal({of: "percent", min: 0, max: 1000})),
  unitPrice: v.optional(decimal({of: "an amount", min: 0}))
};

const rate = shape(entries, (read, report) => {
  const written = prices.filter((key) => Object.hasOwn(read, key));
  if (written.length === 0) report(`missing key: one of ${prices.join(", ")}`);
  if (written.length > 1) report(`keys that exclude each other: ${written.join(", ")} (one of them)`);
  if (!written.includes("unitPrice")) return;
  for (const key of ["meter", "region"] as const) {
    if (!Object.hasOwn(read, key)) report(`missing key: ${key} (a unitPrice is that of a meter in a region)`, key);
  }
});

const version = oneOf("version", ["1"]);

/** The schema of a rates file. */
export const ratesSchema = shape({
  version: v.optional(version),
  currency: v.optional(oneOf("currency", currencies)),
  rates: list(rate)
});

/** Negotiated prices as written, each value read and right. */
export type WrittenRates = v.InferOutput<typeof ratesSchema>;

/** Returns the rates that *document*, a plain value, says, and everything that is wrong with it. */
export function readRatesDocument(document: unknown): {written: WrittenRates; problems: readonly DocumentProblem[]} {
  const {value, issues = []} = ratesSchema["~run"]({value: document}, {});
  const written = value as PartlyRead<WrittenRates> | undefined;
  return {written: value as WrittenRates, problems: [...issues.map(problemOf), ...duplicates(written)]};
}

function duplicates(written: PartlyRead<WrittenRates> | undefined): DocumentProblem[] {
  const seen = new Set<string>();
  return (written?.rates ?? []).flatMap((entry, i) => {
    if (entry === undefined || selectorKeys.some((key) => Object.hasOwn(entry, key) && entry[key] === undefined))
      return [];
    const text = selectorText(entry);
    const isTwice = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return isTwice ? [{message: `duplicate rate: ${text}`, path: ["rates", i], about: "value" as const}] : [];
  });
}
