import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {toChoicesHash} from "../../../notebooks/link/link-hash.ts";
import {parsePartStates} from "../../../notebooks/link/part-states.ts";
import {startingChoices} from "../../../notebooks/own/starting-choices.ts";
import {startNotice} from "../../../notebooks/own/start-notice.ts";
import {choicesKeeper} from "../../../notebooks/own/view-keeper.ts";

const choices = {day: (text: string) => /^\d{4}-\d\d-\d\d$/.test(text), text: () => true};
const usual = {day: "2026-11-23", text: ""};
const items = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, text: string) => void items.set(key, text),
  removeItem: (key: string) => void items.delete(key)
};

beforeEach(() => {
  items.clear();
  Object.defineProperty(globalThis, "localStorage", {configurable: true, value: localStorage});
});
afterEach(() => void Reflect.deleteProperty(globalThis, "localStorage"));

describe("startingChoices(notebook)", () => {
  test("are those of the link, which holds any text", () => {
    for (const text of ["", "v3 & more", "a=b#c", "<script>", "ä\u202e"]) {
      const hash = toChoicesHash({day: "2027-04-01", text})!;
      expect(startingChoices("prices", {choices, usual, hash})).toMatchObject({
        ...{from: "link", problem: null, choices: {day: "2027-04-01", text}}
      });
    }
    expect(toChoicesHash({text: "x".repeat(30_001)})).toBeNull();
  });

  test("are those that were kept for that notebook, without the usual ones", () => {
    const keep = choicesKeeper(startingChoices("prices", {choices, usual}));
    expect(keep({day: "2026-11-23", text: "P1v3"})).toBe(true);
    expect([...items]).toEqual([["tollgate.choices.prices", '{"text":"P1v3"}']]);
    expect(startingChoices("prices", {choices, usual})).toMatchObject({from: "kept", choices: {text: "P1v3"}});
    expect(startingChoices("rules", {choices, usual})).toMatchObject({from: "default", choices: {}});
    keep(usual);
    expect(items.size).toBe(0);
  });

  test("of a link are kept from the first change on", () => {
    const keep = choicesKeeper(startingChoices("prices", {choices, usual, hash: "#v=1&text=v3"}));
    keep({...usual, text: "v3"});
    expect(items.size).toBe(0);
    keep({...usual, text: "v2"});
    expect(items.size).toBe(1);
  });

  test("are the usual ones for a wrong link, and say why", () => {
    for (const hash of ["#v=2&text=v3", "#v=1&day=tomorrow"]) {
      const start = startingChoices("prices", {choices, usual, hash});
      expect(start).toMatchObject({from: "default", choices: {}});
      expect(startNotice(start)).toMatch(/^This link cannot be opened, since .*: the page shows all that it shows/);
    }
  });
});

test("parsePartStates(hash) has the states of parts by name, and none of what is no view", () => {
  const parts = String(new URLSearchParams({"filter Plans": "a&b", rules: "all"}));
  const hash = toChoicesHash({parts})!;
  expect([...parsePartStates(hash)]).toEqual([
    ["filter Plans", "a&b"],
    ["rules", "all"]
  ]);
  for (const other of ["", "#parts=rules%3Dall", "#a"]) expect(parsePartStates(other).size).toBe(0);
});
