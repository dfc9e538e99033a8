import {expect, test} from "vitest";
import type {Edit} from "../../../notebooks/estate/edits.ts";
import {withEdits} from "../../../notebooks/estate/edits.ts";
import {keepLast} from "../../../notebooks/estate/keep-last.ts";
import {openDocument} from "../../../notebooks/estate/open-document.ts";
import {volumeOf, volumeText} from "../../../notebooks/estate/volume-text.ts";
import {examples} from "../../../notebooks/examples.ts";
import {editedText} from "../../../notebooks/own/edited-text.ts";
import {Decimal} from "../../../src/index.ts";

test("withEdits(value, edits) copies what is on the way and leaves the original alone", () => {
  const value = {plans: {web: {sku: "S1"}}, traffic: [{app: "a"}, {app: "b"}]};
  const edits: Edit[] = [
    {path: ["plans", "web", "sku"], value: "P1v3"},
    {path: ["traffic", 1, "sentGB"], value: "5"},
    {path: ["assumptions", "gatewayData"], value: "none"}
  ];
  expect(withEdits(value, edits)).toEqual({
    plans: {web: {sku: "P1v3"}},
    traffic: [{app: "a"}, {app: "b", sentGB: "5"}],
    assumptions: {gatewayData: "none"}
  });
  expect(value).toEqual({plans: {web: {sku: "S1"}}, traffic: [{app: "a"}, {app: "b"}]});
});

test("withEdits(value, edits) leaves out what is undefined, and no name is special", () => {
  expect(withEdits({a: {b: 1, c: 2}}, [{path: ["a", "b"], value: undefined}])).toEqual({a: {c: 2}});
  const edited = withEdits(Object.create(null), [{path: ["__proto__", "polluted"], value: true}]) as object;
  expect(Object.keys(edited)).toEqual(["__proto__"]);
  expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
});

/** Opens the document under one edit, as the fields of a page make it. */
const opened = (content: string, edit: Edit) =>
  openDocument({name: "mine.yaml", content: editedText({name: "mine.yaml", content}, [edit])});

test("a document under edits has the parser’s messages for wrong values", () => {
  const content = "defaults: {region: eastus}\nplans: {web: {sku: S1, maxInstances: 2}}";
  const wrong = opened(content, {path: ["plans", "web", "instances"], value: "many"});
  expect(wrong.document).toBeNull();
  expect(wrong.problems.map(({path}) => path)).toEqual([["plans", "web", "instances"]]);
  const tooMany = opened(content, {path: ["plans", "web", "instances"], value: "3"});
  expect(tooMany.problems.map(({message}) => message)).toEqual(["maxInstances below instances: 2 (3 or more)"]);
});

test("a document under edits has numbers exactly as typed", () => {
  const content = "defaults: {region: eastus}\nplans: {web: {sku: S1}}";
  const {document} = opened(content, {path: ["plans", "web", "instances"], value: "1.234567890123"});
  const instances = document?.topology.plans.get("web")?.instances;
  expect(instances !== "unknown" && instances?.typical.toFixed()).toBe("1.234567890123");
});

test("openDocument(file) opens every example, and gives problems where it cannot", () => {
  for (const [name, content] of examples) expect(openDocument({name: `${name}.yaml`, content}).problems).toEqual([]);
  const wrong = openDocument({name: "mine.yaml", content: "plans: {web: {sku: P1v33, region: eastus}}"});
  expect(wrong.document).toBeNull();
  expect(wrong.problems[0]).toMatchObject({line: 1, path: ["plans", "web", "sku"]});
  expect(openDocument({name: "a.yaml", content: Uint8Array.of(0x61, 0xff)}).problems[0]?.message).toContain("UTF-8");
  expect(openDocument({name: "a.yaml", content: new Error("gone")}).problems[0]?.message).toContain("gone");
});

test("volumeText(written) and volumeOf(text, written) are inverse", () => {
  const range = {low: new Decimal(60), typical: new Decimal(100), high: new Decimal(260), group: "season"};
  expect(volumeText(range)).toBe("60 / 100 / 260");
  expect(volumeOf("60/ 120 /300", range)).toEqual({low: "60", typical: "120", high: "300", group: "season"});
  expect(volumeText(new Decimal("1e3"))).toBe("1000");
  expect(volumeText(undefined)).toBe("");
  expect(volumeOf(" ", undefined)).toBeUndefined();
  expect(volumeOf("unknown", new Decimal(1))).toBe("unknown");
});

test("keepLast(first) gives what was last right", () => {
  const keep = keepLast("a");
  expect([keep(null), keep("b"), keep(null)]).toEqual(["a", "b", "b"]);
  expect(() => keepLast()(null)).toThrow("nothing was right");
});
