import {afterEach, describe, expect, test} from "vitest";
import {examples} from "../../../notebooks/examples.ts";
import {forgetView, keepView, keptView} from "../../../notebooks/own/kept-view.ts";
import {startingView} from "../../../notebooks/own/starting-view.ts";

const known = {examples, choices: {day: (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)}};
const mine = {name: "mine.yaml", content: "plans: {}\n"};

/** Gives this process a storage as a browser has it, which *fail* can make fail. */
function installStorage(fail: (name: string) => void = () => undefined): Map<string, string> {
  const items = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => (fail("getItem"), items.get(key) ?? null),
    setItem: (key: string, text: string) => (fail("setItem"), void items.set(key, text)),
    removeItem: (key: string) => (fail("removeItem"), void items.delete(key))
  };
  Object.defineProperty(globalThis, "localStorage", {configurable: true, get: () => (fail("get"), localStorage)});
  return items;
}

afterEach(() => void Reflect.deleteProperty(globalThis, "localStorage"));

describe("keepView(notebook, view) and keptView(notebook)", () => {
  test("are inverse, for each notebook its choices, for all one document", () => {
    installStorage();
    expect(keepView("estate", {file: mine, choices: {day: "2027-04-01"}}, known)).toBe(true);
    expect(keptView("estate", known)).toEqual({file: mine, choices: {day: "2027-04-01"}});
    expect(keptView("prices", known)).toEqual({file: mine, choices: null});
    forgetView("estate");
    expect(keptView("estate", known)).toEqual({file: null, choices: null});
  });

  test("keep an example by its name", () => {
    const items = installStorage();
    keepView("estate", {file: {name: "contoso.yaml", content: examples.get("contoso")!}, choices: {}}, known);
    expect([...items]).toEqual([["tollgate.document", '{"example":"contoso"}']]);
    expect(keptView("estate", known).file?.content).toBe(examples.get("contoso"));
  });

  test("never throw: without a storage, blocked, full, or with anything in it", () => {
    const view = {file: mine, choices: {}};
    expect([keepView("estate", view, known), keptView("estate", known).file]).toEqual([false, null]);
    for (const failing of ["get", "getItem", "setItem", "removeItem"]) {
      installStorage((name) => {
        if (name === failing) throw new DOMException("no", "SecurityError");
      });
      expect(keepView("estate", view, known)).toBe(failing === "getItem");
      forgetView("estate");
      expect(keptView("estate", known).choices).toBeNull();
    }
    const items = installStorage();
    for (const text of ["", "{", "1", "null", "[]", '{"name":1,"content":2}', '{"example":"__proto__"}', '"x"']) {
      items.set("tollgate.document", text).set("tollgate.choices.estate", '{"day":"<script>"}');
      expect(keptView("estate", known), text).toEqual({file: null, choices: null});
    }
  });
});

describe("startingView(notebook)", () => {
  test("is that of the link, what was kept one step back", async () => {
    installStorage();
    keepView("estate", {file: mine, choices: {day: "2027-01-01"}}, known);
    const linked = await startingView("estate", {...known, hash: "#v=1&day=2027-04-01&estate=at-the-edge"});
    expect(linked).toMatchObject({from: "link", before: mine, choices: {day: "2027-04-01"}, problem: null});
    expect(linked.file.name).toBe("at-the-edge.yaml");
  });

  test("is what was kept, or else the first example", async () => {
    installStorage();
    expect(await startingView("estate", known)).toMatchObject({from: "default", choices: {}});
    keepView("estate", {file: mine, choices: {}}, known);
    expect(await startingView("estate", {...known, hash: "#a-heading"})).toMatchObject({from: "kept", file: mine});
  });

  test("is the first example for a damaged link, and says why", async () => {
    const start = await startingView("estate", {...known, hash: "#v=1&file=a.yaml&doc=AAAA"});
    expect(start).toMatchObject({from: "default", problem: "its document is damaged or cut off"});
    expect(start.file.name).toBe("contoso.yaml");
  });
});
