import {currencies} from "../../src/money.ts";
import {bill} from "./bill.ts";
import {definitions} from "./definitions.ts";
import {priceSheet} from "./price-sheet.ts";
import type {Schema} from "./schema.ts";
import {list, object, ref, said, text} from "./schema.ts";

/** Returns the JSON Schema of what `estimate --format json` prints, with the enumerations of the code itself. */
export function resultJsonSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:tollgate:schema:estimate:1",
    title: "Tollgate estimate",
    ...object(
      "What a topology costs a month, how full it is, what will not work, and what it promises.",
      {
        version: said({const: 1}, "Of this format."),
        name: text("Of the topology."),
        currency: said({enum: currencies}, "Of every amount, by ISO 4217."),
        hoursPerMonth: ref("decimal"),
        on: said(ref("day"), "The day that the design runs."),
        priceSheet,
        bill,
        capacity: list(ref("reading"), "How full each limited thing is, what uses nothing included."),
        findings: list(ref("finding"), "What does not work that day or should be known, errors first."),
        availability: list(ref("availability"), "The composite service level of every app.")
      },
      {remarks: list(text("A sentence."), "What the document declares and the figures do not heed.")}
    ),
    $defs: definitions
  };
}
