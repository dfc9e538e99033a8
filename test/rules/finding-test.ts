import {expect, test} from "vitest";
import type {Finding} from "../../src/rules/finding.ts";
import {findings} from "../../src/rules/finding.ts";
import type {Rule, Severity, Violation} from "../../src/rules/rule.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const source = {url: "https://example.com", heading: "A", statement: "A.", retrieved: "2026-01-01"};
const other = {...source, statement: "B."};

function rule(
  id: string,
  severity: Severity,
  violations: readonly Partial<Violation>[],
  rest: Partial<Rule> = {}
): Rule {
  const all = violations.map((violation) => ({resource: "app/x", message: "m", fix: "f", ...violation}));
  return {id, severity, source, check: () => all, passes: [], breaks: [], ...rest};
}

function found(rules: readonly Rule[], on = "2026-11-23"): Finding[] {
  return findings({topology: parseTopology({}), routes: [], readings: [], on}, rules);
}

function order(rules: readonly Rule[]): string[] {
  return found(rules).map(({severity, resource, rule: id, message}) => `${severity} ${resource} ${id} ${message}`);
}

test("findings: errors, then warnings, then what should be known, whatever their resources", () => {
  const [error, warning, info] = [
    rule("c", "error", [{resource: "app/z"}]),
    rule("b", "warning", [{resource: "app/y"}]),
    rule("a", "info", [{resource: "app/x"}])
  ];
  const expected = ["error app/z c m", "warning app/y b m", "info app/x a m"];
  for (const rules of [
    [error, warning, info],
    [info, warning, error],
    [warning, info, error],
    [warning, error, info]
  ])
    expect(order(rules)).toEqual(expected);
});

test("findings: of one severity by resource, then by rule, then by message", () => {
  const rules = [
    rule("b", "error", [{resource: "app/a", message: "z"}, {resource: "app/b"}]),
    rule("a", "error", [
      {resource: "app/b", message: "n"},
      {resource: "app/b", message: "l"},
      {resource: "app/a", message: "z"}
    ])
  ];
  const expected = ["app/a a z", "app/a b z", "app/b a l", "app/b a n", "app/b b m"].map((text) => `error ${text}`);
  expect(order(rules)).toEqual(expected);
  expect(order(rules.toReversed())).toEqual(expected);
});

test("findings: severity and source are the rule's, or the violation's own", () => {
  expect(found([rule("a", "error", [{}], {contradictions: [other]})])).toEqual([
    {rule: "a", severity: "error", resource: "app/x", message: "m", fix: "f", source, contradictions: [other]}
  ]);
  const own = rule("a", "error", [{severity: "info", source: other}]);
  expect(found([own])).toMatchObject([{severity: "info", source: other, contradictions: []}]);
});

test("findings: of a rule that is in force on the day only", () => {
  const march = rule("a", "error", [{}], {from: "2026-03-01", until: "2026-03-31"});
  const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];
  expect(days.map((on) => found([march], on).length)).toEqual([0, 1, 1, 0]);
});
