import {expect, test} from "vitest";
import {design, said, via} from "./said.ts";

const issued = (certificateIssued: string) =>
  design({apps: {shop: {plan: "web", integration: via("hub", {certificateIssued})}}});

test("certificate-expiring: from six months before its day, and on that day too", () => {
  // Of 2018-12-01, eight years: to 2026-12-01; six months before: 2026-06-01.
  const found = (on: string) => said("certificate-expiring", issued("2018-12-01"), on);
  const text = (left: string) =>
    `warning app/shop: its certificate for hub expires on 2026-12-01, ${left} left; ` +
    "disconnect and connect again before then, or move it to regional integration";
  expect(found("2026-05-31")).toEqual([]);
  expect(found("2026-06-01")).toEqual([text("183 days")]);
  expect(found("2026-11-30")).toEqual([text("1 day")]);
  expect(found("2026-12-01")).toEqual([text("0 days")]);
  expect(found("2026-12-02")).toEqual([]);
});

test("certificate-not-yet-issued: a date after the day, not that day itself", () => {
  const found = (on: string) => said("certificate-not-yet-issued", issued("2026-11-23"), on);
  expect(found("2026-11-23")).toEqual([]);
  expect(found("2026-11-22")).toEqual([
    "info app/shop: its certificate for hub is dated 2026-11-23, after the day in question; " +
      "check certificateIssued, or ask about a later day"
  ]);
});
