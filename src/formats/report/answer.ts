import type {Bill} from "../../billing/bill.ts";
import type {CapacityReading} from "../../capacity/reading.ts";
import type {Evaluation} from "../../evaluation/evaluation.ts";
import {counted, grouped} from "../../number-text.ts";
import type {Severity} from "../../rules/rule.ts";
import {alternativesSentences} from "../alternatives-sentences.ts";
import type {ReportInput} from "./report-input.ts";
import {sentence} from "./sentence.ts";

/** Returns the answer to what the estate costs, where it runs out and what it should become, in one sentence with its numbers. */
export function answerSentence(input: ReportInput): string {
  const {evaluation, options, answer} = input;
  const {topology, on} = evaluation;
  const head = {name: topology.name, currency: topology.currency, on, buildOn: options.buildOn};
  const [best = ""] = alternativesSentences(head, answer);
  return sentence([costText(evaluation.bill), fullText(evaluation), brokenText(evaluation), best].join("; "));
}

/** Returns the total of a *bill* with what is not known of it: `it costs at least 5.00 USD a month, with 2 charges not known`. */
export function costText({totalPerMonth, currency, complete, lines, unpriced}: Bill): string {
  if (complete) return `it costs ${grouped(totalPerMonth.amount, 2)} ${currency} a month`;
  const open = `${counted(unpriced.length, "charge")} not known`;
  if (lines.length === 0) return `what it costs is not known, ${open}`;
  return `it costs at least ${grouped(totalPerMonth.amount, 2)} ${currency} a month, with ${open}`;
}

/** Returns how many of the limited things are at or over their limit. */
export function fullText({capacity}: Evaluation): string {
  const count = (status: CapacityReading["status"]) => capacity.filter((reading) => reading.status === status).length;
  if (capacity.length === 0) return "nothing in it has a limit";
  const all = counted(capacity.length, "limit");
  const [over, full, tight] = [count("over"), count("full"), count("tight")];
  const parts = [
    ...(over > 0 ? [`${over} may be exceeded`] : []),
    ...(full > 0 ? [`${full} ${full === 1 ? "is" : "are"} reached`] : []),
    ...(tight > 0 ? [`${tight} ${tight === 1 ? "is" : "are"} near`] : [])
  ];
  return parts.length === 0 ? `none of its ${all} is near` : `of its ${all}, ${parts.join(", ")}`;
}

/** Returns how many findings there are, of which severity. */
export function brokenText({findings}: Evaluation): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const warned = warnings > 0 ? ` and ${counted(warnings, "warning")}` : "";
  return `the rules find ${errors === 0 ? "no error" : counted(errors, "error")}${warned}`;
}
