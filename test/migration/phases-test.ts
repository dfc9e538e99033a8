import fc from "fast-check";
import {expect, test} from "vitest";
import {lastSafeStart, movePeriod, phases} from "../../src/migration/phases.ts";

const days = (start: string, overlapMonths: number, count: number) =>
  phases(movePeriod(start, overlapMonths), count).map(({month, before, overlap, after}) => [
    month,
    before,
    overlap,
    after
  ]);

test("phases(period, count) are the days of each month before, during and after the overlap", () => {
  // 4 January to 3 February: 28 days of January, 3 of February.
  expect(days("2027-01-04", 1, 3)).toEqual([
    ["2027-01", 3, 28, 0],
    ["2027-02", 0, 3, 25],
    ["2027-03", 0, 0, 31]
  ]);
  expect(days("2027-01-04", 0, 2)).toEqual([
    ["2027-01", 3, 0, 28],
    ["2027-02", 0, 0, 28]
  ]);
  // From the last of January a month is until the last of February; in 2028 that is the 29th.
  expect(days("2028-01-31", 1, 2)).toEqual([
    ["2028-01", 30, 1, 0],
    ["2028-02", 0, 28, 1]
  ]);
});

test("phases(period, count) add up to the days of each month", () => {
  const start = fc.date({min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true});
  fc.assert(
    fc.property(start, fc.integer({min: 0, max: 6}), (date, overlapMonths) => {
      for (const {month, before, overlap, after} of phases(
        movePeriod(date.toISOString().slice(0, 10), overlapMonths),
        9
      )) {
        const [year = 0, number = 0] = month.split("-").map(Number);
        expect(before + overlap + after).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate());
        expect(Math.min(before, overlap, after)).toBeGreaterThanOrEqual(0);
      }
    })
  );
});

test("lastSafeStart(lastDay, overlapMonths) leaves the overlap before the last day is over", () => {
  expect(lastSafeStart("2027-03-31", 1)).toBe("2027-03-01");
  expect(lastSafeStart("2027-03-31", 3)).toBe("2027-01-01");
  // Without overlap the new design must be there on the last day that the old one works.
  expect(lastSafeStart("2027-03-31", 0)).toBe("2027-03-31");
});
