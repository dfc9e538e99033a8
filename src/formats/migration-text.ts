import {limits} from "../catalog/limits.ts";
import {assumedBy, countedAs} from "../evaluation/assumed-text.ts";
import {listText} from "../list-text.ts";
import type {Migration} from "../migration/migration.ts";
import type {Step} from "../migration/steps.ts";
import type {Money} from "../money.ts";
import {counted, grouped} from "../number-text.ts";
import {dayBefore} from "../units.ts";
import type {MigrationReport} from "./migration-json.ts";
import type {TextOptions} from "./paint.ts";
import {rangeText} from "./range-text.ts";
import {head, textTable} from "./text-table.ts";
import {hanging} from "./wrap.ts";

/** Returns a move as text: what it comes to, month by month, what must happen in what order, and by when. */
export function migrationText(report: MigrationReport, {columns, paint}: TextOptions): string {
  const {migration, reasons, steps} = report;
  return `${[
    ...migrationSentences(report).flatMap((sentence) => hanging("", sentence, columns)),
    ...reasons.flatMap((reason) => hanging("✕ ", reason, columns).map((line) => paint("red", line))),
    "",
    ...head(monthTable(migration, columns), paint),
    ...hanging("", notes(report), columns).map((line) => paint("dim", line)),
    "",
    paint("bold", "WHAT MUST HAPPEN, IN THIS ORDER"),
    ...steps.flatMap((step, i) => stepLines(step, i, columns))
  ].join("\n")}\n`;
}

/** Returns the move in sentences without their full stops: what and when, by when, what it pays, what is assumed and left behind. */
export function migrationSentences(report: MigrationReport): string[] {
  return [headline(report), ...deadline(report), ...payback(report), ...assumed(report), ...leftBehind(report)];
}

function headline({name, to, start, migration: {oneOff, end}, overlapMonths}: MigrationReport): string {
  const both = overlapMonths === 0 ? "with no overlap" : `with both designs up to and including ${dayBefore(end)}`;
  const once = oneOff.amount.isZero() ? "" : `, and ${text(oneOff)} once`;
  return `${name} moves to ${to} from ${start}, ${both}${once}`;
}

function deadline({start, migration: {lastSafeStart, outagePerMonth}}: MigrationReport): string[] {
  if (lastSafeStart === null) return [];
  const last = limits.gatewayRequiredLastDay.value;
  const cost = outagePerMonth ? `, which costs ${text(outagePerMonth)} a month` : "";
  const state =
    start > lastSafeStart
      ? `too late: to be over by ${last} it must start by ${lastSafeStart}; after that apps are cut off${cost}`
      : `the last safe day to start is ${lastSafeStart}: gateway-required integration works until ${last}`;
  return [state];
}

function payback({reasons, migration: {paidBackIn, delayPerMonth, months}}: MigrationReport): string[] {
  if (reasons.length > 0) return ["the new design does not work, so that its savings are none"];
  if (delayPerMonth === null)
    return ["what is saved is not known: not every price and volume is, and the amounts are what it costs at least"];
  const {amount, currency} = delayPerMonth;
  const each = `${grouped(amount.abs(), 2)} ${currency}`;
  if (amount.isZero()) return ["both designs cost the same"];
  if (amount.isNegative())
    return [`the new design costs ${each} a month more, so that money does not pay for the move`];
  const when = paidBackIn
    ? `paid back by the end of ${paidBackIn}`
    : `not paid back within ${counted(months.length, "month")}`;
  return [`each month of delay costs ${each}; the move is ${when}`];
}

function assumed({before: {assumed: range, topology}}: MigrationReport): string[] {
  if (range.by.length === 0) return [];
  const amounts = rangeText(range);
  return [`staying costs ${amounts} by ${assumedBy(range)}; counted as ${countedAs(range, topology)}`];
}

function leftBehind({migration: {stranded}}: MigrationReport): string[] {
  return stranded.map(({resource, reason}) => `${resource} is left behind: ${reason ?? "nothing uses it"}`);
}

function monthTable({months, known, complete}: Migration, columns: number): string[] {
  const rows = months.map(({month, days, cost, asIs, difference}) => [
    month,
    [days.before, days.overlap, days.after].join("·"),
    `${rangeText(cost)}${complete ? "" : " + ?"}`,
    `${grouped(asIs.amount, 2)}${known.before ? "" : " + ?"}`,
    complete ? rangeText(difference) : "?"
  ]);
  const specs = [
    {title: "MONTH"},
    {title: "OLD·BOTH·NEW"},
    {title: "MOVING", align: "right", wraps: true},
    {title: "STAYING", align: "right"},
    {title: "MORE, SO FAR", align: "right", wraps: true}
  ] as const;
  return textTable(specs, rows, columns);
}

function notes({migration: {oneOff, lastSafeStart}}: MigrationReport): string {
  const ended =
    lastSafeStart === null
      ? ""
      : `; after ${limits.gatewayRequiredLastDay.value} staying pays for what no longer works`;
  return `days that the old design stands alone, both do, and the new one does; amounts in ${oneOff.currency}; while both designs stand, data costs what it does in the cheaper at least, in the dearer at most${ended}`;
}

function stepLines({text: what, names}: Step, i: number, columns: number): string[] {
  const label = `${String(i + 1).padStart(2)}. `;
  return hanging(label, names.length === 0 ? what : `${what}: ${listText(names, 6)}`, columns);
}

function text({amount, currency}: Money): string {
  return `${grouped(amount, 2)} ${currency}`;
}
