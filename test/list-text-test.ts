import {expect, test} from "vitest";
import {listOrCount, listText} from "../src/list-text.ts";
import {counted} from "../src/number-text.ts";

test("listText(names) joins names as a sentence does, and counts those beyond the first", () => {
  expect(listText([])).toBe("");
  expect(listText(["a"])).toBe("a");
  expect(listText(["a", "b"])).toBe("a and b");
  expect(listText(["a", "b", "c"])).toBe("a, b and c");
  expect(listText(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 more");
  expect(listText(["a", "b", "c"], 1)).toBe("a and 2 more");
});

test("listOrCount(names, noun) lists few names and counts many", () => {
  expect(listOrCount(["a", "b"], "app")).toBe("a and b");
  expect(listOrCount(["a", "b", "c", "d"], "app")).toBe("4 apps");
});

test("counted(count, noun) takes the noun's number and sets thousands apart", () => {
  expect([counted(1, "day"), counted(0, "day"), counted(2922, "day")]).toEqual(["1 day", "0 days", "2,922 days"]);
});
