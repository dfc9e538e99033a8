import type {AlternativesOptions} from "../../alternatives/alternatives.ts";
import type {RankedAlternative} from "../../alternatives/ranking.ts";
import {cheapestAlternative} from "../../charts/cheapest-alternative.ts";
import type {ChartInput} from "../../charts/chart.ts";
import {forecastOf} from "../../charts/estate-forecast.ts";
import {alternativesOf} from "../../charts/per-input.ts";
import type {AlternativesAnswer} from "../../comparison/alternatives-answer.ts";
import {alternativesAnswer} from "../../comparison/alternatives-answer.ts";
import {InputError} from "../../errors.ts";
import type {Evaluation} from "../../evaluation/evaluation.ts";
import {drivers} from "../../forecast/drivers.ts";
import type {Forecast} from "../../forecast/forecast-result.ts";
import {migration} from "../../migration/migration.ts";
import {steps} from "../../migration/steps.ts";
import {money} from "../../money.ts";
import {grows} from "../../timeline/grown.ts";
import type {TimelineEvent} from "../../timeline/timeline-event.ts";
import {timeline} from "../../timeline/timeline.ts";
import type {MigrationReport} from "../migration-json.ts";

/** What a report argues from: the estate as it is, the ways out of it, the move to one, and the dates. */
export interface ReportInput {
  readonly evaluation: Evaluation;
  readonly options: AlternativesOptions;
  readonly answer: AlternativesAnswer;
  /** The cheapest way that can be had and is another design; otherwise why there is none, in a sentence. */
  readonly target: RankedAlternative | string;
  /** The move to it; null where there is none. */
  readonly move: MigrationReport | null;
  readonly events: readonly TimelineEvent[];
  /** What the next months cost, or why that cannot be told; null where nothing in the document is a range, grows or changes. */
  readonly forecast: Forecast | string | null;
  /** The command that makes the report again. */
  readonly command: string;
  /** The version of the tool; null where it is not known. */
  readonly version: string | null;
}

/** How a report was asked for. */
export type ReportOrigin = Pick<ReportInput, "command" | "version">;

// As `tollgate migrate` has them, unless told otherwise.
const overlapMonths = 1;
const months = 12;

/** Returns what a report of the *evaluation* argues from: its alternatives under the *options*, and the move to the cheapest that can be had. */
export function reportInput(evaluation: Evaluation, options: AlternativesOptions, origin: ReportOrigin): ReportInput {
  const {topology} = evaluation;
  const {buildOn, ...terms} = options;
  const results = alternativesOf({evaluation, options});
  const answer = alternativesAnswer(results, terms);
  const pair = cheapestAlternative(results);
  const name = typeof pair === "string" ? null : pair.after.name;
  const target = answer.ranked.find((result) => result.name === name);
  return {
    ...{evaluation, options, answer, ...origin},
    target: target ?? (typeof pair === "string" ? pair : "None of the alternatives can be had."),
    move: target ? moveTo(target, evaluation, buildOn) : null,
    events: timeline(topology, options.on),
    forecast: forecastFor({evaluation, options})
  };
}

function forecastFor(input: ChartInput): Forecast | string | null {
  const {topology} = input.evaluation;
  if (!grows(topology) && drivers(topology).length === 0) return null;
  try {
    return forecastOf(input);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function moveTo({name, evaluation: after, reasons}: RankedAlternative, before: Evaluation, start: string) {
  const {topology} = before;
  const oneOff = money(0, topology.currency);
  return {
    ...{name: topology.name, to: name, start, overlapMonths, before, reasons},
    migration: migration(before, after, {start, overlapMonths, months, oneOff}),
    steps: steps(topology, after.topology)
  };
}
