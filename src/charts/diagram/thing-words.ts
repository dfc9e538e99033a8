import {readingNames} from "../../capacity/reading-names.ts";
import {counted} from "../../number-text.ts";
import {readingText} from "../capacity-headroom.ts";
import {plainText} from "./plain-text.ts";
import type {Thing} from "./thing.ts";

const findingsTold = 4;

/** Returns what a *thing* is, costs, holds and lacks, in words: for who hears the diagram, or points at a thing. */
export function thingWords({noun, name, detail, facts}: Thing, currency: string): string {
  const {cost, readings, findings} = facts;
  const told = findings.slice(0, findingsTold);
  const untold = findings.length - told.length;
  const what = `${noun} ${plainText(name)}${detail ? `, ${plainText(detail)}` : ""}`;
  return [
    what.trim(),
    ...(cost === null ? [] : [cost.startsWith("?") ? `cost ${cost.slice(2)}` : `${cost} ${currency} a month`]),
    ...readings.map((reading) => `${readingNames[reading.id]} ${readingText(reading).replace("  ", ", ")}`),
    ...told.map(({severity, message}) => `${severity}: ${plainText(message)}`),
    ...(untold > 0 ? [`${counted(untold, "finding")} more`] : [])
  ].join("; ");
}
