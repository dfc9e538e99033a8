import {html} from "htl";
import {forecastSentences} from "../../src/formats/forecast-sentences.ts";
import type {Forecast} from "../../src/index.ts";
import {amountText, countText, Decimal} from "../../src/index.ts";
import {statusMark} from "../estate/status-mark.ts";
import type {LiveForecast} from "./live-forecast.ts";

/** Returns what the months cost, how sure that is, and what becomes of the budget, in sentences. */
export function answerText({found, problem}: LiveForecast): DocumentFragment {
  if (found === null) {
    return html.fragment`This document ${statusMark("error", "cannot be forecast")}: ${problem ?? "it has no months"}.`;
  }
  return html.fragment`${costText(found)} ${budgetTexts(found).map((text) => `${text}. `)}${samplesText(found)}`;
}

/** Returns the sentences on what a forecast rests on: what is certain, what ends, what is assumed and what is not known. */
export function restingSentences(found: Forecast): string[] {
  return forecastSentences(found)
    .slice(1)
    .filter((text) => !isOfBudget(text))
    .map(capitalized);
}

function costText({total, months, complete, drivers, topology: {currency}}: Forecast): DocumentFragment {
  const count = months.length === 1 ? "One month" : `${months.length} months`;
  const span = `${count} from ${months[0]?.month ?? ""} on cost${months.length === 1 ? "s" : ""}`;
  const amount = html`<strong id="cost">${complete ? "" : "at least "}${amountText(total.p50)} ${currency}</strong>`;
  if (drivers.length === 0) return html.fragment`${span} ${amount}: no volume and no count in it is a range.`;
  return html.fragment`${span} ${amount} at the median; one sample of ten costs less than
    <strong>${amountText(total.p10)}</strong>, one more than <strong>${amountText(total.p90)}</strong>.`;
}

function budgetTexts(found: Forecast): string[] {
  return forecastSentences(found).filter(isOfBudget).map(capitalized);
}

function samplesText({drivers, samples, options: {seed}}: Forecast): string {
  return drivers.length === 0 ? "" : `This is of ${samplesCount(samples)} samples, seed ${seed}.`;
}

function samplesCount(samples: number): string {
  return countText(new Decimal(samples));
}

function isOfBudget(text: string): boolean {
  return text.startsWith("the budget of");
}

function capitalized(text: string): string {
  return text.replace(/^./u, (d) => d.toUpperCase());
}
