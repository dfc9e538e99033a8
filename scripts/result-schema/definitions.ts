import {currencies} from "../../src/money.ts";
import {ruleBook} from "../../src/rules/rule-book.ts";
import {capacityIds, confidences, severities, statuses} from "./enumerations.ts";
import {availability, part, serviceLevel} from "./availability.ts";
import {line} from "./bill.ts";
import {commitment} from "./commitment.ts";
import type {Schema} from "./schema.ts";
import {list, object, oneOf, orNull, ref, said, text} from "./schema.ts";

const decimal = {type: "string", pattern: "^\\d+(\\.\\d+)?$"};
const date = {type: "string", pattern: "^\\d{4}-\\d{2}(-\\d{2})?$"};

/** What is said in several places, each said once. */
export const definitions: Readonly<Record<string, Schema>> = {
  decimal: said(decimal, "A number as decimal text, exact."),
  amount: said(decimal, "An amount of the currency as decimal text, exact and unrounded."),
  day: said({type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$"}, "A day in UTC."),
  date: said(date, "A day or a month in UTC."),
  resource: said({type: "string", pattern: "^[A-Za-z]+/.+$"}, "Kind and name: plan/web, gateway/hub/vpn."),
  source: object("Where a statement comes from, in our own words.", {
    statement: text("What it says."),
    url: said({type: "string", pattern: "^https://"}, "The page."),
    heading: text("The heading on the page."),
    retrieved: ref("day")
  }),
  price: object(
    "How a price is known.",
    {
      effective: orNull(ref("day"), "The day from which it holds; null if unknown."),
      retrieved: orNull(ref("date"), "When it was read; null is undated."),
      confidence: said(oneOf(confidences), "A is a full row of the price API, E an undated copy; given is yours."),
      source: text("Address of the source, or its title."),
      region: text("The region that the price is of.")
    },
    {
      note: text("What else is to be known of it."),
      convertedFrom: object("That it, or the list price it is compared with, is converted at a rate that was given.", {
        currency: said({enum: currencies}, "The currency that the record is in."),
        rate: said(ref("decimal"), "What one unit of it is worth in the currency of the bill.")
      })
    }
  ),
  tier: object("The units of a tier, and what they cost.", {
    tierMinimumUnits: ref("decimal"),
    quantity: ref("decimal"),
    unitPrice: ref("amount"),
    cost: ref("amount")
  }),
  share: object("A flow's part of a line.", {
    app: text("The app."),
    to: text("The destination, as written."),
    quantity: ref("decimal"),
    costPerMonth: ref("amount")
  }),
  line,
  commitment,
  unpriced: object("A charge that is known to exist, but not how much it is.", {
    resource: ref("resource"),
    meter: text("The meter, as far as it is known."),
    region: text("Where it would be priced."),
    reason: text("What is missing.")
  }),
  reading: object(
    "How full one limited thing is.",
    {
      id: said(oneOf(capacityIds), idText()),
      resource: ref("resource"),
      used: said(ref("decimal"), "The lower reading, where sources leave two."),
      limit: ref("decimal"),
      unit: text("What is counted."),
      status: said(oneOf(statuses), "Ok below 80 % of the limit, tight from there, full at it, over above."),
      source: ref("source")
    },
    {
      usedAtMost: said(ref("decimal"), "The upper reading, whose status it is."),
      holders: list(ref("holder"), "Who holds what is used."),
      note: text("What the reading leaves open.")
    }
  ),
  holder: object("A thing that is used, and the apps that share it.", {
    name: text("The thing."),
    by: list(text("An app."), "The apps.")
  }),
  finding: object(
    "A place where the design breaks a rule.",
    {
      rule: said({enum: ruleBook.map(({id}) => id)}, "Stable identifier of the rule."),
      severity: said(oneOf(severities), "Does not work, works with a condition, or should be known."),
      resource: ref("resource"),
      message: text("What is so."),
      fix: text("What to do about it."),
      source: ref("source")
    },
    {contradictions: list(ref("source"), "Sources that say otherwise.")}
  ),
  availability,
  part,
  serviceLevel
};

function idText(): string {
  return Object.entries(capacityIds).map(([id, meaning]) => `${id}: ${meaning}`).join("; "); // prettier-ignore
}
