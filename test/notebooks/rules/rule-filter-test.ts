import {expect, test} from "vitest";
import type {RuleFilter} from "../../../notebooks/rules/rule-filter.ts";
import {matching} from "../../../notebooks/rules/rule-filter.ts";
import {rulesOn} from "../../../notebooks/rules/rules-on.ts";
import type {Rule} from "../../../src/index.ts";
import {ruleBook} from "../../../src/index.ts";

const any: RuleFilter = {text: "", severity: null, holds: null, onlyDisputed: false};
const rules = rulesOn(ruleBook, "2026-11-23");
const ids = (filter: Partial<RuleFilter>) => matching(rules, {...any, ...filter}).map(({rule}) => rule.id);

test("matching(rules, filter) lets all through without one", () => {
  expect(ids({})).toEqual(ruleBook.map(({id}) => id));
});

test("matching(rules, filter) wants every word, in any order and case", () => {
  expect(ids({text: "  EXPIRED certificate "})).toContain("certificate-expired");
  expect(ids({text: "expired nowhere"})).toEqual([]);
});

test("matching(rules, filter) finds a rule by a page that contradicts it, and by a statement of the article", () => {
  expect(ids({text: "richardhicks"})).toEqual(["active-active-sstp"]);
  expect(ids({text: "works for windows plans only"})).toContain("windows-only");
});

test("matching(rules, filter) by severity, day and dispute", () => {
  const of = (wanted: (rule: Rule) => boolean) => ruleBook.filter(wanted).map(({id}) => id);
  expect(ids({severity: "warning"})).toEqual(of(({severity}) => severity === "warning"));
  expect(ids({holds: false})).toEqual([
    "tier-not-yet-described",
    "ikev2-not-yet-on-basic",
    "one-plan-per-subnet",
    "gateway-required-retired"
  ]);
  expect(ids({holds: true}).length + ids({holds: false}).length).toBe(ruleBook.length);
  expect(ids({onlyDisputed: true})).toEqual(of(({contradictions = []}) => contradictions.length > 0));
});
