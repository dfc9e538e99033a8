import type {PriceChoice} from "../billing/tariff-price.ts";
import {InputError} from "../errors.ts";
import {shown} from "../topology/shown.ts";
import {allProblems} from "./all-problems.ts";
import type {BuildDays} from "./build-days.ts";
import {buildDaysUpTo} from "./build-days.ts";
import type {Arguments, Effects} from "./command.ts";
import {onlyPositional} from "./options.ts";
import {priceChoiceOf} from "./price-options.ts";

/** The report that is asked for. */
export interface ReportRequest extends BuildDays {
  readonly file: string;
  readonly out: string;
  readonly type: "html" | "md";
  readonly choice: PriceChoice;
}

/** Returns the report that the arguments ask for; everything that is wrong with them is one InputError. */
export function reportRequestOf(args: Arguments, effects: Effects): ReportRequest {
  const request = allProblems((attempt) => ({
    file: attempt(() => onlyPositional(args, "topology file")),
    output: attempt(() => outputOf(args)),
    days: attempt(() => buildDaysUpTo(args, effects)),
    choice: attempt(() => priceChoiceOf(args, effects))
  }));
  const {file, output, days, choice} = request as {
    readonly [K in keyof typeof request]-?: NonNullable<(typeof request)[K]>;
  };
  return {file, ...output, ...days, choice};
}

/** Returns the command that makes the same report on any day: with its days said, and the options that change figures. */
export function reportCommand({file, out, on, buildOn}: ReportRequest, {values}: Arguments): string {
  const options = ["price-sheet", "borrow-prices-from", "exchange-rate", "rates"].flatMap((name) =>
    [values[name] ?? []].flat().flatMap((value) => [`--${name}`, String(value)])
  );
  const words = ["tollgate", "report", file, "--out", out, "--on", on, "--build-on", buildOn, ...options];
  return words.map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function outputOf({values}: Arguments): Pick<ReportRequest, "out" | "type"> {
  const out = values["out"];
  const allowed = "a file that ends in .html or .md";
  if (typeof out !== "string") throw new InputError(`missing option: --out (${allowed})`);
  const type = (["html", "md"] as const).find((known) => out.toLowerCase().endsWith(`.${known}`));
  if (type === undefined) throw new InputError(`unknown kind of report: ${shown(out)} (--out is ${allowed})`);
  return {out, type};
}
