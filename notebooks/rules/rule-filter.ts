import type {Severity} from "../../src/index.ts";
import {statementsOf} from "../../src/index.ts";
import type {RuleOnDay} from "./rules-on.ts";

/** Which rules are wanted. */
export interface RuleFilter {
  /** Words that are all in the rule’s id, statement, headings or addresses, in any order and case. */
  readonly text: string;
  /** Null is any. */
  readonly severity: Severity | null;
  /** Only those that hold on the day, only those that do not, or null for both. */
  readonly holds: boolean | null;
  readonly onlyDisputed: boolean;
}

/** Returns those of the *rules* that the *filter* lets through, in their order. */
export function matching(rules: readonly RuleOnDay[], {text, severity, holds, onlyDisputed}: RuleFilter): RuleOnDay[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((entry) => {
    if (severity !== null && entry.rule.severity !== severity) return false;
    if (holds !== null && entry.holds !== holds) return false;
    if (onlyDisputed && !entry.isDisputed) return false;
    const searched = words.length > 0 ? searchedText(entry) : "";
    return words.every((word) => searched.includes(word));
  });
}

function searchedText({rule: {id, source, contradictions = []}}: RuleOnDay): string {
  const sources = [source, ...contradictions].flatMap(({statement, heading, url}) => [statement, heading, url]);
  const numbers = statementsOf("rule", id).map(({statement}) => statement);
  return [id, ...sources, ...numbers].join("\n").toLowerCase();
}
