import {compareText} from "../compare-text.ts";
import type {Source} from "../catalog/source.ts";
import {isWithin} from "../units.ts";
import type {Rule, RuleContext, Severity} from "./rule.ts";

/** A place where a design breaks a rule, with the rule's source. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly resource: string;
  readonly message: string;
  readonly fix: string;
  readonly source: Source;
  /** Sources that say otherwise. */
  readonly contradictions: readonly Source[];
}

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Returns where the design breaks those of the *rules* that are in force on its day: errors first, then by resource. */
export function findings(context: RuleContext, rules: readonly Rule[]): Finding[] {
  const inForce = rules.filter((rule) => isWithin(context.on, rule));
  const found = inForce.flatMap(({id, severity, source, contradictions = [], check}) =>
    [...check(context)].map((violation) => ({severity, source, ...violation, rule: id, contradictions}))
  );
  return found.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      compareText(a.resource, b.resource) ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message)
  );
}
