import {InputError} from "../errors.ts";
import type {MigrationOptions} from "../migration/migration.ts";
import type {Currency} from "../money.ts";
import {Decimal, money} from "../money.ts";
import type {IsoDate} from "../units.ts";
import type {Arguments, Effects} from "./command.ts";
import {dayOf} from "./options.ts";

/** Options and help for what a move takes, wherever to. */
export const effortOptions = {
  "overlap-months": {type: "string"},
  hours: {type: "string"},
  "hourly-rate": {type: "string"}
} as const;
export const effortHelp = {
  "overlap-months": "months for which both designs stand (default: 1)",
  hours: "hours of work that are paid once",
  "hourly-rate": "what such an hour costs, in the topology's currency"
};

/** Options of a move, for `parseArgs`. */
export const moveOptions = {
  to: {type: "string"},
  start: {type: "string"},
  months: {type: "string"},
  ...effortOptions
} as const;

/** What the options of a move mean. */
export const moveHelp = {
  to: "the alternative to move to, or a topology file",
  start: "the day on which the new design is there, YYYY-MM-DD (default: today)",
  months: "months to look at (default: 12)",
  ...effortHelp
};

/** A move as options tell it: what is paid once is in the currency of whatever moves. */
export type Move = Omit<MigrationOptions, "oneOff"> & {readonly oneOff: Decimal};

/** Returns the day on which the move starts, today by default. */
export function startOf({values}: Arguments, effects: Effects): IsoDate {
  return dayOf({positionals: [], values: {on: values["start"]}}, effects);
}

/**
 * Returns how the move is made, looked at for as many months as the option *span*
 * says; throws an InputError with everything that is wrong with the options.
 */
export function moveOf({values}: Arguments, start: IsoDate, span: "months" | "horizon" = "months"): Move {
  const problems: string[] = [];
  const whole = (option: string, usual: number, most: number, least: number): number => {
    const value = values[option];
    if (typeof value !== "string") return usual;
    const number = /^\d{1,4}$/.test(value) ? Number(value) : NaN;
    if (!(number >= least && number <= most))
      problems.push(`not a number of months: ${value} (--${option}, ${least} to ${most})`);
    return number;
  };
  const amount = (option: string, noun: string): Decimal | null => {
    const value = values[option];
    if (typeof value !== "string") return null;
    if (/^\d{1,12}(\.\d{1,6})?$/.test(value)) return new Decimal(value);
    problems.push(`not ${noun}: ${value} (--${option}, 0 or more)`);
    return new Decimal(0);
  };
  const overlapMonths = whole("overlap-months", 1, 24, 0);
  const months = whole(span, 12, 120, 1);
  const [hours, rate] = [amount("hours", "a number of hours"), amount("hourly-rate", "an amount")];
  if ((hours === null) !== (rate === null)) {
    problems.push(
      `missing option: ${hours === null ? "--hours" : "--hourly-rate"} (hours and what one costs go together)`
    );
  }
  if (problems.length > 0) throw new InputError(problems.join("\n"));
  return {start, overlapMonths, months, oneOff: (hours ?? new Decimal(0)).times(rate ?? 0)};
}

/** Returns the *move* of what is billed in that *currency*. */
export function moveIn(currency: Currency, {oneOff, ...move}: Move): MigrationOptions {
  return {...move, oneOff: money(oneOff, currency)};
}
