import {expect, test} from "vitest";
import {remembered} from "../src/remembered.ts";

test("remembered(compute) computes once for a record, also where the result is undefined, and anew for its equal", () => {
  const asked: number[] = [];
  const own = remembered(({n}: {readonly n: number}) => {
    asked.push(n);
    return n === 0 ? undefined : {n};
  });
  const [one, zero] = [{n: 1}, {n: 0}];
  expect(own(one)).toBe(own(one));
  expect([own(zero), own(zero)]).toEqual([undefined, undefined]);
  expect(own({n: 1})).toEqual(own(one));
  expect(asked).toEqual([1, 0, 1]);
});

test("remembered(compute) remembers no failure", () => {
  let tries = 0;
  const own = remembered((record: object) => {
    tries += 1;
    if (tries === 1) throw new Error(`not yet: ${Object.keys(record).length}`);
    return tries;
  });
  const record = {};
  expect(() => own(record)).toThrow("not yet");
  expect(own(record)).toBe(2);
});
