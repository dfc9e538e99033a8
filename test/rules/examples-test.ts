import {expect, test} from "vitest";
import {example, exampleNames} from "../examples.ts";

for (const name of exampleNames) {
  test(`findings of ${name}: each names resource, reason, fix and source, and no two say the same`, () => {
    const {findings} = example(name);
    for (const {resource, message, fix, source} of findings) {
      expect(resource).toMatch(/^[a-zA-Z]+\/./);
      expect(message).toMatch(/^\S.*[^.\s]$/);
      expect(fix).toMatch(/^[a-z].*[^.\s]$/);
      expect(source.statement).toMatch(/\.$/);
      expect(source.url).toMatch(/^https:/);
    }
    const said = findings.map(({resource, message}) => `${resource}: ${message}`);
    expect(new Set(said).size).toBe(said.length);
    // What one rule has to say of one thing that hinders several flows is said once.
    const reasons = findings
      .filter(({rule}) => rule === "flow-cannot-arrive")
      .map(({resource, message}) => `${resource} ${message.split(": ")[1] ?? ""}`);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
}
