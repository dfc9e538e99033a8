import * as v from "valibot";
import {currencies} from "../money.ts";
import {oneOf} from "../topology/schema/choice.ts";
import {leaf} from "../topology/schema/leaf.ts";
import {list} from "../topology/schema/list.ts";
import {readDecimal} from "../topology/schema/number.ts";
import {shape} from "../topology/schema/shape.ts";
import {asText, text} from "../topology/schema/text.ts";
import {shown} from "../topology/shown.ts";
import {priceTypes} from "./price-record.ts";
import {isUnitOfMeasure} from "./pricing-unit.ts";

const terms = ["1 Year", "3 Years"] as const;

const amount = leaf<string, string>({type: ["string", "number"]}, (written, refuse) =>
  readDecimal(written, {min: 0}, refuse)?.toFixed()
);

const instantPattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$/;
const instant = leaf<string, string>({type: "string"}, (written, refuse) =>
  typeof written === "string" && instantPattern.test(written) && isDay(written)
    ? written
    : refuse(`not a date: ${shown(written)} (YYYY-MM-DD, or with the time as 2026-01-01T00:00:00Z)`)
);

const dayOrMonth = leaf<string | null, string | null>({type: ["string", "null"]}, (written, refuse) =>
  written === null || (typeof written === "string" && /^\d{4}-\d{2}(-\d{2})?$/.test(written) && isDay(written))
    ? written
    : refuse(`not a day or month: ${shown(written)} (YYYY-MM-DD, YYYY-MM, or null)`)
);

const unitOfMeasure = leaf<string, string>({type: "string"}, (written, refuse) =>
  typeof written === "string" && isUnitOfMeasure(written)
    ? written
    : refuse(`unknown unit of measure: ${shown(written)} (as 1 Hour, 1/Month, 100 Hours, 1 GB, 10K)`)
);

const url = leaf<string | null, string | null>({type: ["string", "null"]}, (written, refuse) =>
  written === null || (typeof written === "string" && /^https?:\/\/\S+$/.test(written))
    ? written
    : refuse(`not an address: ${shown(written)} (https://…, or null)`)
);

const index = leaf<number, number>({type: "integer", minimum: 0}, (written, refuse) => {
  const value = readDecimal(written, {min: 0}, () => undefined);
  return value?.isInteger() ? value.toNumber() : refuse(`not the index of a source: ${shown(written)}`);
});

// The API has rows of no region, as an empty text.
const regionName = leaf<string, string>({type: "string"}, (written, refuse) =>
  written === "" ? "" : (asText(written) ?? refuse(`not a region: ${shown(written)} (text)`))
);

const savingsPlan = shape({term: oneOf("term", terms), unitPrice: amount, retailPrice: amount});

/** The schema of a price record: the words of the price API, and where it was read. */
export const priceRecord = shape(
  {
    currencyCode: oneOf("currency", currencies),
    serviceName: text("a service"),
    productName: text("a product"),
    skuName: v.optional(text("an SKU")),
    meterName: v.optional(text("a meter")),
    meterId: v.optional(text("an id")),
    armRegionName: v.optional(regionName),
    unitOfMeasure,
    type: oneOf("type", priceTypes),
    reservationTerm: v.optional(oneOf("term", terms)),
    tierMinimumUnits: v.optional(amount),
    retailPrice: amount,
    effectiveStartDate: v.optional(instant),
    effectiveEndDate: v.optional(instant),
    savingsPlan: v.optional(list(savingsPlan)),
    confidence: oneOf("confidence", ["A", "B", "C", "D", "E"]),
    retrieved: dayOrMonth,
    retrievedNote: v.optional(text("a note")),
    note: v.optional(text("a note")),
    source: index
  },
  ({type, reservationTerm, effectiveStartDate: start, effectiveEndDate: end}, report) => {
    if (type === "Reservation" && reservationTerm === undefined) report("a reservation without its term", "type");
    if (type !== undefined && type !== "Reservation" && reservationTerm !== undefined) {
      report(`a term, but not of a reservation: ${type}`, "reservationTerm");
    }
    if (start !== undefined && end !== undefined && end < start)
      report(`ends before it begins: ${end}`, "effectiveEndDate");
  }
);

/** The schema of where a price was read. */
export const priceSource = shape({kind: text("a kind"), title: text("a title"), url, note: v.optional(text("a note"))});

function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, "YYYY-MM-DD".length));
}
