import {chartBook, chartNamed} from "../../src/charts/chart-book.ts";
import type {Chart, ChartInput} from "../../src/charts/chart.ts";
import {shown} from "../../src/topology/shown.ts";
import type {IsoDate, Problem} from "../../src/index.ts";
import {embeddedSheet, evaluate, InputError, readTopology} from "../../src/index.ts";
import {isIsoDay} from "../estate/day-text.ts";
import {examples} from "../examples.ts";
import {fromHash} from "../link/link-hash.ts";
import type {View} from "../link/view.ts";

/** What a page asks for that embeds a chart, as texts; null is not given. */
export interface EmbedRequest {
  /** The name of a chart of the family. */
  readonly chart: string | null;
  /** The document with its choices, as a link of a notebook has it behind its #. */
  readonly view: string | null;
  /** The document itself, in place of a view. */
  readonly topology: string | null;
  /** The day that it runs; default: that of the view, or else today. */
  readonly on: string | null;
  /** The day that alternatives are built; default: that of the view, or else the earlier of that day and today. */
  readonly buildOn: string | null;
}

/** A chart, and what it is drawn of. */
export interface Embedded {
  readonly chart: Chart;
  readonly input: ChartInput;
}

const known = {examples, choices: {day: isIsoDay, build: isIsoDay}};

/** Resolves to the chart that is asked for, as of *today*; rejects with an InputError that has everything that is wrong with the request. */
export async function embedded(request: EmbedRequest, today: IsoDate): Promise<Embedded> {
  const problems: Problem[] = [];
  const attempt = async <T>(get: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await get();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const chart = await attempt(() => chartOf(request));
  const view = await attempt(() => viewOf(request));
  const days = view && (await attempt(() => daysOf(request, view, today)));
  const topology = view && (await attempt(() => readTopology(view.file.content, view.file.name)));
  if (!chart || !days || !topology) throw new InputError(problems);
  const evaluation = evaluate(topology, embeddedSheet, {on: days.on});
  return {chart, input: {evaluation, options: days}};
}

function chartOf({chart: name}: EmbedRequest): Chart {
  const names = chartBook.map((chart) => chart.name).join(", ");
  if (!name) throw new InputError(`missing chart (known: ${names})`);
  const chart = chartNamed(name);
  if (!chart) throw new InputError(`unknown chart: ${shown(name)} (known: ${names})`);
  return chart;
}

async function viewOf({view, topology}: EmbedRequest): Promise<View> {
  if (topology !== null) return {file: {name: "topology", content: topology}, choices: {}};
  const hash = view?.replace(/^#/, "");
  if (!hash) throw new InputError("missing estate: neither a link's state nor a document is given");
  try {
    return await fromHash(`#${hash}`, known);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`the link's state cannot be read: ${error.message}`) : error;
  }
}

function daysOf({on, buildOn}: EmbedRequest, {choices}: View, today: IsoDate): {on: IsoDate; buildOn: IsoDate} {
  const wrong = [on, buildOn].filter((day) => day !== null && !isIsoDay(day));
  if (wrong.length > 0) throw new InputError(wrong.map((day) => ({message: `not a day: ${shown(day)} (YYYY-MM-DD)`})));
  const runs = on ?? choices["day"] ?? today;
  // What is to be seen of a day in the past is what could have been built by then.
  return {on: runs, buildOn: buildOn ?? choices["build"] ?? (runs < today ? runs : today)};
}
