import {apportion} from "../apportion.ts";
import type {CommitmentUse} from "../billing/commitments/commitment-use.ts";
import {limits} from "../catalog/limits.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Money} from "../money.ts";
import {add, Decimal, money, subtract, total} from "../money.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {IsoDate, IsoMonth} from "../units.ts";
import type {CostRange} from "./overlap-cost.ts";
import {overlapCost} from "./overlap-cost.ts";
import type {PhaseDays} from "./phases.ts";
import {lastSafeStart, movePeriod, phases} from "./phases.ts";

/** How a move is made. */
export interface MigrationOptions {
  readonly start: IsoDate;
  /** Months for which both designs stand. */
  readonly overlapMonths: number;
  /** Calendar months to look at, that of the start first. */
  readonly months: number;
  /** What is paid once: work, licences. */
  readonly oneOff: Money;
}

/** What one calendar month of a move costs, and what it would cost without it. */
export interface MigrationMonth {
  readonly month: IsoMonth;
  readonly days: PhaseDays;
  /** The one-off cost in the first month included. */
  readonly cost: CostRange;
  readonly asIs: Money;
  /** What has been paid more than without the move, up to here; negative is saved. */
  readonly difference: CostRange;
}

/** A move from one design to another, month by month. */
export interface Migration {
  readonly months: readonly MigrationMonth[];
  readonly oneOff: Money;
  /** The first day without the old design. */
  readonly end: IsoDate;
  /** The last day to start and be over while the old design still works; null if nothing in it ends. */
  readonly lastSafeStart: IsoDate | null;
  /** The month by whose end the move has paid for itself at the dearer reading; null if not within those looked at. */
  readonly paidBackIn: IsoMonth | null;
  /** What each month of delay costs: the month as it is less that of the new design; negative is saved; null where not all is known. */
  readonly delayPerMonth: Money | null;
  /** What it costs that apps are cut off for a month once the old design has ended, as far as the document prices an hour of it; null where it does not. */
  readonly outagePerMonth: Money | null;
  /** Whether every price and volume is known, in both designs; the costs are lower bounds where not. */
  readonly complete: boolean;
  readonly known: {readonly before: boolean; readonly after: boolean};
  /** Commitments that are used before and not after. */
  readonly stranded: readonly CommitmentUse[];
}

/** Returns the move from the design that was evaluated *before* to that *after*. */
export function migration(before: Evaluation, after: Evaluation, options: MigrationOptions): Migration {
  const period = movePeriod(options.start, options.overlapMonths);
  const months = withDifferences(monthsOf(before, after, options, phases(period, options.months)), options);
  const complete = before.bill.complete && after.bill.complete;
  const usesGateways = integrationsVia(before.topology, "gateway").length > 0;
  return {
    months,
    oneOff: options.oneOff,
    end: period.end,
    lastSafeStart: usesGateways ? lastSafeStart(limits.gatewayRequiredLastDay.value, options.overlapMonths) : null,
    paidBackIn: complete ? (months.find(hasPaid)?.month ?? null) : null,
    delayPerMonth: complete ? subtract(before.bill.totalPerMonth, after.bill.totalPerMonth) : null,
    outagePerMonth: outageOf(before),
    complete,
    known: {before: before.bill.complete, after: after.bill.complete},
    stranded: strandedBy(before, after)
  };
}

// Not before the old design is gone: until then nothing is saved.
function hasPaid({days, difference}: MigrationMonth): boolean {
  return days.after > 0 && difference.high.amount.lte(0);
}

function monthsOf(before: Evaluation, after: Evaluation, {oneOff}: MigrationOptions, all: readonly PhaseDays[]) {
  const both = overlapCost(before.bill, after.bill);
  const [asIs, toBe] = [before.bill.totalPerMonth, after.bill.totalPerMonth];
  return all.map((days, i) => {
    const alone = add(part(asIs, days, "before"), part(toBe, days, "after"));
    const fixed = i === 0 ? add(alone, oneOff) : alone;
    const cost = {
      low: add(fixed, part(both.low, days, "overlap")),
      high: add(fixed, part(both.high, days, "overlap"))
    };
    return {month: days.month, days, cost, asIs};
  });
}

function withDifferences(
  months: readonly Omit<MigrationMonth, "difference">[],
  {oneOff: {currency}}: MigrationOptions
): readonly MigrationMonth[] {
  let difference: CostRange = {low: money(0, currency), high: money(0, currency)};
  return months.map((month) => {
    difference = {
      low: add(difference.low, subtract(month.cost.low, month.asIs)),
      high: add(difference.high, subtract(month.cost.high, month.asIs))
    };
    return {...month, difference};
  });
}

// The days' share of a month, so that the shares of a month add up to it.
function part({amount, currency}: Money, days: PhaseDays, phase: "before" | "overlap" | "after"): Money {
  const order = ["before", "overlap", "after"] as const;
  const shares = apportion(
    amount,
    order.map((name) => new Decimal(days[name]))
  );
  return money(shares[order.indexOf(phase)] ?? 0, currency);
}

function strandedBy(before: Evaluation, after: Evaluation): readonly CommitmentUse[] {
  const used = new Set(
    before.bill.commitments.filter(({status}) => status === "applied").map(({resource}) => resource)
  );
  return after.bill.commitments.filter(({resource, status}) => status === "stranded" && used.has(resource));
}

function outageOf({topology, bill}: Evaluation): Money | null {
  const apps = new Set(integrationsVia(topology, "gateway").map(({app}) => app));
  const perHour = [...apps].flatMap(({downtimeCostPerHour}) => downtimeCostPerHour ?? []);
  return perHour.length === 0 ? null : money(total(perHour).times(topology.hoursPerMonth), bill.currency);
}
