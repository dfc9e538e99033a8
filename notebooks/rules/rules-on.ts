import type {IsoDate, Rule} from "../../src/index.ts";
import {isWithin} from "../../src/index.ts";
import {isMicrosofts} from "./publisher.ts";

/** A rule as it stands on a day. */
export interface RuleOnDay {
  readonly rule: Rule;
  /** Whether it holds on that day. */
  readonly holds: boolean;
  /** Whether a page says otherwise than the one that it rests on. */
  readonly isDisputed: boolean;
  /** Whether it is one of Microsoft’s own pages that says otherwise. */
  readonly isDisputedByMicrosoft: boolean;
}

/** Returns the *rules* as they stand on the day *on*, in their order. */
export function rulesOn(rules: readonly Rule[], on: IsoDate): RuleOnDay[] {
  return rules.map((rule) => {
    const {contradictions = []} = rule;
    return {
      rule,
      holds: isWithin(on, rule),
      isDisputed: contradictions.length > 0,
      isDisputedByMicrosoft: isMicrosofts(rule.source.url) && contradictions.some(({url}) => isMicrosofts(url))
    };
  });
}
