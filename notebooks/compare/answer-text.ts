import {html} from "htl";
import {designsOf} from "../../src/formats/alternatives-sentences.ts";
import type {AlternativesAnswer, RankedAlternative} from "../../src/index.ts";
import {amountText, counted, listText} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {statusMark} from "../estate/status-mark.ts";

/** The days that alternatives are judged by. */
export interface Days {
  readonly buildOn: string;
  readonly on: string;
}

/** Returns the answer in a sentence or two: the cheapest alternative that can be built and works, against the design as it is. */
export function answerText({ranked, winner}: AlternativesAnswer, days: Days): DocumentFragment {
  const winners = designsOf(ranked, winner);
  const [best] = winners;
  if (!ranked.some(({feasible}) => feasible)) return noneText(ranked, days);
  if (!best) return unknownText(ranked, winner.reason ?? "", days);
  const names = strong(
    listText(
      winners.map(({name}) => name),
      winners.length
    )
  );
  const cost = strong(costText(best));
  const [verb, works] = winners.length > 1 ? ["are", "work"] : ["is", "works"];
  return html.fragment`Of ${ranked.length} ways, ${names} ${verb} the cheapest that can be built on
    ${dayText(days.buildOn)} and ${works} on ${dayText(days.on)}: ${cost}${againstText(best, ranked)}.${alikeText(best, ranked)}`;
}

function noneText(ranked: readonly RankedAlternative[], days: Days): DocumentFragment {
  const count = `None of ${ranked.length} ways`;
  return html.fragment`${statusMark("error", count)} can be built on ${dayText(days.buildOn)} and works on
    ${dayText(days.on)}: the reasons are below.`;
}

function unknownText(ranked: readonly RankedAlternative[], reason: string, days: Days): DocumentFragment {
  const feasible = ranked.filter((result) => result.feasible);
  const [least] = feasible;
  return html.fragment`${counted(feasible.length, "way")} of ${ranked.length} can be built on ${dayText(days.buildOn)} and
    work on ${dayText(days.on)}, but which is the cheapest is ${statusMark("over", "not known")}: ${reason}.
    ${least ? html.fragment`As far as prices are known, the least is ${strong(least.name)}, at least ${strong(costText(least))}.` : null}`;
}

function againstText(best: RankedAlternative, ranked: readonly RankedAlternative[]): Node | string {
  const asIs = ranked.find(({name}) => name === "as-is");
  if (!asIs || asIs.name === best.name) return runnerUpText(best, ranked);
  const fails = asIs.feasible ? "" : html.fragment`, which ${statusMark("error", "does not work")} then`;
  const delta = best.deltaPerMonth;
  if (!delta) return html.fragment`; what as-is costs is not known in full${fails}`;
  const less = delta.amount.isNegative() ? "less" : "more";
  return html.fragment`, ${strong(`${amountText({amount: delta.amount.abs()})} ${less}`)} than as it is${fails}`;
}

function runnerUpText(best: RankedAlternative, ranked: readonly RankedAlternative[]): string {
  const next = ranked.find(({name, sameAs, feasible, complete}) => {
    return feasible && complete && name !== best.name && sameAs !== best.name;
  });
  if (!next) return "";
  const more = next.totalPerMonth.amount.minus(best.totalPerMonth.amount);
  return `; the next, ${next.name}, costs ${amountText({amount: more})} more`;
}

function alikeText(best: RankedAlternative, ranked: readonly RankedAlternative[]): string {
  const same = ranked.filter(({sameAs}) => sameAs === best.name).map(({name}) => name);
  if (same.length === 0) return "";
  return ` Here ${listText(same, same.length)} ${same.length === 1 ? "comes" : "come"} to the same design.`;
}

function costText({totalPerMonth}: RankedAlternative): string {
  return `${amountText(totalPerMonth)} ${totalPerMonth.currency} a month`;
}

function strong(text: string): HTMLElement {
  return html`<strong>${text}</strong>`;
}
