export const priceTypes = ["Consumption", "DevTestConsumption", "Reservation"] as const;
export type PriceType = (typeof priceTypes)[number];

export type Term = "1 Year" | "3 Years";

/**
 * How close a record is to the API's own answer: A a full row, B a row that lost
 * fields, C a rate derived from a published cost, D a figure quoted in text or
 * code, E an undated copy of a pricing page by a third party.
 */
export type PriceConfidence = "A" | "B" | "C" | "D" | "E";

/** Where a price was read. */
export interface PriceSource {
  readonly kind: string;
  readonly title: string;
  readonly url: string | null;
  readonly note?: string;
}

/**
 * One price of one meter, in the words of the Azure Retail Prices API, with where
 * it comes from. Decimals are text. What its source did not hold is left out.
 */
export interface PriceRecord {
  readonly currencyCode: string;
  readonly serviceName: string;
  readonly productName: string;
  readonly skuName?: string;
  readonly meterName?: string;
  readonly meterId?: string;
  /** ARM name, `Global`, or a zone as `Zone 1`. */
  readonly armRegionName?: string;
  readonly unitOfMeasure: string;
  readonly type: PriceType;
  readonly reservationTerm?: Term;
  /** The units from which on the price holds. */
  readonly tierMinimumUnits?: string;
  /** Of a reservation, the total for its term, whatever the unit of measure says. */
  readonly retailPrice: string;
  readonly effectiveStartDate?: string;
  /** When it ends, its last day or instant; most records have none, and hold still. */
  readonly effectiveEndDate?: string;
  readonly savingsPlan?: readonly {readonly term: Term; readonly unitPrice: string; readonly retailPrice: string}[];
  readonly confidence: PriceConfidence;
  /** Day or month; null is undated. */
  readonly retrieved: string | null;
  /** What the date is, where it is not that of the retrieval. */
  readonly retrievedNote?: string;
  readonly note?: string;
  /** Index into the sources of its sheet. */
  readonly source: number;
}
