import {alternativesSection} from "./alternatives-section.ts";
import {answerSentence} from "./answer.ts";
import {basisSection} from "./basis-section.ts";
import {budgetSection} from "./budget-section.ts";
import {capacitySection} from "./capacity-section.ts";
import {costSection} from "./cost-section.ts";
import {estateSection} from "./estate-section.ts";
import {findingsSection} from "./findings-section.ts";
import {moveSection} from "./move-section.ts";
import type {Report} from "./report.ts";
import type {ReportInput} from "./report-input.ts";

/** Returns the report of the *input*: the question, the answer, and the sections that argue for it, in order. */
export function toReport(input: ReportInput): Report {
  const {evaluation, options, events, forecast} = input;
  const {topology, on, sheet} = evaluation;
  return {
    title: topology.name,
    question: "What does this estate cost, where does it run out, what will not work, and what should become of it?",
    answer: answerSentence(input),
    standing: `As it runs on ${on}, with alternatives built on ${options.buildOn}; ${topology.hoursPerMonth.toFixed()} hours a month; price sheet ${sheet.id}.`,
    sections: [
      estateSection(topology),
      costSection(evaluation),
      capacitySection(evaluation),
      findingsSection(evaluation, events),
      ...(forecast === null ? [] : [budgetSection(forecast)]),
      alternativesSection(input),
      moveSection(input),
      basisSection(input)
    ]
  };
}
