import {expect, test} from "vitest";
import {kept} from "../src/kept.ts";

test("kept(compute) computes once for each key, undefined too", () => {
  const asked: string[] = [];
  const lengthOf = kept((key: string) => {
    asked.push(key);
    return key === "" ? undefined : key.length;
  });
  expect(["a", "", "a", "bc", ""].map(lengthOf)).toEqual([1, undefined, 1, 2, undefined]);
  expect(asked).toEqual(["a", "", "bc"]);
});
