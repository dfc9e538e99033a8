import type {Decimal} from "../money.ts";
import {total} from "../money.ts";
import type {Money} from "../money.ts";
import {money} from "../money.ts";
import type {Driver} from "./drivers.ts";
import {tornadoDraws} from "./draws.ts";
import type {MonthCosts} from "./month-costs.ts";
import {rankCorrelation, ranks} from "./rank-correlation.ts";

/** What one uncertain input, or a group of them, does to the cost of all the months. */
export interface Sensitivity {
  readonly driver: Driver;
  /** With it alone at its low, or its high, and all else typical. */
  readonly costAtLow: Money;
  readonly costAtHigh: Money;
  /** How far apart these are. */
  readonly swing: Money;
  /** Spearman's, of the input with the cost of all the months over the samples; null where one of them does not vary. */
  readonly rankCorrelation: number | null;
}

/** What the months cost with all at the typical value, and what each driver alone does to it, the largest swing first. */
export interface Tornado {
  readonly typical: readonly Decimal[];
  readonly sensitivity: readonly Omit<Sensitivity, "rankCorrelation">[];
}

/** Returns the tornado of the *drivers* over the months that have these *costs*. */
export function tornado(
  drivers: readonly Driver[],
  costs: readonly MonthCosts[],
  currency: Money["currency"]
): Tornado {
  const draws = tornadoDraws(drivers);
  const found = costs.map(({totals}) => totals(draws));
  const horizon = (scenario: number) => money(total(found.map((own) => own.at(scenario))), currency);
  const sensitivity = drivers.map((driver, d) => {
    const [costAtLow, costAtHigh] = [horizon(1 + 2 * d), horizon(2 + 2 * d)];
    const swing = money(costAtHigh.amount.minus(costAtLow.amount).abs(), currency);
    return {driver, costAtLow, costAtHigh, swing};
  });
  return {
    typical: found.map((own) => own.at(0)),
    sensitivity: sensitivity.sort((a, b) => b.swing.amount.comparedTo(a.swing.amount))
  };
}

/** Returns the rank correlation of each of the *uniforms* with the *costs* of the same samples. */
export function rankCorrelations(uniforms: readonly Float64Array[], costs: Float64Array): (number | null)[] {
  const own = ranks(costs);
  return uniforms.map((uniform) => rankCorrelation(ranks(uniform.subarray(0, costs.length)), own));
}
