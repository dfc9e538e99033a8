import type {LineItem} from "../../billing/line-item.ts";
import {roundedCosts} from "../../billing/rounded-costs.ts";
import {cut} from "../../charts/chart.ts";
import {categoryNames} from "../../charts/cost-by-resource.ts";
import {assumedBy, countedAs} from "../../evaluation/assumed-text.ts";
import type {Evaluation} from "../../evaluation/evaluation.ts";
import {counted, grouped} from "../../number-text.ts";
import {howText, placeText, priceText} from "../bill-line-text.ts";
import {confidenceKey} from "../confidence-key.ts";
import {costCell} from "../cost-cell.ts";
import {rangeText} from "../range-text.ts";
import {shownCosts} from "../shown-costs.ts";
import {costText} from "./answer.ts";
import type {ReportItem, ReportSection, ReportTable} from "./report.ts";
import {chartBlock, sentencesBlock, tableBlock} from "./report.ts";
import {sentence} from "./sentence.ts";

const dearest = 10;
const unknownsShown = 40;
const longestLabel = 80;

/** Returns what the estate costs: in all, by category, its dearest lines with their formulas and prices, and what is not known. */
export function costSection(evaluation: Evaluation): ReportSection {
  const {bill, remarks} = evaluation;
  return {
    heading: "What it costs",
    blocks: [
      sentencesBlock(
        sentence(`${costText(bill)}${bill.complete ? ", every price found" : ""}`),
        ...assumedSentences(evaluation),
        ...remarks.map(sentence),
        "Tax and support plans are not in the bill."
      ),
      chartBlock("cost-by-category"),
      ...tableBlock(categoryTable(evaluation)),
      chartBlock("cost-by-resource"),
      ...dearestBlocks(evaluation)
    ],
    sections: unknownSections(evaluation)
  };
}

function assumedSentences({assumed, topology}: Evaluation): string[] {
  const by = assumedBy(assumed);
  if (by === "") return [];
  const as = `counted as ${countedAs(assumed, topology)}`;
  if (assumed.low.amount.eq(assumed.high.amount)) return [sentence(`not known under every reading of ${by}; ${as}`)];
  const partly = assumed.complete ? "" : ", as far as prices are known";
  return [sentence(`${rangeText(assumed)} ${topology.currency} by ${by}${partly}; ${as}`)];
}

function categoryTable({bill}: Evaluation): ReportTable {
  const {byCategory, total} = shownCosts(bill);
  const rows = [...byCategory].map(([category, cost]) => [categoryNames[category], costCell(cost)]);
  return {
    caption: `The month by what it is for${bill.complete ? "" : "; “?” is not known, and never zero"}`,
    columns: [{title: "For"}, {title: `${bill.currency} a month`, align: "right"}],
    rows: rows.length === 0 ? [] : [...rows, ["total", costCell(total)]]
  };
}

function dearestBlocks(evaluation: Evaluation) {
  const {bill} = evaluation;
  const costs = roundedCosts(bill.lines);
  const costOf = (line: LineItem) => costs.get(line) ?? line.costPerMonth.amount;
  const lines = [...bill.lines].sort((a, b) => costOf(b).comparedTo(costOf(a))).slice(0, dearest);
  const sources = [...new Set(lines.map(priceText))];
  const rows = lines.map((line) => [
    placeText(line, bill),
    howText(line),
    grouped(costOf(line), 2),
    `[${sources.indexOf(priceText(line)) + 1}]`
  ]);
  const rest = bill.lines.length - lines.length;
  const table: ReportTable = {
    caption: rest > 0 ? `The ${dearest} dearest lines of ${bill.lines.length}` : "Every line of the bill",
    columns: [{title: "What"}, {title: "How"}, {title: `${bill.currency} a month`, align: "right"}, {title: "Price"}],
    rows
  };
  if (rows.length === 0) return [];
  return [
    ...tableBlock(table),
    sentencesBlock(sentence(`Where these prices are from; confidence: ${confidenceKey}`)),
    {kind: "items", items: sources.map((text, i) => sourceItem(text, i, lines))} as const
  ];
}

// A page is linked to, and any other source is text.
function sourceItem(text: string, i: number, lines: readonly LineItem[]): ReportItem {
  const url = lines.find((line) => priceText(line) === text)?.price.source ?? "";
  if (!/^https?:\/\/\S+$/.test(url)) return {lines: [`[${i + 1}] ${text}`]};
  const label = cut(url.replace(/^https?:\/\/([^/]*).*\/([^/]+)$/, "$1 … $2"), longestLabel);
  return {lines: [`[${i + 1}] ${text.replace(`, ${url}`, "")}`], links: [{label, url}]};
}

function unknownSections({bill: {unpriced}}: Evaluation): ReportSection[] {
  if (unpriced.length === 0) return [];
  const rows = unpriced.slice(0, unknownsShown).map(({resource, reason}) => [resource, reason]);
  const rest = unpriced.length - rows.length;
  const table: ReportTable = {
    caption: "Charges that exist and are in no total",
    columns: [{title: "What"}, {title: "Why it is not known"}],
    rows: rest > 0 ? [...rows, [`and ${rest} more`, ""]] : rows
  };
  return [
    {
      heading: "What is not known",
      blocks: [
        sentencesBlock(
          sentence(`${counted(unpriced.length, "charge")} ${unpriced.length === 1 ? "is" : "are"} not known`)
        ),
        ...tableBlock(table)
      ]
    }
  ];
}
