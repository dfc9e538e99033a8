import type {IsoDate, Rule, TopologySpec} from "../../src/index.ts";
import {embeddedSheet, evaluate, isWithin, parseTopology} from "../../src/index.ts";

/**
 * Returns what *rule* finds in the design *spec*, each as resource and message:
 * on the day *on*, or, if it does not hold then, on its last or first day.
 */
export function findingsOf(rule: Rule, spec: TopologySpec, on: IsoDate): string[] {
  const day = isWithin(on, rule) ? on : (rule.until ?? rule.from ?? on);
  const {findings} = evaluate(parseTopology(spec), embeddedSheet, {on: day});
  return findings.filter((finding) => finding.rule === rule.id).map(({resource, message}) => `${resource}: ${message}`);
}
