import type {KnownCost} from "../comparison/known-cost.ts";
import {categories} from "../billing/usage.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import {counted} from "../number-text.ts";
import type {Conflict, Demanded} from "../optimization/conflict.ts";
import type {Design, Refused} from "../optimization/design.ts";
import type {Optimum} from "../optimization/optimize.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {AlternativesHead} from "./alternatives-head.ts";
import {commitmentsText} from "./commitments-text.ts";
import {costCell, differenceCell} from "./cost-cell.ts";
import {considered, optimumSentences} from "./optimum-sentences.ts";
import type {TextOptions} from "./paint.ts";
import {shownCosts} from "./shown-costs.ts";
import {head, textTable} from "./text-table.ts";
import {kindText, wayText} from "./way-text.ts";
import {hanging, printable} from "./wrap.ts";

const namesShown = 6;
const refusedShown = 8;

/** Returns the cheapest design as a terminal shows it: what it costs and how sure that is, what is chosen, and why not otherwise. */
export function optimumText(asked: AlternativesHead, optimum: Optimum, options: TextOptions): string {
  const {columns, paint} = options;
  const {evaluation, design, refused, conflict, assumptions} = optimum;
  const [first = "", ...rest] = optimumSentences(optimum);
  const sections = [
    [
      paint("bold", printable(asked.name)),
      paint("dim", `built on ${asked.buildOn}, as it runs on ${asked.on}`),
      "",
      ...hanging("", first, columns).map((line) => paint(evaluation ? "bold" : "red", line)),
      ...rest.flatMap((sentence) => hanging("", sentence, columns))
    ],
    conflict ? conflictText(conflict, options) : [],
    evaluation && design ? waysText(design, options) : [],
    evaluation ? gatewaysText(optimum.before, evaluation, options) : [],
    evaluation ? costsText(optimum.before, evaluation, options) : [],
    evaluation ? commitmentsText(evaluation, options).slice(1) : [],
    evaluation ? refusedText(refused, options) : [],
    [...assumptions, ...considered]
      .flatMap((sentence) => hanging("", sentence, columns))
      .map((line) => paint("dim", line))
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function conflictText({demands, reasons, others}: Conflict, {columns, paint}: TextOptions): string[] {
  const many =
    demands.length > 1
      ? "these demands cannot be met together, though any one fewer can:"
      : "this demand cannot be met:";
  const shared = demands.length === 0 ? ["whatever is chosen, this stands against it:"] : [many];
  return [
    ...shared,
    ...demands.flatMap((own) => demandText(own, {columns, paint})),
    ...reasons.flatMap((reason) => hanging("· ", reason, columns)),
    ...(others.length > 0 ? ["", "nor can, by themselves:"] : []),
    ...others.flatMap((own) => demandText(own, {columns, paint}))
  ];
}

function demandText({plan, apps, to, refused}: Demanded, {columns, paint}: TextOptions): string[] {
  const title = `${plan} (${listText(apps, namesShown)}) to ${listText(to, namesShown) || "no network"}`;
  return [
    ...hanging("✕ ", title, columns).map((line) => paint("red", line)),
    ...refused.flatMap(({kind, network, reason}) => hanging("    ", `${kindText(kind, network)}: ${reason}`, columns))
  ];
}

function waysText(design: Design, {columns, paint}: TextOptions): string[] {
  const alike = groupBy([...design.ways.values()], (way) => wayText(way, design));
  if (alike.size === 0) return [];
  const rows = [...alike].map(([text, own]) => [
    listText(
      own.map(({plan}) => plan),
      namesShown
    ),
    text
  ]);
  const table = textTable(
    [
      {title: "PLAN", wraps: true},
      {title: "HOW ITS APPS ARE CONNECTED", wraps: true}
    ],
    rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    columns
  );
  return head(table, paint);
}

function gatewaysText(before: Evaluation, after: Evaluation, {columns, paint}: TextOptions): string[] {
  const skus = [before, after].map(
    ({topology}) => new Map(gatewaysOf(topology).map((gateway) => [gatewayId(gateway), gateway.sku]))
  );
  const [old = new Map<string, string>(), now = new Map<string, string>()] = skus;
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  if (names.length === 0) return [];
  const rows = names.map((name) => [name, old.get(name) ?? "–", now.get(name) ?? "not needed"]);
  return head(
    textTable([{title: "GATEWAY", wraps: true}, {title: "AS IT IS"}, {title: "AT THE LEAST COST"}], rows, columns),
    paint
  );
}

function costsText(before: Evaluation, after: Evaluation, {columns, paint}: TextOptions): string[] {
  const [old, now] = [shownCosts(before.bill), shownCosts(after.bill)];
  const own = categories.filter((category) => old.byCategory.has(category) || now.byCategory.has(category));
  const row = (name: string, was: KnownCost | undefined, is: KnownCost | undefined) => [
    name,
    costCell(was),
    costCell(is),
    differenceCell(is, was)
  ];
  const rows = [
    ...own.map((category) => row(category, old.byCategory.get(category), now.byCategory.get(category))),
    row("total", old.total, now.total)
  ];
  const right = {align: "right"} as const;
  const titles = [
    {title: after.bill.currency + " A MONTH"},
    {title: "AS IT IS", ...right},
    {title: "LEAST COST", ...right},
    {title: "DIFFERENCE", ...right}
  ];
  return head(textTable(titles, rows, columns), paint);
}

// The same reason for many plans is one line.
function refusedText(refused: readonly Refused[], {columns, paint}: TextOptions): string[] {
  const alike = groupBy(refused, ({kind, reason}) => JSON.stringify([kind, reason]));
  const lines = [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const plans = listText([...new Set(own.map(({plan}) => plan))].sort(), 3);
    const network = own.every((other) => other.network === first.network) ? first.network : null;
    return [`${plans}, ${kindText(first.kind, network)}: ${first.reason}`];
  });
  const more = lines.length - refusedShown;
  const rest = more > 0 ? [`and ${counted(more, "more reason")}: --format json`] : [];
  if (lines.length === 0) return [];
  return [
    paint("bold", "WAYS THAT ARE NONE"),
    ...[...lines.slice(0, refusedShown), ...rest].flatMap((line) => hanging("· ", line, columns))
  ];
}
