import {InputError} from "../errors.ts";
import type {MigrationOptions} from "../migration/migration.ts";
import type {Currency} from "../money.ts";
import {Decimal, money} from "../money.ts";
import type {IsoDate} from "../units.ts";
import type {Arguments, Effects} from "./command.ts";
import {dayOf} from "./options.ts";

/** Options of a move, for `parseArgs`. */
export const moveOptions = {
  to: {type: "string"},
  start: {type: "string"},
  "overlap-months": {type: "string"},
  months: {type: "string"},
  hours: {type: "string"},
  "hourly-rate": {type: "string"}
} as const;

/** What the options of a move mean. */
export const moveHelp = {
  to: "the alternative to move to, or a topology file",
  start: "the day on which the new design is there, YYYY-MM-DD (default: today)",
  "overlap-months": "months for which both designs stand (default: 1)",
  months: "months to look at (default: 12)",
  hours: "hours of work that are paid once",
  "hourly-rate": "what such an hour costs, in the topology's currency"
};

/** Returns the day on which the move starts, today by default. */
export function startOf({values}: Arguments, effects: Effects): IsoDate {
  return dayOf({positionals: [], values: {on: values["start"]}}, effects);
}

/** Returns how the move is made; throws an InputError with everything that is wrong with the options. */
export function moveOf({values}: Arguments, currency: Currency, start: IsoDate): MigrationOptions {
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
  const months = whole("months", 12, 120, 1);
  const [hours, rate] = [amount("hours", "a number of hours"), amount("hourly-rate", "an amount")];
  if ((hours === null) !== (rate === null)) {
    problems.push(
      `missing option: ${hours === null ? "--hours" : "--hourly-rate"} (hours and what one costs go together)`
    );
  }
  if (problems.length > 0) throw new InputError(problems.join("\n"));
  return {start, overlapMonths, months, oneOff: money((hours ?? new Decimal(0)).times(rate ?? 0), currency)};
}
