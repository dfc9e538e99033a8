import type {Decimal, Money} from "../money.ts";
import type {PricingUnit} from "../units.ts";
import type {Conversion} from "./exchange-rates.ts";
import type {PriceRecord} from "./price-record.ts";

/** The unit price that holds from *tierMinimumUnits* up to the next tier. */
export interface PriceTier {
  readonly tierMinimumUnits: Decimal;
  readonly unitPrice: Money;
}

/** The tiers of a price, ascending, the first from zero. */
export type PriceTiers = readonly [PriceTier, ...PriceTier[]];

/** How a price is known. */
export interface PriceProvenance {
  /** The day from which it holds, as the API says; null if unknown. */
  readonly effective: string | null;
  /** The day or month in which it was read; null is undated. */
  readonly retrieved: string | null;
  /** A letter of the sheet, or another word where the price is not of one. */
  readonly confidence: string;
  /** Address of the source, or its title where it has none. */
  readonly source: string;
  readonly note?: string;
}

/** What one unit of a meter costs. */
export interface Price {
  /** The meter as its row names it, by SKU where it does not. */
  readonly meter: string;
  /** The row's own region, which may be `Global`, a zone, or another region of the zone. */
  readonly armRegionName: string;
  readonly unit: PricingUnit;
  readonly tiers: PriceTiers;
  readonly provenance: PriceProvenance;
  /** The records that it is made of, one for each tier; none where the document gives it. */
  readonly records: readonly PriceRecord[];
  /** The region that lends it, on request, to one whose own price is not known. */
  readonly borrowedFrom?: string;
  /** How its tiers are converted, where they are; its records are as the sheet has them. */
  readonly convertedFrom?: Conversion;
}

/** That a price is not known, and why: one sentence that names meter, region and currency. */
export interface MissingPrice {
  readonly missing: string;
}

/** Whether *price* is not known. */
export function isMissing(price: Price | MissingPrice): price is MissingPrice {
  return "missing" in price;
}

/** Returns *price* with *note* before what its provenance already notes. */
export function withNote(price: Price, note: string): Price {
  const {provenance} = price;
  const notes = provenance.note === undefined ? note : `${note}; ${provenance.note}`;
  return {...price, provenance: {...provenance, note: notes}};
}
