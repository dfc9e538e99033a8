import {assumedBy, countedAs} from "../evaluation/assumed-text.ts";
import {chanceText} from "../forecast/chance-text.ts";
import type {Forecast, ForecastMonth, ForecastYear} from "../forecast/forecast-result.ts";
import {limits} from "../catalog/limits.ts";
import type {Money} from "../money.ts";
import {counted, grouped} from "../number-text.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {rangeText} from "./range-text.ts";

/** Returns the answer in sentences without their full stops: how much over the months, within which budget, and what that rests on. */
export function forecastSentences(found: Forecast): string[] {
  return [
    headline(found),
    ...interrupted(found),
    ...budgets(found).map((sentence) => (found.complete ? sentence : `${sentence}, as far as all is known`)),
    ...sources(found),
    ...ending(found),
    ...assumed(found),
    ...unknown(found)
  ];
}

function headline({topology: {name}, total, months, complete, drivers}: Forecast): string {
  const span = `${counted(months.length, "month")} from ${months[0]?.month ?? ""} on`;
  const least = complete ? "" : "at least ";
  if (drivers.length === 0) return `${name} costs ${least}${text(total.p50)} over ${span}`;
  return `${name} costs ${least}${text(total.p50)} over ${span} at P50; one sample of ten costs less than ${grouped(total.p10.amount, 2)}, one more than ${grouped(total.p90.amount, 2)}`;
}

function interrupted({interrupted: isCut, samples, options}: Forecast): string[] {
  return isCut ? [`interrupted: ${samples} of ${counted(options.samples, "sample")} were finished`] : [];
}

function budgets({months, years, options: {budgetPerMonth, budgetPerYear}, topology: {currency}}: Forecast): string[] {
  const amount = (budget: NonNullable<typeof budgetPerMonth>) => `${grouped(budget, 2)} ${currency}`;
  return [
    ...(budgetPerMonth ? [budgetText(`${amount(budgetPerMonth)} a month`, months, ({month}) => month)] : []),
    ...(budgetPerYear ? [yearText(`${amount(budgetPerYear)} a year`, years)] : [])
  ];
}

type Held = Pick<ForecastMonth | ForecastYear, "exceeds">;

function budgetText<T extends Held>(budget: string, all: readonly T[], nameOf: (own: T) => string): string {
  const [first] = all;
  if (first === undefined) return "";
  const most = all.reduce((a, b) => (b.exceeds?.gt(a.exceeds ?? 0) ? b : a), first);
  if (!most.exceeds || most.exceeds.isZero()) return `the budget of ${budget} is exceeded in no sample`;
  return `the budget of ${budget} is exceeded with a chance of up to ${chanceText(most.exceeds)}, in ${nameOf(most)}`;
}

function yearText(budget: string, years: readonly ForecastYear[]): string {
  const whole = years.filter(({exceeds}) => exceeds !== null);
  if (whole.length === 0) return `the budget of ${budget} is not judged: no calendar year is looked at as a whole`;
  return budgetText(budget, whole, ({year}) => year);
}

function sources({total, sensitivity, drivers}: Forecast): string[] {
  if (drivers.length === 0) return ["nothing in the document is a range, so that every sample is the same"];
  const [largest] = sensitivity;
  const most =
    largest && !largest.swing.amount.isZero()
      ? `; most by ${largest.driver.name}: ${rangeText({low: largest.costAtLow, high: largest.costAtHigh})} with all else typical`
      : "";
  return [
    `${text(total.certain)} of it is certain; the rest rests on ${counted(drivers.length, "uncertain input")}${most}`
  ];
}

function ending({topology, months}: Forecast): string[] {
  const last = limits.gatewayRequiredLastDay.value;
  const isOver = (months.at(-1)?.month ?? "") > last.slice(0, 7);
  if (!isOver || integrationsVia(topology, "gateway").length === 0) return [];
  return [`gateway-required integration works until ${last}, and is counted to the end all the same`];
}

function assumed({assumed: range, topology, months}: Forecast): string[] {
  if (range.by.length === 0) return [];
  return [
    `${months[0]?.month ?? ""} with all typical is ${rangeText(range)} by ${assumedBy(range)}; counted as ${countedAs(range, topology)}`
  ];
}

function unknown({unpriced}: Forecast): string[] {
  if (unpriced.length === 0) return [];
  return [`INCOMPLETE: ${unpriced.length} not known (below), so that all amounts are lower bounds`];
}

function text({amount, currency}: Money): string {
  return `${grouped(amount, 2)} ${currency}`;
}
