import type {BreakEven} from "../comparison/break-even.ts";
import type {CapacityRow} from "../comparison/capacity-rows.ts";
import type {Comparison} from "../comparison/comparison.ts";
import type {KnownCost} from "../comparison/known-cost.ts";
import {difference} from "../comparison/known-cost.ts";
import type {Margin} from "../comparison/margin.ts";
import {letterOf} from "../comparison/standing.ts";
import type {Winner} from "../comparison/winner.ts";
import type {Currency, Decimal} from "../money.ts";
import {money} from "../money.ts";
import {targetName} from "./break-even-sentences.ts";
import {findingJson} from "./estimate-json.ts";

/** Returns the *comparison* as plain data: designs by their letters, amounts and quantities as decimal text. */
export function comparisonJson(comparison: Comparison) {
  const {on, currency, standings, winner, readings, differences, categories, resources, findings} = comparison;
  const {designs, breakEvens, leftOut} = comparison.breakEvens;
  const totals = standings.map(({totalPerMonth, complete}) => ({costPerMonth: totalPerMonth, complete}));
  return {
    version: 1,
    on,
    currency,
    winner: winnerJson(winner),
    assumptions: {
      by: readings.by,
      winners: readings.winners.map((entry) => ({...entry.readings, ...winnerJson(entry.winner)}))
    },
    differences: differences.map(({key, values}) => ({key, values: byLetter(values)})),
    designs: standings.map(({letter, name, totalPerMonth, assumed, ...rest}, i) => ({
      ...{letter, name, totalPerMonth: text(totalPerMonth.amount)},
      toFirst: differenceText(totals[i], totals[0]),
      ...{complete: rest.complete, unpriced: rest.unpricedCount, feasible: rest.feasible, errors: rest.errorCount},
      assumed: {low: text(assumed.low.amount), high: text(assumed.high.amount), complete: assumed.complete}
    })),
    byCategory: categories.map(({category, costs}) => ({category, costs: byLetter(costs.map(costJson(costs[0])))})),
    byResource: resources.map(({resource, category, costs, changes}) => ({
      ...{resource, category},
      changes: byLetter(changes),
      costs: byLetter(costs.map((cost) => cost && costJson(costs[0] ?? nothing(currency))(cost)))
    })),
    capacity: {fullest: comparison.fullest.map(rowJson), byResource: comparison.capacity.map(rowJson)},
    findings: {
      shared: findings.sharedCount,
      different: findings.different.map((own) => ({designs: letters(own.designs), ...findingJson(own.finding)}))
    },
    breakEvens: {
      designs: letters(designs),
      inputs: breakEvens.map(breakEvenJson),
      leftOut: leftOut.map(({target, reason}) => ({name: targetName(target), ...target, reason}))
    }
  };
}

function breakEvenJson({input, segments, crossings, margins}: BreakEven) {
  const {target, present, bound, ratios} = input;
  return {
    name: targetName(target),
    ...target,
    present: present && text(present),
    bound: text(bound),
    ratios: ratios.map(text),
    segments: segments.map(({from, to, winners}) => ({from: text(from), to: text(to), winners: letters(winners)})),
    crossings: crossings.map(({at, rounded, lastBelow, firstAbove, cost, below, above}) => ({
      ...{at: text(at), rounded: text(rounded), lastBelow: text(lastBelow), firstAbove: text(firstAbove)},
      ...{cost: text(cost), below: letters(below), above: letters(above)}
    })),
    margins: {down: marginJson(margins.down), up: marginJson(margins.up)}
  };
}

function marginJson(margin: Margin | null) {
  if (margin === null) return null;
  const {to, change, percent, winners} = margin;
  return {to: text(to), change: text(change), percent: percent && text(percent), winners: letters(winners)};
}

function winnerJson({designs, reason}: Winner) {
  return {designs: letters(designs), ...(reason === null ? {} : {reason})};
}

// A resource that is not there costs nothing.
function nothing(currency: Currency): KnownCost {
  return {costPerMonth: money(0, currency), complete: true};
}

function costJson(base: KnownCost | undefined) {
  return (cost: KnownCost) => ({
    costPerMonth: text(cost.costPerMonth.amount),
    complete: cost.complete,
    toFirst: differenceText(cost, base)
  });
}

function differenceText(cost: KnownCost | undefined, base: KnownCost | undefined): string | null {
  const found = cost && base ? difference(cost, base) : null;
  return found && text(found.amount);
}

function rowJson({id, resource, readings}: CapacityRow) {
  const cells = readings.map(
    (reading) =>
      reading && {
        ...{resource: reading.resource, used: text(reading.used), usedAtMost: text(reading.usedAtMost)},
        ...{limit: text(reading.limit), unit: reading.unit, status: reading.status}
      }
  );
  return {id, ...(resource === null ? {} : {resource}), readings: byLetter(cells)};
}

function byLetter<T>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value, i) => [letterOf(i), value]));
}

function letters(designs: readonly number[]): string[] {
  return designs.map(letterOf);
}

function text(value: Decimal): string {
  return value.toFixed();
}
