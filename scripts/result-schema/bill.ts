import {categories} from "../../src/billing/usage.ts";
import {unitSymbols} from "../../src/units.ts";
import {assumed} from "./assumed.ts";
import {confidences} from "./enumerations.ts";
import {amounts, list, object, oneOf, orNull, ref, said, text} from "./schema.ts";

const isComplete = {properties: {complete: {const: true}}, required: ["complete"]};

const costs = {
  contractedCostPerMonth: said(ref("amount"), "At negotiated prices, without commitments."),
  effectiveCostPerMonth: said(ref("amount"), "At negotiated prices and with commitments: costPerMonth.")
};

const allocation = object("What of the bill is for one app.", {
  app: orNull(text("Name of the app."), "Null is what no app uses."),
  costPerMonth: ref("amount")
});

/** The schema of a bill: complete, or with something unpriced. */
export const bill = {
  ...object(
    "What a month costs, without tax and support plans.",
    {
      totalPerMonth: said(ref("amount"), "The sum of the lines, to the last digit."),
      listCostPerMonth: said(
        ref("amount"),
        "At list prices, pay-as-you-go, of the lines that have one: see listComplete."
      ),
      ...costs,
      complete: {type: "boolean", description: "Whether everything is in the total: false if anything is unpriced."},
      listComplete: {
        type: "boolean",
        description: "Whether everything is in listCostPerMonth: false also if a line has a contract price alone."
      },
      byCategory: amounts(categories, "The total by what it is for."),
      byConfidence: amounts(Object.keys(confidences), "The total by how sure its prices are."),
      assumed: assumed("The total"),
      lines: list(ref("line"), "One for each meter that a resource uses."),
      unpriced: list(ref("unpriced"), "Charges that exist, but whose price or quantity is not known."),
      allocations: list(allocation, "The bill by app; the parts add up to the total to the last digit.")
    },
    {commitments: list(ref("commitment"), "What each reservation and savings plan covers, costs and wastes.")}
  ),
  if: isComplete,
  then: {properties: {unpriced: {type: "array", maxItems: 0}}},
  else: {properties: {unpriced: {type: "array", minItems: 1}}}
};

/** The schema of a line of a bill. */
export const line = object(
  "One line of the bill.",
  {
    resource: ref("resource"),
    category: said({enum: categories}, "What it is for."),
    meter: text("The meter's own name."),
    region: text("Region whose price holds: an ARM name, a zone, or Global."),
    quantity: said(ref("decimal"), "In units of the price."),
    unit: said(oneOf(unitSymbols), "What one unit of the price is for."),
    unitPrice: said(
      ref("amount"),
      "Over several tiers the average, to 12 decimals; the contract's where no list price is known."
    ),
    costPerMonth: said(ref("amount"), "The effective cost."),
    listCostPerMonth: orNull(
      ref("amount"),
      "At list prices, pay-as-you-go; null is not known, only a contract price is."
    ),
    ...costs,
    price: ref("price"),
    why: text("The formula with its numbers.")
  },
  {
    service: text("Service in the price API; left out where the document gives the price."),
    product: text("Product in the price API."),
    commitment: text("The commitment that covers it, or whose unused part it is."),
    tiers: list(ref("tier"), "What each tier of a graduated price costs at list prices."),
    borrowedFrom: text("The region that lends its price, as asked for, since the line's own has none."),
    assumption: text("Why it is counted so, where a reading of the sources had to be chosen."),
    pool: text("What shares one pool of graduated prices: a subscription, or the billing account."),
    shares: list(ref("share"), "The flows that it is for; their costs add up to the line's.")
  }
);
