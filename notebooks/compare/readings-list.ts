import {html} from "htl";
import {designsOf} from "../../src/formats/alternatives-sentences.ts";
import {conditions} from "../../src/formats/reading-sentences.ts";
import type {AlternativesAnswer} from "../../src/index.ts";
import {amountText, groupBy, listText} from "../../src/index.ts";

/** Returns which alternative wins under which reading of what the sources leave open, and the range of each that works. */
export function readingsList({ranked, readings: {by, winners}}: AlternativesAnswer): HTMLElement {
  const groups = [...groupBy(winners, ({winner}) => winnerName(winner))];
  const ranges = ranked.filter(({feasible, sameAs, assumed}) => {
    return feasible && sameAs === null && !assumed.low.amount.eq(assumed.high.amount);
  });
  return html`<ul class="assumptions">
    ${groups.map(([name, group]) => html`<li>${by.length > 0 ? `With ${conditions(group, winners)}: ` : "Under every reading: "}<strong>${name}</strong></li>`)}
    ${ranges.map(({name, assumed: {low, high}}) => html`<li>${name} costs ${amountText(low)} to ${amountText(high)} ${low.currency} a month by the reading.</li>`)}
  </ul>`;

  function winnerName(winner: (typeof winners)[number]["winner"]): string {
    const names = designsOf(ranked, winner).map(({name}) => name);
    return names.length > 0 ? listText(names, names.length) : `no winner, as ${winner.reason ?? ""}`;
  }
}

/** Returns whether the winner depends on what is assumed. */
export function readingsTitle({readings: {by}}: AlternativesAnswer): string {
  if (by.length === 0) return "No reading of what the sources leave open changes the answer";
  return `The answer depends on ${listText(by, by.length)}, which the sources leave open`;
}
