import type {PriceChoice} from "../billing/tariff-price.ts";
import type {Chart} from "../charts/chart.ts";
import {InputError} from "../errors.ts";
import {unknownName} from "../topology/unknown-name.ts";
import {shown} from "../topology/shown.ts";
import {allProblems} from "./all-problems.ts";
import type {BuildDays} from "./build-days.ts";
import {buildDaysUpTo} from "./build-days.ts";
import type {Arguments, Effects} from "./command.ts";
import {priceChoiceOf} from "./price-options.ts";

/** What a picture can be written as, by the end of its file's name. */
export const pictureTypes = ["svg", "png", "html", "csv"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Which page a picture is for. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The picture that is asked for. */
export interface ChartRequest extends BuildDays {
  readonly chart: Chart;
  readonly file: string;
  readonly out: string;
  readonly type: PictureType;
  /** Of the picture, in pixels; a PNG has twice as many. */
  readonly width: number;
  readonly theme: Theme;
  readonly choice: PriceChoice;
}

export const usualWidth = 900;
export const widths = {least: 320, most: 2400};

/** Returns the picture that the arguments ask for, of a chart of the *book*; everything that is wrong with them is one InputError. */
export function chartRequestOf(args: Arguments, effects: Effects, book: readonly Chart[]): ChartRequest {
  const request = allProblems((attempt) => ({
    chart: attempt(() => chartOf(args, book)),
    file: attempt(() => fileOf(args)),
    output: attempt(() => outputOf(args)),
    width: attempt(() => widthOf(args)),
    theme: attempt(() => themeOf(args)),
    days: attempt(() => buildDaysUpTo(args, effects)),
    choice: attempt(() => priceChoiceOf(args, effects))
  }));
  const {chart, file, output, width, theme, days, choice} = request as {
    readonly [K in keyof typeof request]-?: NonNullable<(typeof request)[K]>;
  };
  return {chart, file, ...output, width, theme, ...days, choice};
}

function chartOf({positionals: [name]}: Arguments, book: readonly Chart[]): Chart {
  const names = book.map((chart) => chart.name);
  if (name === undefined) throw new InputError(`missing chart (known: ${names.join(", ")})`);
  const chart = book.find((candidate) => candidate.name === name);
  if (chart) return chart;
  const message = unknownName("chart", name, names);
  throw new InputError(names.every((known) => message.includes(known)) ? message : `${message}; --list lists them all`);
}

function fileOf({positionals: [, file, ...rest]}: Arguments): string {
  if (file === undefined) throw new InputError("missing topology file (--help shows how to call it)");
  if (rest.length > 0) throw new InputError(`too many arguments: ${rest.join(" ")} (a chart and a file are expected)`);
  return file;
}

function outputOf({values}: Arguments): {readonly out: string; readonly type: PictureType} {
  const out = values["out"];
  const allowed = pictureTypes.map((type) => `.${type}`).join(", ");
  if (typeof out !== "string") throw new InputError(`missing option: --out (a file that ends in one of ${allowed})`);
  const type = pictureTypes.find((known) => out.toLowerCase().endsWith(`.${known}`));
  if (type === undefined)
    throw new InputError(`unknown kind of picture: ${shown(out)} (--out ends in one of ${allowed})`);
  return {out, type};
}

function widthOf({values}: Arguments): number {
  const text = values["width"];
  if (typeof text !== "string") return usualWidth;
  const width = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (width >= widths.least && width <= widths.most) return width;
  throw new InputError(`not a width: ${shown(text)} (--width, whole pixels from ${widths.least} to ${widths.most})`);
}

function themeOf({values}: Arguments): Theme {
  const theme = values["theme"] ?? "light";
  const found = themes.find((known) => known === theme);
  if (found === undefined) throw new InputError(`unknown theme: ${shown(theme)} (known: ${themes.join(", ")})`);
  return found;
}
