import type {Source} from "../catalog/source.ts";
import {ruleBook} from "../rules/rule-book.ts";

/** Returns the source that the rule of that *id* cites, and those that contradict it; an unknown id is our bug. */
export function citedByRule(id: string): {source: Source; contradictions: readonly Source[]} {
  const rule = ruleBook.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`unknown rule: ${id}`);
  return {source: rule.source, contradictions: rule.contradictions ?? []};
}
