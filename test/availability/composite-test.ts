import {expect, test} from "vitest";
import type {AvailabilityPart} from "../../src/availability/availability-part.ts";
import {inSeries, uncoveredHours, weakest} from "../../src/availability/composite.ts";
import {Decimal} from "../../src/money.ts";

const percent = (text: string) => new Decimal(text);

test("inSeries(percentages) is their product, exactly, and all of it where there are none", () => {
  // The published example: 99.95 % × 99.99 % = 99.94 %, which is 99.940005.
  expect(inSeries([percent("99.95"), percent("99.99")])?.toFixed()).toBe("99.940005");
  expect(inSeries([])?.toFixed()).toBe("100");
  expect(inSeries([percent("99.95"), null, percent("99.9")])).toBeNull();
});

test("uncoveredHours(slaPercent, hours) agrees with the published minutes of 30 days", () => {
  // 99.9 % leave 43.2 minutes, 99.95 % 21.6.
  const minutes = (text: string) => uncoveredHours(percent(text), new Decimal(720)).times(60).toFixed();
  expect([minutes("99.9"), minutes("99.95"), minutes("100")]).toEqual(["43.2", "21.6", "0"]);
});

test("weakest(parts) is the lowest, all of those that are alike, and before them what has no level", () => {
  const part = (resource: string, text: string | null): AvailabilityPart => ({
    kind: "plan",
    resource,
    slaPercent: text === null ? null : percent(text),
    confidence: "confirmed",
    source: "LIM26",
    note: null,
    atMost: null
  });
  const names = (...parts: AvailabilityPart[]) => weakest(parts).map(({resource}) => resource);
  expect(names(part("a", "99.95"), part("b", "99.9"), part("c", "99.9"))).toEqual(["b", "c"]);
  expect(names(part("a", "99.9"), part("b", null))).toEqual(["b"]);
  expect(names()).toEqual([]);
});
