import type {Evaluation} from "../evaluation/evaluation.ts";
import {availabilityText} from "./availability-text.ts";
import {answerText, billText} from "./bill-text.ts";
import {capacityText} from "./capacity-text.ts";
import {findingsText} from "./findings-text.ts";
import type {TextOptions} from "./paint.ts";

// A screenful; what is not ok is always shown.
const readingsShown = 12;

/** Returns the evaluation as a terminal shows it: the answer, what does not work, how full, what is promised, and the bill with its sources. */
export function estimateText(evaluation: Evaluation, options: TextOptions): string {
  const sections = [
    answerText(evaluation, options),
    findingsText(evaluation.findings, options),
    capacityText(evaluation.capacity, {...options, atMost: readingsShown}),
    availabilityText(evaluation.availability, options),
    billText(evaluation, options)
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
