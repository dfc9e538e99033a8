import type {Comparison} from "../comparison/comparison.ts";
import type {Standing} from "../comparison/standing.ts";
import {letterOf} from "../comparison/standing.ts";
import type {Winner} from "../comparison/winner.ts";
import {listText} from "../list-text.ts";
import type {Decimal} from "../money.ts";
import {counted, grouped} from "../number-text.ts";
import {readingSentences} from "./reading-sentences.ts";

const places = 2;

/** Returns the answer in sentences: which design costs least, by how much, and what that depends on. */
export function comparisonSentences(comparison: Comparison): string[] {
  return [
    answer(comparison),
    ...cheaperButNot(comparison),
    ...readingSentences(comparison),
    ...comparison.differences.map(({key, values}) => {
      const own = values.map((value, i) => `${value} in ${letterOf(i)}`);
      return `the designs differ in ${key}: ${listText(own, own.length)}`;
    })
  ];
}

/** Returns the letters of a winner, or of several: `B`, `A and C`. */
export function lettersOf(designs: readonly number[]): string {
  return listText(designs.map(letterOf), designs.length);
}

function answer({standings, winner, currency}: Comparison): string {
  const [place] = winner.designs;
  const best = place === undefined ? undefined : standings[place];
  if (best === undefined) return `no winner: ${winner.reason ?? ""}${cheapestKnown(standings)}`;
  if (winner.designs.length > 1) {
    return `${lettersOf(winner.designs)} cost the same: ${amount(shown(best))} ${currency} a month`;
  }
  return place === 0
    ? `${best.letter} is the cheapest${runnerUp(best, standings, currency)}`
    : lessThanBase(best, standings, winner, currency);
}

function runnerUp(best: Standing, standings: readonly Standing[], currency: string): string {
  const [next] = rivals(best, standings);
  if (next === undefined) return " of those that work and are known in full; there is no other";
  return `: ${next.letter} costs ${amount(shown(next).minus(shown(best)))} ${currency} a month more`;
}

function lessThanBase(best: Standing, standings: readonly Standing[], {designs}: Winner, currency: string): string {
  const [base] = standings;
  if (!base?.complete) return `${lettersOf(designs)} is the cheapest; the total of A is not known in full`;
  const less = shown(base).minus(shown(best));
  const percent = shown(base).isZero() ? "" : ` (${grouped(less.div(shown(base)).times(100), places)} %)`;
  const how = less.isNegative()
    ? `${amount(less.neg())} ${currency} a month more`
    : `${amount(less)} ${currency} a month less`;
  const works = base.feasible ? "" : ", which does not work";
  const [next] = rivals(best, standings);
  const second =
    next && next !== base ? `; next is ${next.letter}, ${amount(shown(next).minus(shown(best)))} more` : "";
  return `${best.letter} costs ${how} than A${less.isNegative() ? "" : percent}${works}${second}`;
}

function cheapestKnown(standings: readonly Standing[]): string {
  const [first] = cheapestFirst(standings);
  const open = standings.filter(({feasible, complete}) => feasible && !complete).map(({letter}) => letter);
  return first && open.length > 0 ? `; that is ${first.letter}, not known in full: ${listText(open, open.length)}` : "";
}

// What costs less and does not win needs a reason.
function cheaperButNot({standings, winner}: Comparison): string[] {
  const best = standings[winner.designs[0] ?? -1];
  if (best === undefined) return [];
  const others = standings.filter((own) => !own.feasible && shown(own).lt(shown(best)));
  return others.map(({letter, errorCount, complete}) => {
    const costs = complete ? "costs less" : "may cost less";
    return `${letter} ${costs}, but does not work: ${counted(errorCount, "error")}`;
  });
}

function rivals(best: Standing, standings: readonly Standing[]): Standing[] {
  return cheapestFirst(standings).filter((other) => other !== best);
}

function cheapestFirst(standings: readonly Standing[]): Standing[] {
  const own = standings.filter(({feasible, complete}) => feasible && complete);
  return own.sort((a, b) => a.totalPerMonth.amount.comparedTo(b.totalPerMonth.amount));
}

// As the tables show it, so that sentences and tables agree to the cent.
function shown({totalPerMonth}: Standing): Decimal {
  return totalPerMonth.amount.toDecimalPlaces(places);
}

function amount(value: Decimal): string {
  return grouped(value, places);
}
