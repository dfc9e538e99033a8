import {expect, test} from "vitest";
import {daysBetween, isWithin} from "../src/units.ts";

test("daysBetween(start, end) counts calendar days, leap days included", () => {
  expect(daysBetween("2026-11-23", "2026-11-23")).toBe(0);
  // November 7 + December 31 + January 31 + February 28 + March 31.
  expect(daysBetween("2026-11-23", "2027-03-31")).toBe(128);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect(daysBetween("2000-01-01", "2400-01-01")).toBe(146_097);
});

test("daysBetween(start, end) is negative if the end is before the start, and has no daylight saving", () => {
  expect(daysBetween("2027-03-31", "2026-11-23")).toBe(-128);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});

test("isWithin(on, period) includes both ends", () => {
  const period = {from: "2026-03-31", until: "2027-03-31"};
  const days = ["2026-03-30", "2026-03-31", "2026-11-23", "2027-03-31", "2027-04-01"];
  expect(days.map((day) => isWithin(day, period))).toEqual([false, true, true, true, false]);
});

test("isWithin(on, period) is open where an end is missing", () => {
  expect(isWithin("0001-01-01", {})).toBe(true);
  expect(isWithin("2026-03-30", {from: "2026-03-31"})).toBe(false);
  expect(isWithin("9999-12-31", {from: "2026-03-31"})).toBe(true);
  expect(isWithin("0001-01-01", {until: "2027-03-31"})).toBe(true);
  expect(isWithin("2027-04-01", {until: "2027-03-31"})).toBe(false);
});
