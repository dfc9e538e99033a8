import {InputError} from "../errors.ts";
import type {IsoDate} from "../units.ts";
import type {Arguments, Effects} from "./command.ts";
import {dayOf} from "./options.ts";

/** The day that a design is built on, and the day that it runs. */
export interface BuildDays {
  readonly buildOn: IsoDate;
  readonly on: IsoDate;
}

/** Options and help for the day that a design is built on, beside the day that it runs. */
export const buildDayOptions = {"build-on": {type: "string"}} as const;
export const buildDayHelp = {"build-on": "the day it is built on, YYYY-MM-DD (default: today)"};
export const runDayHelp = "the day it runs, YYYY-MM-DD (default: --build-on)";

/** Returns the days that `--build-on` and `--on` name: today, and the same, by default. It is an InputError to run before it is built. */
export function buildDaysOf(args: Arguments, effects: Effects): BuildDays {
  const buildOn = dayOf(args, effects, "build-on");
  const on = dayOf(args, {...effects, today: buildOn});
  if (on < buildOn) throw new InputError(`runs before it is built: --on ${on}, --build-on ${buildOn}`);
  return {buildOn, on};
}

/** Returns the same, where what is to be seen of a day in the past is what could have been built by then. */
export function buildDaysUpTo(args: Arguments, effects: Effects): BuildDays {
  if (args.values["build-on"] !== undefined) return buildDaysOf(args, effects);
  const on = dayOf(args, effects);
  return {on, buildOn: on < effects.today ? on : effects.today};
}
