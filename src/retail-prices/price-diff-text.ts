import {convertedText} from "../billing/converted-text.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {TextOptions} from "../formats/paint.ts";
import {head, textTable} from "../formats/text-table.ts";
import type {Decimal} from "../money.ts";
import {groupedExactly, grouped} from "../number-text.ts";
import type {PriceMove} from "./price-diff.ts";

/** What the same topology costs at the prices of two sheets. */
export interface BillMove {
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/** Returns the *moves* of prices as text, and, where a *bill* is given, what they do to it. */
export function priceDiffText(moves: readonly PriceMove[], bill: BillMove | null, options: TextOptions): string {
  const added = moves.filter(({before}) => before === null).length;
  const gone = moves.filter(({after}) => after === null).length;
  const table = moves.length === 0 ? [] : [...head(moveTable(moves, options.columns), options.paint), ""];
  const summary = `${moves.length - added - gone} changed, ${added} added, ${gone} gone`;
  return `${[...table, summary, ...(bill ? ["", ...billLines(bill)] : [])].join("\n")}\n`;
}

function moveTable(moves: readonly PriceMove[], columns: number): string[] {
  const titles = [
    {title: "PRODUCT / SKU / METER", wraps: true},
    {title: "REGION"},
    {title: "FOR", wraps: true},
    {title: "BEFORE", align: "right"},
    {title: "AFTER", align: "right"},
    {title: "BY", align: "right"}
  ] as const;
  return textTable(titles, moves.map(moveRow), columns);
}

function moveRow({record, before, after, percent}: PriceMove): string[] {
  const {productName, skuName, meterName, armRegionName, unitOfMeasure, reservationTerm, type} = record;
  const {tierMinimumUnits = "0", currencyCode} = record;
  const unit = reservationTerm ?? `${unitOfMeasure}${type === "DevTestConsumption" ? ", dev/test" : ""}`;
  return [
    [productName, skuName, meterName].filter(Boolean).join(" / "),
    armRegionName ?? "no region",
    tierMinimumUnits === "0" ? unit : `${unit}, from ${tierMinimumUnits}`,
    before === null ? "–" : `${before} ${currencyCode}`,
    after === null ? "–" : `${after} ${currencyCode}`,
    before === null ? "added" : after === null ? "gone" : percent ? `${signed(percent, 1)} %` : ""
  ];
}

function billLines({before, after}: BillMove): string[] {
  const [from, to] = [before.bill.totalPerMonth, after.bill.totalPerMonth];
  const {name, currency} = after.topology;
  return [
    `${name}: ${grouped(from.amount, 2)} → ${grouped(to.amount, 2)} ${currency} a month, ${signed(to.amount.minus(from.amount), 2)}`,
    ...unpricedLine("before", before),
    ...convertedLine("before", before),
    ...unpricedLine("after", after),
    ...convertedLine("after", after),
    ...lineMoves(before, after)
  ];
}

function unpricedLine(when: string, {bill: {unpriced}}: Evaluation): string[] {
  const count = unpriced.length;
  return count === 0
    ? []
    : [`  ${when}, ${count === 1 ? "1 charge has" : `${count} charges have`} no price and are not in it`];
}

function convertedLine(when: string, {bill}: Evaluation): string[] {
  const converted = convertedText(bill);
  return converted === null ? [] : [`  ${when}, ${converted}, as given`];
}

function lineMoves(before: Evaluation, after: Evaluation): string[] {
  const keyOf = ({resource, category, meter}: Evaluation["bill"]["lines"][number]) =>
    [resource, category, meter].join("\t");
  const old = new Map(before.bill.lines.map((line) => [keyOf(line), line.costPerMonth.amount]));
  const now = new Map(after.bill.lines.map((line) => [keyOf(line), line.costPerMonth.amount]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    if (from && to?.eq(from)) return [];
    const [resource = "", , meter = ""] = key.split("\t");
    return [`  ${resource}, ${meter}: ${costText(from)} → ${costText(to)}`];
  });
}

const costText = (cost: Decimal | undefined) => (cost ? groupedExactly(cost.toDecimalPlaces(2)) : "no price");

function signed(value: Decimal, places: number): string {
  return `${value.isNegative() ? "−" : "+"}${grouped(value.abs(), places)}`;
}
