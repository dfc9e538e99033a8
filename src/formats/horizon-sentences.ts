import {limits} from "../catalog/limits.ts";
import {groupBy} from "../group-by.ts";
import type {HorizonAnswer} from "../migration/horizon-answer.ts";
import type {Money} from "../money.ts";
import {counted, grouped} from "../number-text.ts";
import {dayAfter} from "../units.ts";
import type {AlternativesHead} from "./alternatives-head.ts";
import {daysText, designsOf, namesOf, noneSentence, sharedSentences} from "./alternatives-sentences.ts";
import {rangeText} from "./range-text.ts";

type Ranked = HorizonAnswer["ranked"][number];

/** Returns the answer in sentences: what costs least over the months with the move, whether that is another than by the month, and what it rests on. */
export function horizonSentences(head: AlternativesHead, answer: HorizonAnswer): string[] {
  return [
    headline(head, answer),
    ...byMonth(answer),
    ...close(answer),
    basis(head, answer),
    ...late(answer),
    ...ending(answer),
    ...stranded(answer),
    ...sharedSentences(answer)
  ];
}

function headline(head: AlternativesHead, answer: HorizonAnswer): string {
  const {ranked, winner} = answer;
  const span = spanOf(answer);
  const winners = designsOf(ranked, winner);
  const [best] = winners;
  if (!ranked.some(({feasible}) => feasible)) return noneSentence(head, ranked);
  if (best === undefined) return `which is the cheapest ${span} is not known: ${winner.reason ?? ""}`;
  const cost = `${rangeText(best.horizon.cost)} ${head.currency}`;
  if (winners.length > 1) return `${namesOf(winners)} cost the same ${span}, and least: ${cost}`;
  if (best.name === "as-is") return `as-is is the cheapest ${span}: ${cost}${runnerUp(best, ranked)}`;
  return `${best.name} is the cheapest ${span} that can be built on ${daysText(head)}: ${cost} with the move${againstAsIs(best, ranked)}`;
}

function runnerUp(best: Ranked, ranked: readonly Ranked[]): string {
  const next = ranked.find((d) => d !== best && d.sameAs !== best.name && d.feasible && d.horizon.complete);
  return next ? `; ${next.name} costs ${differenceText(next, best).amount} more with the move` : "";
}

function againstAsIs(best: Ranked, ranked: readonly Ranked[]): string {
  const asIs = ranked.find(({name}) => name === "as-is");
  if (asIs === undefined) return "";
  const fails = asIs.feasible ? "" : ", which does not work";
  if (!asIs.horizon.complete) return `; what as-is costs is not known in full${fails}`;
  const {amount, isLess} = differenceText(best, asIs);
  return `, ${amount} ${isLess ? "less" : "more"} than as-is${fails}`;
}

// By the middles, which decide.
function differenceText(a: Ranked, b: Ranked): {readonly amount: string; readonly isLess: boolean} {
  const [one, other] = [a, b].map(({horizon}) => horizon.middle.amount.toDecimalPlaces(2));
  const difference = one && other ? one.minus(other) : a.horizon.middle.amount;
  return {amount: grouped(difference.abs(), 2), isLess: difference.isNegative()};
}

function byMonth({ranked, winner, winnersByMonth}: HorizonAnswer): string[] {
  const winners = designsOf(ranked, winner);
  if (winners.length === 0 && winnersByMonth.length === 0) return [];
  const own = ranked.filter(({name}) => winnersByMonth.includes(name));
  const monthly = own.filter(({sameAs}) => !own.some(({name}) => name === sameAs));
  if (monthly.length === 0) return ["by the month the cheapest is not known"];
  const isSame = monthly.length === winners.length && monthly.every((d) => winners.includes(d));
  if (isSame) return [`the cheapest by the month is ${monthly.length === 1 ? "the same" : "these, too"}`];
  const [first] = monthly;
  const cost = first ? `, for ${text(first.totalPerMonth)} a month` : "";
  return [`by the month another is the cheapest: ${namesOf(monthly)}${cost}`];
}

// What data costs while both designs stand may turn it.
function close({ranked, winner}: HorizonAnswer): string[] {
  const winners = designsOf(ranked, winner);
  const most = winners[0]?.horizon.cost.high.amount;
  if (most === undefined) return [];
  const near = ranked.filter(
    (d) =>
      d.feasible &&
      d.horizon.complete &&
      d.sameAs === null &&
      !winners.includes(d) &&
      d.horizon.cost.low.amount.lt(most)
  );
  if (near.length === 0) return [];
  return [`it is close: what data costs while both designs stand may make it ${namesOf(near)} instead`];
}

function basis({on}: AlternativesHead, {move}: HorizonAnswer): string {
  const {start, overlapMonths, oneOff, months} = move;
  const both = overlapMonths === 0 ? "with no overlap" : `with both designs for ${counted(overlapMonths, "month")}`;
  const once = oneOff.amount.isZero() ? "" : ` and ${text(oneOff)} once`;
  const span = `${counted(months, "calendar month")} from ${start.slice(0, 7)} on, each as on ${on}`;
  return `counted are ${span}, and the move from ${start}, ${both}${once}; the middle of low and high decides`;
}

function late({ranked, move: {start}}: HorizonAnswer): string[] {
  const own = ranked.filter(({horizon: {lastSafeStart}}) => lastSafeStart !== null && start > lastSafeStart);
  const last = own[0]?.horizon.lastSafeStart ?? null;
  if (last === null) return [];
  const day = limits.gatewayRequiredLastDay.value;
  return [
    `too late for ${namesOf(own)}: to be over by ${day} the move must start by ${last}; after that apps are cut off, which is not counted`
  ];
}

function ending({ranked}: HorizonAnswer): string[] {
  const own = ranked.filter(({feasible, horizon: {worksUntil}}) => feasible && worksUntil !== null);
  const last = own[0]?.horizon.worksUntil ?? null;
  if (last === null) return [];
  const [works, are, they] = own.length === 1 ? ["works", "is", "it is"] : ["work", "are", "they are"];
  return [
    `${namesOf(own)} ${works} only until ${last}, and ${are} counted to the end all the same; with --on ${dayAfter(last)} ${they} out`
  ];
}

function stranded({ranked}: HorizonAnswer): string[] {
  const pairs = ranked.flatMap((result) => result.horizon.stranded.map((resource) => ({resource, result})));
  return [...groupBy(pairs, ({resource}) => resource)].map(([resource, own]) => {
    const names = namesOf(own.map(({result}) => result));
    return `${resource} is left behind by ${names}, and paid until its term ends`;
  });
}

function spanOf({move}: HorizonAnswer): string {
  return `over ${counted(move.months, "month")}`;
}

function text({amount, currency}: Money): string {
  return `${grouped(amount, 2)} ${currency}`;
}
