import {InputError} from "../errors.ts";
import {checkedOptions} from "../forecast/checked-options.ts";
import type {ForecastOptions} from "../forecast/forecast-result.ts";
import {Decimal} from "../money.ts";
import {shown} from "../topology/shown.ts";
import {allProblems} from "./all-problems.ts";
import type {Arguments, Effects} from "./command.ts";
import {dayOf, onlyPositional} from "./options.ts";
import {priceChoiceOf} from "./price-options.ts";

const formats = ["table", "json", "csv", "markdown"] as const;

/** The forecast that is asked for. */
export interface ForecastRequest {
  readonly file: string;
  readonly format: (typeof formats)[number];
  readonly options: ForecastOptions;
}

/** Options of a forecast, for `parseArgs`. */
export const forecastOptions = {
  months: {type: "string"},
  start: {type: "string"},
  samples: {type: "string"},
  seed: {type: "string"},
  "budget-per-month": {type: "string"},
  "budget-per-year": {type: "string"},
  "calendar-hours": {type: "boolean"}
} as const;

/** What they mean. */
export const forecastHelp = {
  months: "months to look at, 1 to 120 (default: 24)",
  start: "the first of them, YYYY-MM (default: the one after that of --on)",
  samples: "how often what is uncertain is drawn, 1 to 1,000,000 (default: 10,000)",
  seed: "a whole number; the same one draws the same samples (default: 1)",
  "budget-per-month": "an amount: how likely each month is to exceed it",
  "budget-per-year": "an amount: how likely each whole year is to exceed it",
  "calendar-hours": "bill the hours of each month's days, not those of the document"
};

/** Returns the forecast that the arguments ask for; everything that is wrong with them is one InputError. */
export function forecastRequestOf(args: Arguments, effects: Effects): ForecastRequest {
  const request = allProblems((attempt) => {
    const file = attempt(() => onlyPositional(args, "topology file"));
    const format = attempt(() => formatOf(args));
    const choice = attempt(() => priceChoiceOf(args, effects));
    const on = attempt(() => dayOf(args, effects));
    const options = attempt(() => optionsOf(args, on ?? effects.today));
    return {file, format, options: {...options, ...choice}};
  });
  return request as ForecastRequest;
}

function optionsOf({values}: Arguments, on: string): ForecastOptions {
  const text = (option: string) => (typeof values[option] === "string" ? values[option] : undefined);
  const written = {
    ...{months: text("months"), samples: text("samples"), seed: text("seed")},
    ...{budgetPerMonth: text("budget-per-month"), budgetPerYear: text("budget-per-year")}
  };
  const start = text("start");
  const [months, samples, seed] = [written.months, written.samples, written.seed].map(wholeOf);
  const options = {
    ...{on, calendarHours: values["calendar-hours"] === true},
    ...{budgetPerMonth: budgetOf(written.budgetPerMonth), budgetPerYear: budgetOf(written.budgetPerYear)},
    ...(start === undefined ? {} : {start}),
    ...(months === undefined ? {} : {months}),
    ...(samples === undefined ? {} : {samples}),
    ...(seed === undefined ? {} : {seed})
  };
  checkedOptions(options, written);
  return options;
}

function wholeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^-?\d{1,16}$/.test(text) ? Number(text) : NaN;
}

function budgetOf(text: string | undefined): Decimal | null {
  if (text === undefined) return null;
  return new Decimal(/^\d{1,15}(\.\d{1,6})?$/.test(text) ? text : NaN);
}

function formatOf({values}: Arguments): ForecastRequest["format"] {
  const format = values["format"] ?? "table";
  const found = formats.find((known) => known === format);
  if (found === undefined) throw new InputError(`unknown format: ${shown(format)} (known: ${formats.join(", ")})`);
  return found;
}
