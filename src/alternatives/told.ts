import type {Finding} from "../rules/finding.ts";

/** What a reason tells already: that a rule, by its id, is broken by a resource. */
export interface Told {
  readonly rule: string;
  readonly resource: string;
}

/** A reason against a draft, in a sentence without its full stop, and the findings that need not be told beside it. */
export interface Reason {
  readonly text: string;
  readonly told: readonly Told[];
}

/** Whether the *finding* is among those that are *told* already. */
export function isTold({rule, resource}: Finding, told: readonly Told[]): boolean {
  return told.some((own) => own.rule === rule && own.resource === resource);
}
