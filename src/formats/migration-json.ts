import type {Evaluation} from "../evaluation/evaluation.ts";
import type {CostRange} from "../migration/overlap-cost.ts";
import type {Migration} from "../migration/migration.ts";
import type {Step} from "../migration/steps.ts";
import type {IsoDate} from "../units.ts";

/** A move as a command has made it: from which design to which, and when it starts. */
export interface MigrationReport {
  readonly name: string;
  readonly to: string;
  readonly start: IsoDate;
  readonly overlapMonths: number;
  readonly before: Evaluation;
  readonly migration: Migration;
  readonly steps: readonly Step[];
  /** Why the design that is moved to cannot be had; none where it can. */
  readonly reasons: readonly string[];
}

/** Returns a move as plain data, amounts as decimal text, to the last digit. */
export function migrationJson({before, migration, steps, reasons, ...rest}: MigrationReport) {
  const {months, oneOff, delayPerMonth, outagePerMonth, stranded, ...facts} = migration;
  return {
    version: 1,
    ...rest,
    currency: oneOff.currency,
    feasible: reasons.length === 0,
    assumedBy: before.assumed.by,
    reasons,
    ...facts,
    oneOff: oneOff.amount.toFixed(),
    delayPerMonth: delayPerMonth?.amount.toFixed() ?? null,
    outagePerMonth: outagePerMonth?.amount.toFixed() ?? null,
    stranded: stranded.map(({resource, reason, costPerMonth}) => {
      return {resource, reason, costPerMonth: costPerMonth?.amount.toFixed() ?? null};
    }),
    months: months.map(({month, days: {before, overlap, after}, cost, asIs, difference}) => {
      const days = {before, overlap, after};
      return {month, days, cost: rangeJson(cost), asIs: asIs.amount.toFixed(), difference: rangeJson(difference)};
    }),
    steps
  };
}

function rangeJson({low, high}: CostRange) {
  return {low: low.amount.toFixed(), high: high.amount.toFixed()};
}
