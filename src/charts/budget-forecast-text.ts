import {assumedBy, countedAs} from "../evaluation/assumed-text.ts";
import {chanceText} from "../forecast/chance-text.ts";
import type {Forecast, ForecastMonth} from "../forecast/forecast-result.ts";
import {Decimal} from "../money.ts";
import {counted, grouped, groupedExactly} from "../number-text.ts";
import {sheetAge} from "../prices/price-sheet.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import {forecastDates} from "./forecast-dates.ts";
import {amountText} from "./labels.ts";
import {monthName} from "./month-name.ts";

/** Returns the finding of a forecast: when P90 passes the budget, or, without one, a round amount. */
export function budgetForecastText(found: Forecast): ChartText {
  const {months, topology, drivers} = found;
  const span = `${topology.currency} a month, ${counted(months.length, "month")} from ${months[0]?.month ?? ""}`;
  const isCertain = drivers.length === 0;
  return {
    title: `${headline(found)}${found.complete ? "" : ", as far as all is known"}`,
    subtitle: isCertain ? span : `${span}; the band holds eight samples of ten, from P10 to P90`,
    foot: [
      ...(isCertain ? [] : [`${samplesText(found)}; the filled base is what no range touches.`]),
      `Volumes as of ${found.options.on.slice(0, 7)}, grown since.`,
      ...chances(found),
      ...contextOf(found)
    ].join(" ")
  };
}

/** Returns the months of a forecast: percentiles, mean, what is certain, the chance to exceed the budget where there is one, and what ends or begins. */
export function budgetForecastTable(found: Forecast): ChartTable {
  const {months, complete, topology, options} = found;
  const unit = complete ? topology.currency : `at least, ${topology.currency}`;
  const dates = forecastDates(found);
  const hasBudget = options.budgetPerMonth !== null;
  return {
    columns: [
      "month",
      ...["P10", "P50", "P90", "mean", "certain"].map((name) => `${name}, ${unit}`),
      ...(hasBudget ? ["above the budget, % of samples"] : []),
      "what ends or begins"
    ],
    rows: months.map(({month, exceeds, p10, p50, p90, mean, certain}) => [
      month,
      ...[p10, p50, p90, mean, certain].map(({amount}) => amount.toNumber()),
      ...(hasBudget ? [exceeds?.times(100).toNumber() ?? null] : []),
      dates
        .filter(({date}) => date.startsWith(month))
        .map(({date, what}) => `${date}: ${what}`)
        .join("; ")
    ])
  };
}

/** Returns how many samples a forecast is of, and how it drew them: `10,000 samples, seed 1`. */
export function samplesText({samples, interrupted, options}: Forecast): string {
  const of = interrupted ? ` of ${grouped(new Decimal(options.samples), 0)}` : "";
  return `${counted(samples, "sample")}${of}, seed ${options.seed}`;
}

/** Whether the samples of a forecast differ in no month. */
export function isFlat({months}: Forecast): boolean {
  return months.every(({p10, p90, mean}) => p10.amount.eq(p90.amount) && p10.amount.eq(mean.amount));
}

function headline(found: Forecast): string {
  const {drivers, months, total, options, topology} = found;
  const {currency} = topology;
  const all = `${amountText(total.p50)} ${currency} over ${counted(months.length, "month")}`;
  if (drivers.length === 0) return `Nothing in this estate is uncertain: it costs ${all}`;
  if (isFlat(found)) return `What is uncertain in this estate moves no cost: ${all}`;
  if (options.budgetPerMonth) return budgetHeadline(months, options.budgetPerMonth, currency);
  const passed = roundAmountPassed(months);
  if (passed) return passes(passed.amount, passed.month, currency);
  const most = months.reduce((a, b) => (b.p90.amount.gt(a.p90.amount) ? b : a));
  return `At P90 the estate costs up to ${amountText(most.p90)} ${currency} a month, in ${monthName(most.month)}`;
}

function budgetHeadline(months: readonly ForecastMonth[], budget: Decimal, currency: string): string {
  const over = months.filter(({p90}) => p90.amount.gt(budget));
  const amount = `${groupedExactly(budget)} ${currency} a month`;
  const [first] = over;
  if (!first) return `At P90 the estate stays within ${amount} in all ${counted(months.length, "month")}`;
  if (first !== months[0]) return passes(budget, first.month, currency);
  const span = counted(months.length, "month");
  if (over.length === months.length) return `At P90 the estate is over ${amount} in all ${span}`;
  return `At P90 the estate is over ${amount} in ${over.length} of ${span}, first in ${monthName(first.month)}`;
}

function passes(amount: Decimal, month: string, currency: string): string {
  return `At P90 the estate passes ${groupedExactly(amount)} ${currency} a month in ${monthName(month)}`;
}

/**
 * Returns the roundest amount that P90 passes after the first month, and the month in
 * which it first does; undefined where it never is above the first month's.
 */
function roundAmountPassed(months: readonly ForecastMonth[]): {amount: Decimal; month: string} | undefined {
  const [least, ...later] = months.map(({p90}) => p90.amount);
  if (least === undefined || later.length === 0) return undefined;
  const most = Decimal.max(...later);
  if (most.lte(least)) return undefined;
  for (let step = new Decimal(10).pow(most.toFixed(0).length); step.gte("0.01"); step = step.div(10)) {
    for (const own of [step, step.div(2)]) {
      const amount = most.div(own).ceil().minus(1).times(own);
      const month = months.find(({p90}) => p90.amount.gt(amount))?.month;
      if (amount.gte(least) && amount.gt(0) && month !== undefined) return {amount, month};
    }
  }
  return undefined;
}

function chances({options: {budgetPerMonth, budgetPerYear}, months, years, topology: {currency}}: Forecast): string[] {
  const [first] = months;
  const most = first && months.reduce((a, b) => (b.exceeds?.gt(a.exceeds ?? 0) ? b : a), first);
  const whole = years.filter(({exceeds}) => exceeds !== null);
  const ofYears = whole.map(({year, exceeds}) => `${year} with ${chanceText(exceeds)}`).join(", ");
  return [
    ...(budgetPerMonth && most ? [monthChance(most, `${groupedExactly(budgetPerMonth)} ${currency}`)] : []),
    ...(budgetPerYear
      ? [
          `${groupedExactly(budgetPerYear)} ${currency} a year: ${whole.length > 0 ? `exceeded in ${ofYears}` : "no calendar year is looked at as a whole"}.`
        ]
      : [])
  ];
}

function monthChance({month, exceeds}: ForecastMonth, budget: string): string {
  if (!exceeds || exceeds.isZero()) return `No month exceeds ${budget} in any sample.`;
  return `The chance that a month exceeds ${budget} is at most ${chanceText(exceeds)}, in ${monthName(month)}.`;
}

/** Returns what the amounts of a forecast rest on, in sentences. */
export function contextOf({sheet, assumed, topology, unpriced, months}: Forecast): string[] {
  const {oldest, newest} = sheetAge(sheet);
  const range = [assumed.low, assumed.high].map(amountText).join(" to ");
  return [
    ...(assumed.by.length > 0
      ? [
          `${monthName(months[0]?.month ?? "")}, all typical, is ${range} by ${assumedBy(assumed)}; counted as ${countedAs(assumed, topology)}.`
        ]
      : []),
    ...(unpriced.length > 0 ? [`INCOMPLETE: ${unpriced.length} not known, so that all amounts are lower bounds.`] : []),
    `Retail prices of ${oldest ?? "unknown date"} to ${newest ?? "unknown date"}.`,
    "Tax and support plans are not included."
  ];
}
