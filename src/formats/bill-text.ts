import type {Bill} from "../billing/bill.ts";
import type {LineItem} from "../billing/line-item.ts";
import {borrowedText} from "../billing/borrowed-text.ts";
import {convertedText} from "../billing/converted-text.ts";
import {roundedCosts} from "../billing/rounded-costs.ts";
import {assumedBy, countedAs} from "../evaluation/assumed-text.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {groupBy} from "../group-by.ts";
import {total} from "../money.ts";
import {grouped} from "../number-text.ts";
import {howText, placeText, priceText} from "./bill-line-text.ts";
import {commitmentsText, pricesText, totalsText} from "./commitments-text.ts";
import {confidenceKey} from "./confidence-key.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {hanging, printable, wrap} from "./wrap.ts";

const places = 2;

/** Returns the answer first: what a month costs, whether that is all, and what it is for. */
export function answerText(evaluation: Evaluation, {columns, paint}: TextOptions): string[] {
  const {topology, on, bill, remarks} = evaluation;
  const {currency} = topology;
  const costs = [...groupBy(roundedCosts(bill.lines, places), ([{category}]) => category)];
  const rows = costs.map(([category, own]) => [category, grouped(total(own.map(([, cost]) => cost)), places)]);
  return [
    paint("bold", printable(topology.name)),
    paint("dim", `as it runs on ${on}, ${topology.hoursPerMonth.toFixed()} hours a month, ${pricesText(bill)}`),
    "",
    totalText(bill, paint),
    ...totalsText(evaluation, columns),
    ...askedLines(bill, columns),
    ...assumedLines(evaluation, columns),
    ...remarks.flatMap((remark) => wrap(remark, columns)),
    "",
    ...textTable([{title: "for"}, {title: currency, align: "right"}], rows, columns).slice(1)
  ];
}

// Nothing priced is not nothing to pay.
function totalText({currency, totalPerMonth, complete, lines, unpriced}: Bill, paint: TextOptions["paint"]): string {
  const text = `${grouped(totalPerMonth.amount, places)} ${currency} a month`;
  if (complete) return `${paint("bold", text)}, every price found`;
  const state = `INCOMPLETE: ${unpriced.length} not known (below)`;
  if (lines.length === 0) return paint("red", `no total in ${currency}: nothing has a price (below)`);
  return `${paint("bold", `at least ${text}`)}, ${paint("red", state)}`;
}

/** Returns the lines of the bill, each with the arithmetic and a number for its source, and what is not in it. */
export function billText(evaluation: Evaluation, {columns, paint}: TextOptions): string[] {
  const {bill} = evaluation;
  const sources = new Map<string, number>();
  const numberOf = (line: LineItem) => {
    const key = priceText(line);
    sources.set(key, sources.get(key) ?? sources.size + 1);
    return `[${sources.get(key) ?? 0}]`;
  };
  const costs = roundedCosts(bill.lines, places);
  const rows = bill.lines.map((line) => [
    placeText(line, bill),
    howText(line),
    grouped(costs.get(line) ?? line.costPerMonth.amount, places),
    numberOf(line)
  ]);
  const table = textTable(
    [{title: "BILL", wraps: true}, {title: "HOW", wraps: true}, {title: bill.currency, align: "right"}, {title: ""}],
    [...rows, ["total", "", grouped(bill.totalPerMonth.amount, places), ""]],
    columns
  );
  return [
    ...head(table, paint),
    ...commitmentsText(evaluation, {columns, paint}),
    ...unpricedText(bill, {columns, paint}),
    "",
    paint("dim", "Not in the bill: tax, support plans."),
    ...hanging("", `confidence: ${confidenceKey}`, columns).map((line) => paint("dim", line)),
    ...[...sources].flatMap(([text, number]) =>
      hanging(`[${number}] `, text, columns).map((line) => paint("dim", line))
    )
  ];
}

function unpricedText({unpriced}: Bill, {columns, paint}: TextOptions): string[] {
  if (unpriced.length === 0) return [];
  const rows = unpriced.map(({resource, reason}) => [resource, reason]);
  const [title = "", ...rest] = textTable(
    [
      {title: "NO PRICE", wraps: true},
      {title: "WHY", wraps: true}
    ],
    rows,
    columns
  );
  return ["", paint("red", title), ...rest];
}

function askedLines(bill: Bill, columns: number): string[] {
  const [borrowed, converted] = [borrowedText(bill), convertedText(bill)];
  return [
    ...(borrowed === null ? [] : wrap(`${borrowed}, as asked for`, columns)),
    ...(converted === null ? [] : wrap(`${converted}, as given`, columns))
  ];
}

function assumedLines({assumed, topology}: Evaluation, columns: number): string[] {
  const by = assumedBy(assumed);
  if (by === "") return [];
  const counted = `counted as ${countedAs(assumed, topology)}`;
  if (assumed.low.amount.eq(assumed.high.amount))
    return wrap(`not known under every reading of ${by}; ${counted}`, columns);
  const range = `${grouped(assumed.low.amount, places)} to ${grouped(assumed.high.amount, places)} ${topology.currency}`;
  const partly = assumed.complete ? "" : ", as far as prices are known";
  return wrap(`${range} by ${by}${partly}; ${counted}`, columns);
}
