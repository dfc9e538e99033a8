import {expect, test} from "vitest";
import {toReading} from "../../src/capacity/reading.ts";

const source = {statement: "", url: "", heading: "", retrieved: ""};
const base = {id: "instances", resource: "", limit: 100, unit: "", source} as const;

test("a reading is ok below 80 % of its limit, tight from there, full at it, over above", () => {
  const status = (used: number, usedAtMost = used) => toReading({...base, used, usedAtMost}).status;
  const used = [0, 79.99, 80, 99.99, 100, 100.01];
  expect(used.map((most) => status(most))).toEqual(["ok", "ok", "tight", "tight", "full", "over"]);
  expect(status(0, 101)).toBe("over");
  expect(toReading({...base, used: 0, limit: 0}).status).not.toBe("over");
});

/** Returns the reading of what is known to be used, where the rest is not known. */
function partly(used: number, usedAtMost = used): string {
  const found = toReading({...base, used, usedAtMost, isPartlyUnknown: true});
  return `${found.used.toFixed()} to ${found.usedAtMost.toFixed()} ${found.status}`;
}

test("toReading(spec): what is not known may be all that is left, and takes nothing from what is known", () => {
  expect(partly(0)).toBe("0 to 100 full");
  expect(partly(20, 90)).toBe("20 to 100 full");
  expect(partly(100)).toBe("100 to 100 full");
  expect(partly(20, 130)).toBe("20 to 130 over");
});

test("toReading(spec) has one reading, no holders and no note unless it says otherwise", () => {
  const {used, usedAtMost, holders, note} = toReading({...base, used: 7});
  expect([used.toFixed(), usedAtMost.toFixed(), holders, note]).toEqual(["7", "7", [], null]);
  const holder = {name: "hub", by: ["shop"]};
  expect(toReading({...base, used: 7, holders: [holder], note: "x"})).toMatchObject({holders: [holder], note: "x"});
});
