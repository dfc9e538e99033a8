import {currencies} from "../../src/money.ts";
import {assumed} from "./assumed.ts";
import {forecastDefinitions} from "./forecast-definitions.ts";
import {priceSheet} from "./price-sheet.ts";
import type {Schema} from "./schema.ts";
import {list, object, orNull, ref, said, text} from "./schema.ts";

const cost = {
  p10: said(ref("amount"), "One sample of ten costs at most so much: the exact cost of a sample, by nearest rank."),
  p50: said(ref("amount"), "The median."),
  p90: said(ref("amount"), "One sample of ten costs more."),
  mean: said(ref("amount"), "Of the samples, to 12 decimals."),
  typical: said(ref("amount"), "With every range at its typical value."),
  certain: said(ref("amount"), "What no range touches.")
};

const isKnown = (what: string): Schema => ({type: "boolean", description: `Whether everything is in ${what}.`});
const exceeds = (what: string): Schema => orNull(ref("share"), `How many samples exceed the budget; null ${what}.`);
const count = (description: string): Schema => ({type: "integer", minimum: 1, description});

const month = object("What a month costs.", {
  month: ref("month"),
  hours: said(ref("decimal"), "That it bills."),
  ...cost,
  complete: isKnown("these amounts; they are lower bounds if not"),
  exceeds: exceeds("without one")
});

const year = object("What the months of a calendar year cost.", {
  year: said({type: "string", pattern: "^\\d{4}$"}, "In UTC."),
  months: count("How many of its months are looked at."),
  ...cost,
  exceeds: exceeds("without one, and for a part of a year")
});

const budget = object("What the samples are held against.", {
  perMonth: orNull(ref("amount"), "Null is none."),
  perYear: orNull(ref("amount"), "Null is none.")
});

/** Returns the JSON Schema of what `forecast --format json` prints, with the enumerations of the code itself. */
export function forecastJsonSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:tollgate:schema:forecast:1",
    title: "Tollgate forecast",
    ...object("What a topology will cost, month by month, what drives that, and when its limits are reached.", {
      version: said({const: 1}, "Of this format."),
      name: text("Of the topology."),
      currency: said({enum: currencies}, "Of every amount, by ISO 4217."),
      on: said(ref("day"), "The day that the volumes are of, from which growth counts."),
      start: said(ref("month"), "The first month."),
      seed: {type: "integer", description: "That the samples were drawn with: the same one draws them again."},
      calendarHours: {type: "boolean", description: "Whether a month bills the hours of its days."},
      samples: count("How many samples were finished."),
      samplesAsked: count("How many were asked for."),
      interrupted: {type: "boolean", description: "Whether fewer were finished than asked for."},
      priceSheet,
      complete: isKnown("all amounts: false if anything is unpriced in some month"),
      budget,
      months: list(month, "The months, in their order."),
      years: list(year, "The calendar years that these are of."),
      total: object("What all the months cost together.", cost),
      sensitivity: list(ref("sensitivity"), "What is uncertain, the largest swing first."),
      limits: list(ref("limit"), "Limits that something moves, reached or not."),
      events: list(ref("event"), "What ends or begins within the months, by date."),
      assumed: assumed("The first month, all typical,"),
      unpriced: list(ref("unpriced"), "Charges that exist in some month, but whose price or quantity is not known.")
    }),
    $defs: forecastDefinitions
  };
}
