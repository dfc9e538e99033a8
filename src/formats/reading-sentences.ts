import type {Comparison} from "../comparison/comparison.ts";
import type {OpenAssumption, OpenReadings} from "../comparison/open-assumptions.ts";
import type {ReadingWinner} from "../comparison/reading-winners.ts";
import {letterOf} from "../comparison/standing.ts";
import type {Winner} from "../comparison/winner.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";

const subjects: Readonly<Record<OpenAssumption, string>> = {
  gatewayData: "how gateway-required data is billed",
  transitPeering: "who pays for peerings under gateway transit",
  environmentMinimum: "what a zone-redundant environment is charged at least"
};

/**
 * Returns whether the winner depends on what the sources leave open, and which
 * design wins under which reading; nothing where it does not.
 */
export function readingSentences({readings: {by, winners}, winner}: Comparison): string[] {
  if (by.length > 0) {
    const groups = [...groupBy(winners, (entry) => winnerText(entry.winner))];
    const texts = groups.map(([text, group]) => `${text} with ${conditions(group, winners)}`);
    const open = listText(
      by.map((key) => subjects[key]),
      by.length
    );
    return [`the winner depends on an assumption, ${open}: ${texts.join("; ")}`];
  }
  const [same] = winners;
  if (same === undefined || isSame(same, winner)) return [];
  return [`with the same assumptions in all of them, ${winnerText(same.winner)} whatever these are`];
}

function winnerText({designs, reason}: Winner): string {
  if (designs.length === 0) return `no winner (${reason ?? ""})`;
  return `${listText(designs.map(letterOf), designs.length)} ${designs.length === 1 ? "wins" : "cost the same"}`;
}

/**
 * Returns under which readings of *all* those of the *group* are, in words: a group
 * that is every combination of some values is told by these, and not by what
 * makes no difference in it.
 */
export function conditions(group: readonly ReadingWinner[], all: readonly ReadingWinner[]): string {
  const keys = Object.keys(all[0]?.readings ?? {}) as OpenAssumption[];
  const own = keys.map((key) => ({key, values: valuesOf(group, key)}));
  const isProduct = own.reduce((count, {values}) => count * values.length, 1) === group.length;
  if (!isProduct) return group.map(({readings}) => readingText(readings)).join(", or ");
  const deciding = own.filter(({key, values}) => values.length < valuesOf(all, key).length);
  return deciding.map(({key, values}) => `${key} ${values.join(" or ")}`).join(" and ");
}

function valuesOf(entries: readonly ReadingWinner[], key: OpenAssumption): string[] {
  return [...new Set(entries.map(({readings}) => readings[key] ?? ""))];
}

function readingText(readings: OpenReadings): string {
  return Object.entries(readings)
    .map(([key, value]) => `${key} ${value}`)
    .join(" and ");
}

function isSame({winner}: ReadingWinner, other: Winner): boolean {
  return winner.designs.join() === other.designs.join();
}
