import {expect, test} from "vitest";
import {canonicalJson, contentHash} from "../../src/charts/content-hash.ts";
import {Decimal} from "../../src/money.ts";

test("contentHash(value) is FNV-1a of 64 bits over its JSON", () => {
  // The published vectors are of bytes; those of the text "" in quotes and of 1, by hand from the definition:
  const fnv = (text: string) =>
    [...text].reduce((hash, c) => ((hash ^ BigInt(c.charCodeAt(0))) * 0x100000001b3n) % 2n ** 64n, 0xcbf29ce484222325n);
  expect(fnv("foobar").toString(16)).toBe("85944171f73967e8");
  expect(contentHash("")).toBe(fnv('""').toString(16).padStart(16, "0"));
  expect(contentHash(1)).toBe(fnv("1").toString(16).padStart(16, "0"));
});

test("contentHash(value) does not depend on the order of keys, and does on that of lists", () => {
  expect(contentHash({a: 1, b: {c: 2, d: 3}})).toBe(contentHash({b: {d: 3, c: 2}, a: 1}));
  expect(contentHash(new Map([["x", 1], ["y", 2]]))).toBe(contentHash(new Map([["y", 2], ["x", 1]]))); // prettier-ignore
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test("canonicalJson(value) writes decimals as text and leaves out what is undefined", () => {
  expect(canonicalJson({b: new Decimal("0.1"), a: undefined, c: [null]})).toBe('{"b":"0.1","c":[null]}');
});
