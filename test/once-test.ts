import {expect, test} from "vitest";
import {once} from "../src/once.ts";

test("once(compute) computes once for each record, undefined too", () => {
  let calls = 0;
  const sizeOf = once((record: {readonly size?: number}) => {
    calls++;
    return record.size;
  });
  const [small, none] = [{size: 1}, {}];
  expect([sizeOf(small), sizeOf(small), sizeOf({size: 2}), sizeOf(none), sizeOf(none)]).toEqual([1, 1, 2, undefined, undefined]); // prettier-ignore
  expect(calls).toBe(3);
});
