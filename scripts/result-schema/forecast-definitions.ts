import type {ForecastEvent} from "../../src/forecast/forecast-events.ts";
import type {Estimate} from "../../src/topology/volume.ts";
import {definitions} from "./definitions.ts";
import {capacityIds} from "./enumerations.ts";
import type {Schema} from "./schema.ts";
import {list, object, oneOf, orNull, ref, said, text} from "./schema.ts";

// What the compiler checks to be the kinds, no more and no fewer.
const eventKinds = {
  featureRetirement: true,
  sstpClosing: true,
  sstpRetirement: true,
  gatewaySkuRetirement: true,
  basicAddressRetirement: true,
  certificateWarning: true,
  certificateExpiry: true,
  commitmentStart: true,
  commitmentEnd: true,
  plannedChange: true,
  priceChange: true
} satisfies Record<ForecastEvent["kind"], true>;

const distributions = {triangular: true, pert: true} satisfies Record<Estimate["distribution"], true>;

const reached = {
  p50: orNull(ref("month"), "The first month in which half of the samples reach it; null is none."),
  p90: orNull(ref("month"), "The first month in which one sample of ten reaches it; null is none.")
};

/** What is said in several places of a forecast, each said once. */
export const forecastDefinitions: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(
    ["decimal", "amount", "day", "date", "resource", "unpriced"].map((name) => [name, definitions[name] ?? {}])
  ),
  month: said({type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$"}, "A month in UTC."),
  share: said({type: "string", pattern: "^(0(\\.\\d+)?|1)$"}, "A share of the samples, to 12 decimals."),
  range: object("A volume or count that is known as a range.", {
    name: text("What it is, in words."),
    low: ref("decimal"),
    typical: ref("decimal"),
    high: ref("decimal"),
    distribution: said(oneOf(distributions), "How it is drawn.")
  }),
  sensitivity: object("What one uncertain input, or a group that moves together, does to the cost of all the months.", {
    input: text("What it is, in words."),
    ranges: list(ref("range"), "The ranges that it draws."),
    costAtLow: said(ref("amount"), "With it alone at its low, and all else typical."),
    costAtHigh: said(ref("amount"), "With it alone at its high, and all else typical."),
    swing: said(ref("amount"), "How far apart these are."),
    rankCorrelation: orNull(
      {type: "string", pattern: "^-?(0\\.\\d{4}|1\\.0000)$"},
      "Spearman's, with the cost of all the months over the samples; null where one of them does not vary."
    )
  }),
  limit: object("When a limited thing that a range, growth or a change moves reaches its limit.", {
    id: said(oneOf(capacityIds), "What is limited, as `capacity` names it."),
    resource: ref("resource"),
    limit: ref("decimal"),
    unit: text("What is counted."),
    ...reached,
    lower: object("The same by the lower reading, where sources leave two.", reached)
  }),
  event: object(
    "What ends or begins within the months.",
    {
      date: ref("day"),
      what: said({enum: ["last day", "first day"]}, "Whether it is the last day or the first one."),
      kind: oneOf(eventKinds),
      resources: list(text("A resource, or a commitment."), "What it concerns."),
      message: text("What ends or begins.")
    },
    {doubt: text("Why the date is not sure."), successor: text("What a gateway SKU becomes.")}
  )
};
