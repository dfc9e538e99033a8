import {expect, test} from "vitest";
import {lastDayOf, termHours, termState} from "../../../src/billing/commitments/term.ts";

test("termHours(term) is 8,760 hours a year", () => {
  expect([termHours("1 year"), termHours("3 years")]).toEqual([8_760, 26_280]);
});

test("lastDayOf(commitment) is the day before the anniversary, leap days heeded", () => {
  expect(lastDayOf({start: "2026-10-01", term: "1 year"})).toBe("2027-09-30");
  expect(lastDayOf({start: "2026-01-01", term: "3 years"})).toBe("2028-12-31");
  expect(lastDayOf({start: "2027-03-01", term: "1 year"})).toBe("2028-02-29");
  expect(lastDayOf({start: "2028-02-29", term: "1 year"})).toBe("2029-02-28");
});

test("termState(commitment, on) counts the first and the last day", () => {
  const state = (on: string) => termState({start: "2026-10-01", term: "1 year"}, on);
  expect(["2026-09-30", "2026-10-01", "2027-09-30", "2027-10-01"].map(state)).toEqual([
    "notStarted",
    "inTerm",
    "inTerm",
    "ended"
  ]);
});
