import fc from "fast-check";
import {expect, test} from "vitest";
import {sortedByText} from "../../src/topology/complete/sorted.ts";

// Quotes, escapes and prefixes of each other among them, and records whose keys differ.
const text = fc.oneof(fc.constantFrom("", "a", "ab", 'a"', "a\\", "b", "\u0001", "é"), fc.string({maxLength: 3}));
const record = fc.oneof(
  fc.record({app: text, to: text, sentGB: fc.nat(3)}),
  fc.record({to: text, app: text}),
  fc.record({app: text, slots: fc.nat(2)}),
  fc.record({slots: fc.nat(2), app: text, to: text}),
  fc.record({via: text, connections: fc.array(text, {maxLength: 2})})
);

test("sortedByText(records) is in the order of the records written out as JSON", () => {
  fc.assert(
    fc.property(fc.array(record, {maxLength: 20}), (records) => {
      const texts = (all: readonly object[]) => all.map((one) => JSON.stringify(one));
      expect(texts(sortedByText<object>(records))).toEqual(texts(records).sort());
    }),
    {numRuns: 500}
  );
});

test("sortedByText(records) writes only those out that begin alike", () => {
  let written = 0;
  const counted = (app: string, to: string) => ({app, to, volume: {toJSON: () => ++written}});
  sortedByText(Array.from({length: 1000}, (_, i) => counted(`app-${(i * 7) % 1000}`, "hub")));
  expect(written).toBe(0);
  sortedByText([counted("shop", "hub"), counted("shop", "hub"), counted("shop", "data")]);
  expect(written).toBe(2);
});
