import {borrowedText} from "../billing/borrowed-text.ts";
import {convertedText} from "../billing/converted-text.ts";
import type {LineItem} from "../billing/line-item.ts";
import {assumedSubject} from "../evaluation/assumed-text.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Decimal} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import {sheetAge} from "../prices/price-sheet.ts";

/** Returns an amount as charts write it: two decimals, thousands separated. */
export function amountText({amount}: {readonly amount: Decimal}): string {
  return grouped(amount, 2);
}

/** Returns a count as charts write it: thousands separated, as many decimals as it has. */
export function countText(count: Decimal): string {
  return groupedExactly(count);
}

/** Returns what a line is a price for, in few words: the hours' formula, or the GB. */
export function quantityText({quantity, unit, why}: LineItem): string {
  if (unit === "GB") return `${countText(quantity)} GB`;
  return unit === "Hours" ? (why.split(" × ")[0] ?? "") : "";
}

/**
 * Returns the foot of a chart of money: the age of the prices, what is assumed, and
 * what is not included; *total* is what the total is called, where there are several.
 */
export function billFoot({bill, assumed, topology, sheet}: Evaluation, total = "the total"): string {
  const {oldest, newest} = sheetAge(sheet);
  const [borrowed, converted] = [borrowedText(bill), convertedText(bill)];
  const isAssumed = !assumed.low.amount.eq(assumed.high.amount);
  const partly = assumed.complete ? "" : ", as far as prices are known";
  const range = `${amountText(assumed.low)} to ${amountText(assumed.high)} ${topology.currency}${partly}`;
  return [
    `Retail prices of ${oldest ?? "unknown date"} to ${newest ?? "unknown date"}.`,
    ...(isAssumed ? [`${assumedSubject(assumed)}: ${total} is ${range}.`] : []),
    ...(bill.complete
      ? []
      : [
          `INCOMPLETE: ${bill.unpriced.length} ${bill.unpriced.length === 1 ? "charge has" : "charges have"} no price.`
        ]),
    ...(borrowed === null ? [] : [`${borrowed}.`]),
    ...(converted === null ? [] : [`${converted}, as given.`]),
    "Tax and support plans are not included."
  ].join(" ");
}
