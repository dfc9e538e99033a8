import type {AppAvailability} from "../availability/availability.ts";
import {weakest} from "../availability/composite.ts";
import {levelsText, partKindNames} from "../availability/part-words.ts";
import {groupBy} from "../group-by.ts";
import {listOrCount} from "../list-text.ts";
import type {Decimal} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import {cut} from "./chart.ts";

/** Apps that depend on parts of the same kinds and levels, as one row. */
export interface AvailabilityRow {
  readonly apps: readonly string[];
  /** Percent of a month; null where a part has no service level. */
  readonly slaPercent: Decimal | null;
  readonly minutes: Decimal | null;
  /** Minutes by a higher level that is said and not confirmed; null where none is. */
  readonly minutesAtLeast: Decimal | null;
  /** The parts with the lowest level, and that level: resources where all share them, otherwise their kinds. */
  readonly weakest: string;
  readonly isConfirmed: boolean;
}

/** Returns the apps in rows, those alike together: without a service level first, then by downtime, the longest first. */
export function availabilityRows(availability: readonly AppAvailability[]): AvailabilityRow[] {
  const groups = groupBy(availability, ({parts}) => levelsText(parts));
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first ? [toRow(first, [first, ...others])] : []))
    .sort((a, b) => minutesOf(b) - minutesOf(a));
}

/** Returns the downtime of a row in words, with its level: `43.80 min, 99.9 %`; "?" is not confirmed. */
export function downtimeText({slaPercent, minutes, isConfirmed}: AvailabilityRow): string {
  if (slaPercent === null || minutes === null) return "no service level";
  return `${grouped(minutes, 2)} min, ${percentText(slaPercent)} %${isConfirmed ? "" : " ?"}`;
}

/** Returns who the row is, in short. */
export function appsText({apps}: AvailabilityRow): string {
  return listOrCount(
    apps.map((app) => cut(app, 24)),
    "app",
    2
  );
}

function toRow(first: AppAvailability, group: readonly AppAvailability[]): AvailabilityRow {
  const {slaPercent, slaPercentAtMost, downtimeMinutesPerMonth: minutes} = first;
  const hasUpper = slaPercent && minutes && slaPercentAtMost && slaPercentAtMost.gt(slaPercent);
  return {
    apps: group.map(({app}) => app),
    slaPercent,
    minutes,
    minutesAtLeast: hasUpper ? minutes.times(uncovered(slaPercentAtMost)).div(uncovered(slaPercent)) : null,
    weakest: weakestText(group),
    isConfirmed: first.unconfirmed.length === 0
  };
}

function weakestText(group: readonly AppAvailability[]): string {
  const own = weakest(group[0]?.parts ?? []);
  const level = own[0]?.slaPercent;
  const isShared = own.every(({resource}) => group.every(({parts}) => parts.some((d) => d.resource === resource)));
  const names = isShared ? own.map(({resource}) => cut(resource, 28)) : own.map(({kind}) => partKindNames[kind]);
  const [distinct, noun] = [[...new Set(names)], partKindNames[own[0]?.kind ?? "plan"].replace(/s$/, "")];
  return `${listOrCount(distinct, noun, 2)}${level ? ` ${percentText(level)} %` : ""}`;
}

function percentText(value: Decimal): string {
  return groupedExactly(value.toDecimalPlaces(4));
}

function uncovered(percent: Decimal): Decimal {
  return percent.negated().plus(100);
}

function minutesOf({minutes}: AvailabilityRow): number {
  return minutes?.toNumber() ?? Infinity;
}
