import {readingNames} from "../capacity/reading-names.ts";
import {chanceText} from "../forecast/chance-text.ts";
import type {ForecastLimit, ReachedMonths} from "../forecast/forecast-limits.ts";
import type {Forecast, ForecastCost} from "../forecast/forecast-result.ts";
import type {Sensitivity} from "../forecast/tornado.ts";
import type {Money} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import type {ComparisonTable} from "./comparison-tables.ts";

const right = {align: "right"} as const;
const barLength = 16;
const driversShown = 10;

/** Returns what each month costs, with the chance that it exceeds the budget where there is one. */
export function monthTable({months, options: {budgetPerMonth}}: Forecast): ComparisonTable {
  const rows = months.map(({month, exceeds, ...cost}) => [month, ...costCells(cost), chanceText(exceeds)]);
  return costTable("MONTH", rows, budgetPerMonth !== null);
}

/** Returns the same of each calendar year, and of all the months. */
export function yearTable({years, total, months: {length}, options: {budgetPerYear}}: Forecast): ComparisonTable {
  const rows = years.map(({year, months, exceeds, ...cost}) => {
    return [months === 12 ? year : `${year}, ${months} mo.`, ...costCells(cost), chanceText(exceeds)];
  });
  return costTable("YEAR", [...rows, [`all ${length} mo.`, ...costCells(total), ""]], budgetPerYear !== null);
}

function costTable(title: string, rows: readonly (readonly string[])[], hasBudget: boolean): ComparisonTable {
  const titles = ["P10", "P50", "P90", "MEAN", "CERTAIN", ...(hasBudget ? ["OVER"] : [])];
  const columns = [{title}, ...titles.map((own) => ({title: own, ...right}))];
  return {columns, rows: rows.map((row) => row.slice(0, columns.length))};
}

function costCells({p10, p50, p90, mean, certain}: ForecastCost): string[] {
  return [p10, p50, p90, mean, certain].map(({amount}) => grouped(amount, 2));
}

/** Returns what drives the cost of all the months, the largest swing first, each with a bar of it. */
export function tornadoTable({sensitivity}: Forecast): ComparisonTable {
  const moving = sensitivity.filter(({swing}) => !swing.amount.isZero()).slice(0, driversShown);
  const largest = moving[0]?.swing.amount;
  const rows = moving.map((own) => [
    own.driver.name,
    moneyText(own.costAtLow),
    moneyText(own.costAtHigh),
    "■".repeat(largest ? Math.max(1, own.swing.amount.div(largest).times(barLength).round().toNumber()) : 0),
    own.rankCorrelation === null ? "–" : own.rankCorrelation.toFixed(2)
  ]);
  const columns = [
    ...[
      {title: "WHAT DRIVES IT", wraps: true},
      {title: "AT LOW", ...right},
      {title: "AT HIGH", ...right}
    ],
    ...[{title: "SWING"}, {title: "RANK", ...right}]
  ];
  return {columns, rows};
}

/** Returns how many uncertain inputs the table of drivers leaves out, by what they do to the cost. */
export function driversBeside(sensitivity: readonly Sensitivity[]): {readonly smaller: number; readonly idle: number} {
  const idle = sensitivity.filter(({swing}) => swing.amount.isZero()).length;
  return {smaller: Math.max(0, sensitivity.length - idle - driversShown), idle};
}

/** Returns when limits are reached; those that no reading reaches are left out. */
export function limitTable({limits}: Forecast): ComparisonTable {
  const rows = limits.filter(isReached).flatMap(limitRows);
  const columns = [
    ...[{title: "REACHES ITS LIMIT", wraps: true}, {title: ""}, {title: "", wraps: true}],
    ...[{title: "AT P90"}, {title: "AT P50"}]
  ];
  return {columns, rows};
}

/** Whether a limit is reached within the months, in one sample of ten at least. */
export function isReached({p90, lower}: ForecastLimit): boolean {
  return p90 !== null || lower.p90 !== null;
}

function limitRows({reading: {id, resource, limit, unit}, p50, p90, lower}: ForecastLimit): string[][] {
  const cells = (months: ReachedMonths) => [months.p90 ?? "not", months.p50 ?? "not"];
  const upper = [resource, readingNames[id], `of ${groupedExactly(limit)} ${unit}`, ...cells({p50, p90})];
  const isOne = lower.p50 === p50 && lower.p90 === p90;
  return isOne ? [upper] : [upper, ["", "", "by the lower reading", ...cells(lower)]];
}

function moneyText({amount}: Money): string {
  return grouped(amount, 2);
}
