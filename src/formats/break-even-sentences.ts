import type {BreakEven} from "../comparison/break-even.ts";
import type {Comparison} from "../comparison/comparison.ts";
import type {Target} from "../comparison/input.ts";
import {reach} from "../comparison/inputs.ts";
import type {Margin} from "../comparison/margin.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import {lettersOf} from "./comparison-sentences.ts";
import {signed} from "./cost-cell.ts";

const namesShown = 6;

/** Returns where another design becomes the cheapest, a sentence for each input; and what is no such place. */
export function breakEvenSentences({breakEvens, currency}: Comparison): string[] {
  const {designs, breakEvens: all, leftOut} = breakEvens;
  if (designs.length < 2) return ["none: fewer than two of them work and are known in full"];
  const fixed = groupBy(
    all.filter(({crossings}) => crossings.length === 0),
    ({segments}) => winText(segments[0]?.winners ?? [])
  );
  return [
    ...all.filter(({crossings}) => crossings.length > 0).map((found) => crossingSentence(found, currency)),
    ...[...fixed].map(([text, own]) => {
      const names = own.map(({input: {target}}) => targetName(target));
      return `${text} at any value up to ${reach} times what it is: ${listText(names, namesShown)}`;
    }),
    ...[...groupBy(leftOut, ({reason}) => reason)].map(([reason, own]) => {
      return `not varied (${reason}): ${listText([...new Set(own.map(({target}) => targetName(target)))], namesShown)}`;
    })
  ];
}

/** Returns what an input is called: `GB that shop sends to data`. */
export function targetName(target: Target): string {
  switch (target.kind) {
    case "volumes":
      return "all volumes together, as a factor";
    case "sent":
      return `GB that ${target.app} sends to ${target.to}${ordinalText(target.ordinal)}`;
    case "received":
      return `GB that ${target.app} receives from ${target.to}${ordinalText(target.ordinal)}`;
    case "instances":
      return `instances of ${target.plan}`;
    case "months":
      return "months, with what each costs once";
  }
}

function ordinalText(ordinal: number): string {
  return ordinal === 0 ? "" : ` (flow ${ordinal + 1})`;
}

function crossingSentence({input, segments, crossings, margins}: BreakEven, currency: string): string {
  const stretches = segments.map(({winners}, i) => {
    const [before, after] = [crossings[i - 1], crossings[i]];
    const from = before ? ` from ${groupedExactly(before.firstAbove)}` : "";
    const to = after ? ` up to ${groupedExactly(after.lastBelow)}` : "";
    return `${winText(winners)}${from}${to}`;
  });
  const costs = crossings.map(({rounded, cost}) => `${grouped(cost, 2)} ${currency} at ${groupedExactly(rounded)}`);
  const ways = [margins.down, margins.up].flatMap((margin) => (margin ? [marginText(margin)] : []));
  const now = input.present === null ? "" : `; now ${groupedExactly(input.present)}: ${ways.join(", ")}`;
  return `${targetName(input.target)}: ${stretches.join(", ")} (${listText(costs, costs.length)})${now}`;
}

function winText(winners: readonly number[]): string {
  return `${lettersOf(winners)} ${winners.length === 1 ? "wins" : "cost the same"}`;
}

function marginText({change, percent, winners}: Margin): string {
  const relative = percent === null ? "" : ` (${signed(percent, 2)} %)`;
  return `${signed(change, change.decimalPlaces())}${relative} and ${winText(winners)}`;
}
