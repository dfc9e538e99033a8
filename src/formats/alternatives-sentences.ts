import type {RankedAlternative} from "../alternatives/ranking.ts";
import type {AlternativesAnswer} from "../comparison/alternatives-answer.ts";
import type {Winner} from "../comparison/winner.ts";
import {conditions} from "./reading-sentences.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import type {Decimal} from "../money.ts";
import {counted, grouped} from "../number-text.ts";
import type {AlternativesHead} from "./alternatives-head.ts";

const places = 2;

/** Returns the answer in sentences: what costs least of what can be had, by how much, and which assumptions that depends on. */
export function alternativesSentences(head: AlternativesHead, answer: AlternativesAnswer): string[] {
  return [headline(head, answer), ...sharedSentences(answer)];
}

/** Returns what is to be said whatever alternatives are ranked by: which are one design, and what is not certain. */
export function sharedSentences(answer: AlternativesAnswer): string[] {
  return [...alike(answer), ...openTotals(answer), ...readingSentence(answer)];
}

/** Returns the total as it is shown, so that sentences and tables agree to the cent. */
export function shownTotal({totalPerMonth}: RankedAlternative): Decimal {
  return totalPerMonth.amount.toDecimalPlaces(places);
}

function headline(head: AlternativesHead, {ranked, winner}: AlternativesAnswer): string {
  const days = daysText(head);
  const winners = designsOf(ranked, winner);
  const [best] = winners;
  if (!ranked.some(({feasible}) => feasible)) return noneSentence(head, ranked);
  if (best === undefined) return `which is the cheapest is not known: ${winner.reason ?? ""}`;
  const cost = `${grouped(shownTotal(best), places)} ${head.currency} a month`;
  if (winners.length > 1) return `${namesOf(winners)} cost the same, and least: ${cost}`;
  if (best.name === "as-is") return `as-is is the cheapest: ${cost}${runnerUp(best, ranked)}`;
  return `${best.name} is the cheapest that can be built on ${days}: ${cost}${againstAsIs(best, ranked)}`;
}

/** Returns the days that alternatives are judged by, as what follows "can be built on". */
export function daysText({buildOn, on}: AlternativesHead): string {
  return `${buildOn} and works on ${on}`;
}

/** Returns the sentence that none of the alternatives can be had, and which comes nearest. */
export function noneSentence(head: AlternativesHead, ranked: readonly RankedAlternative[]): string {
  return `none of ${ranked.length} can be built on ${daysText(head)}${nearest(ranked)}`;
}

// Of those that carry most, the one that least stands against.
function nearest(ranked: readonly RankedAlternative[]): string {
  const [best] = [...ranked].sort((a, b) => b.carried.flows - a.carried.flows || a.reasons.length - b.reasons.length);
  if (best === undefined) return "";
  const {name, carried, reasons} = best;
  const share = `${carried.flows} of ${counted(carried.ofFlows, "flow")}`;
  return `; nearest is ${name}, which carries ${share} and has ${counted(reasons.length, "reason")} against it`;
}

function runnerUp(best: RankedAlternative, ranked: readonly RankedAlternative[]): string {
  const next = ranked.find((other) => other !== best && other.sameAs !== best.name && other.feasible && other.complete);
  return next ? `; ${next.name} costs ${grouped(shownTotal(next).minus(shownTotal(best)), places)} more` : "";
}

function againstAsIs(best: RankedAlternative, ranked: readonly RankedAlternative[]): string {
  const asIs = ranked.find(({name}) => name === "as-is");
  if (asIs === undefined) return "";
  const fails = asIs.feasible ? "" : ", which does not work";
  if (!asIs.complete) return `; what as-is costs is not known in full${fails}`;
  const saved = shownTotal(asIs).minus(shownTotal(best));
  const less = saved.isNegative() ? "more" : "less";
  return `, ${grouped(saved.abs(), places)} ${less} than as-is${fails}`;
}

function alike({ranked, winner}: AlternativesAnswer): string[] {
  const [best] = designsOf(ranked, winner);
  const same = ranked.filter(({sameAs}) => best !== undefined && sameAs === best.name);
  return same.length === 0 ? [] : [`${namesOf(same)} ${same.length === 1 ? "comes" : "come"} to the same design`];
}

/** Returns the alternatives that win: of several names of one design, the first. */
export function designsOf<T extends RankedAlternative>(ranked: readonly T[], {designs}: Winner): T[] {
  const winners = designs.flatMap((place) => ranked[place] ?? []);
  return winners.filter(({sameAs}) => !winners.some(({name}) => name === sameAs));
}

// A lower bound is no total, and ranks below those that are.
function openTotals({ranked}: AlternativesAnswer): string[] {
  const open = ranked.filter(({feasible, complete}) => feasible && !complete);
  if (open.length === 0) return [];
  if (ranked.every(({feasible, complete}) => !feasible || !complete)) {
    return [`those that are feasible are ranked by what they cost at least ("?" is not known)`];
  }
  const [is, total] = open.length === 1 ? ["is", "a lower bound"] : ["are", "lower bounds"];
  return [`${namesOf(open)} ${is} ranked last of the feasible: incomplete, and so ${total} ("?" is not known)`];
}

function readingSentence({ranked, readings: {by, winners}}: AlternativesAnswer): string[] {
  if (by.length === 0) return [];
  const nameOf = (winner: Winner) =>
    winner.designs.length > 0 ? namesOf(designsOf(ranked, winner)) : `none (${winner.reason ?? ""})`;
  const groups = groupBy(winners, (entry) => nameOf(entry.winner));
  const texts = [...groups].map(([name, group]) => {
    return `${name} with ${conditions(group, winners)}`;
  });
  return [`the ranking depends on an assumption, ${listText(by)}: the cheapest is ${texts.join("; it is ")}`];
}

/** Returns the names of all the alternatives in words. */
export function namesOf(results: readonly RankedAlternative[]): string {
  return listText(
    results.map(({name}) => name),
    results.length
  );
}
