import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {limits} from "../../src/catalog/limits.ts";
import type {ImplementationKind} from "../../src/catalog/statements.ts";
import {statements, statementsOf} from "../../src/catalog/statements.ts";
import {readingNames} from "../../src/capacity/reading-names.ts";
import {categories} from "../../src/billing/usage.ts";
import {commands} from "../../src/cli/main.ts";
import {operationBook} from "../../src/operations/operation-book.ts";
import {causes} from "../../src/reachability/path.ts";
import {ruleBook} from "../../src/rules/rule-book.ts";

const legs = [
  "pointToSite",
  "subnet",
  "peering",
  "connection",
  "site",
  "privateEndpoint",
  "hybridConnection",
  "internet"
];
const known: Readonly<Record<ImplementationKind, ReadonlySet<string>>> = {
  rule: new Set(ruleBook.map(({id}) => id)),
  capacity: new Set(Object.keys(readingNames)),
  charge: new Set(categories),
  operation: new Set(operationBook.map(({name}) => name)),
  path: new Set([...legs, ...causes]),
  figure: new Set(Object.keys(limits)),
  command: new Set(commands.keys())
};

test("statements are the 66 of the article, numbered, each in a sentence", () => {
  expect(statements.map(({number}) => number)).toEqual(Array.from({length: 66}, (_, i) => i + 1));
  for (const {statement} of statements) expect(statement).toMatch(/^[A-Z].*\.$/);
});

for (const {number, statement, implementedBy, tests, waived} of statements) {
  describe(`statement ${number}: ${statement}`, () => {
    test("is implemented by something that there is, or waived with a reason", () => {
      if (waived !== undefined) return expect(waived).toMatch(/^\S.{20,}/);
      expect(implementedBy.length).toBeGreaterThan(0);
      for (const reference of implementedBy) {
        const [kind = "", name = ""] = reference.split(":");
        expect(Object.keys(known)).toContain(kind);
        expect(known[kind as ImplementationKind], reference).toContain(name);
      }
    });

    test("is shown by a rule's own examples, or by a test that there is", () => {
      const rules = implementedBy.filter((reference) => reference.startsWith("rule:"));
      expect(rules.length + tests.length).toBeGreaterThan(0);
      for (const reference of tests) {
        const [, file = "", title = ""] = /^(test\/[^ ]+-test\.ts): (.+)$/.exec(reference) ?? [];
        expect(existsSync(file), reference).toBe(true);
        expect(title.length, reference).toBeGreaterThan(10);
        expect(readFileSync(file, "utf8"), reference).toContain(title);
      }
      const others = implementedBy.filter((reference) => !/^(rule|figure):/.test(reference));
      if (others.length > 0) expect(tests.length, `a test of ${others.join(", ")}`).toBeGreaterThan(0);
    });
  });
}

test("statementsOf(kind, name) are those that it implements", () => {
  expect(statementsOf("rule", "windows-only").map(({number}) => number)).toEqual([3, 12]);
  expect(statementsOf("rule", "no-such-rule")).toEqual([]);
});
