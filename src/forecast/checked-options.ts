import type {Problem} from "../errors.ts";
import {InputError} from "../errors.ts";
import {Decimal} from "../money.ts";
import {shown} from "../topology/shown.ts";
import type {Forecast, ForecastOptions} from "./forecast-result.ts";
import {monthAfter} from "./months.ts";

/** The most that is drawn: months times samples. */
export const mostDraws = 50_000_000;

const mostMonths = 120;
const mostSamples = 1_000_000;

/**
 * Returns the *options* complete; everything that is wrong with them is one
 * InputError, which shows them as *written*, where somebody wrote them as text.
 */
export function checkedOptions(
  options: ForecastOptions,
  written: {readonly [K in keyof ForecastOptions]?: string | undefined} = {}
): Forecast["options"] {
  const {on, start = monthAfter(on.slice(0, 7), 1), months = 24, samples = 10_000, seed = 1} = options;
  const {calendarHours = false, budgetPerMonth = null, budgetPerYear = null} = options;
  const problems: Problem[] = [];
  const check = (holds: boolean, message: string) => {
    if (!holds) problems.push({message});
  };
  check(/^\d{4}-(0[1-9]|1[0-2])$/.test(start), `not a month: ${shown(start)} (--start, YYYY-MM, as 2026-12)`);
  check(
    isWhole(months, 1, mostMonths),
    `not a number of months: ${shown(written.months ?? months)} (--months, 1 to ${mostMonths})`
  );
  check(
    isWhole(samples, 1, mostSamples),
    `not a number of samples: ${shown(written.samples ?? samples)} (--samples, 1 to ${mostSamples})`
  );
  check(Number.isSafeInteger(seed), `not a seed: ${shown(written.seed ?? seed)} (--seed, a whole number)`);
  check(
    isBudget(budgetPerMonth),
    `not a budget: ${shown(written.budgetPerMonth ?? budgetPerMonth)} (--budget-per-month, above 0)`
  );
  check(
    isBudget(budgetPerYear),
    `not a budget: ${shown(written.budgetPerYear ?? budgetPerYear)} (--budget-per-year, above 0)`
  );
  if (problems.length === 0) {
    const draws = months * samples;
    check(draws <= mostDraws, `too many draws: ${months} months × ${samples} samples (${mostDraws} at most)`);
  }
  if (problems.length > 0) throw new InputError(problems);
  return {on, start, months, samples, seed, calendarHours, budgetPerMonth, budgetPerYear};
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isBudget(budget: Decimal | null): boolean {
  return budget === null || (Decimal.isDecimal(budget) && budget.isFinite() && budget.gt(0));
}
