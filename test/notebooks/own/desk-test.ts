import {describe, expect, test} from "vitest";
import type {Desk, OnDesk} from "../../../notebooks/own/desk.ts";
import {toDesk} from "../../../notebooks/own/desk.ts";
import type {DocumentData} from "../../../notebooks/estate/open-document.ts";
import {openDocument} from "../../../notebooks/estate/open-document.ts";

const first = {name: "first.yaml", content: "defaults: {region: eastus}\nplans: {web: {sku: S1}} # one\n"};
const desk = (content = first.content) => toDesk({file: {name: "mine.yaml", content}}, first);
const text = ({value}: Desk) => value.file.content;
const path = ["plans", "web", "instances"];

/** Returns a desk, and what it said since. */
function observed(): {on: Desk; said: OnDesk[]; estates: DocumentData[]} {
  const on = desk();
  const said: OnDesk[] = [];
  const estates: DocumentData[] = [];
  on.observe((value) => void said.push(value));
  on.observeData((value) => void estates.push(value));
  return {on, said, estates};
}

describe("a desk", () => {
  test("writes edits of forms into the text, always over the estate the forms are of", () => {
    const {on, said, estates} = observed();
    on.lay([{path, value: "2"}]);
    on.lay([{path, value: "3"}]);
    expect(text(on)).toBe("defaults: {region: eastus}\nplans: {web: {sku: S1, instances: 3}} # one\n");
    on.lay([]);
    expect(text(on)).toBe(first.content);
    expect(said.map(({by}) => by)).toEqual(["opening", "forms", "forms", "forms"]);
    expect(estates).toHaveLength(1);
  });

  test("has of edits what reading their text gives, right or wrong, with the places of problems", () => {
    const on = desk("defaults: {region: eastus}\nplans: {web: {sku: S1, instances: 1}}\nname: one\n");
    for (const value of ["2", "many", "-1", "1e999999", "yes", "0x10", "", "3"]) {
      on.lay([
        {path, value},
        {path: ["name"], value}
      ]);
      const read = openDocument(on.value.file);
      expect(on.value.opened).toEqual(read);
      expect(on.value.opened.problems).toEqual(read.problems);
    }
    expect(on.shown.topology.plans.get("web")?.instances).toEqual(
      openDocument(on.value.file).document?.topology.plans.get("web")?.instances
    );
  });

  test("gives forms another estate when the text becomes another right one", () => {
    const {on, estates} = observed();
    on.lay([{path, value: "2"}]);
    on.write("{");
    expect(estates).toHaveLength(1);
    expect(on.value.opened.problems).toHaveLength(1);
    expect(on.shown.file).toBe("mine.yaml");
    on.write("defaults: {region: eastus}\n");
    expect(estates.at(-1)?.content).toBe("defaults: {region: eastus}\n");
    on.lay([]);
    expect(text(on)).toBe("defaults: {region: eastus}\n");
  });

  test("keeps the edits of several forms beside each other, and gives them what rows made of it", () => {
    const {on, said, estates} = observed();
    on.lay([{path, value: "2"}], "sizes");
    on.lay([{path: ["name"], value: "Mine"}], "names");
    expect(text(on)).toContain("instances: 2");
    on.alter([{path: ["apps", "shop"], value: {plan: "web"}}]);
    expect(text(on)).toContain("name: Mine");
    expect(text(on)).toContain("shop: { plan: web }");
    expect(estates.at(-1)?.content).toBe(text(on));
    // What forms had is in it now, and the same edits are none.
    on.lay([], "sizes");
    expect(text(on)).toContain("instances: 2");
    on.undo();
    expect(text(on)).not.toContain("shop");
    expect(said.at(-1)?.by).toBe("history");
  });

  test("gives forms what is wrong as well, as long as it can be read, and keeps showing what was right", () => {
    const {on, estates} = observed();
    on.alter([{path: ["apps", "shop"], value: {plan: "web"}}]);
    on.alter([{path: ["plans", "web"], value: undefined}]);
    expect(on.value.opened.problems.map(({message}) => message)).toEqual(["unknown plan: web (none is declared)"]);
    expect(estates.at(-1)?.value).toMatchObject({apps: {shop: {plan: "web"}}});
    expect([...on.shown.topology.plans.keys()]).toEqual(["web"]);
    on.write("plans: {");
    expect(on.value.opened.data).toBeNull();
    expect(estates.at(-1)?.value).toMatchObject({apps: {shop: {plan: "web"}}});
  });

  test("has one history of forms, text and files", () => {
    const {on} = observed();
    on.lay([{path, value: "2"}]);
    on.write("plans: {}\n");
    on.open({name: "other.yaml", content: new TextEncoder().encode("\uFEFFapps: {}\n")});
    expect(on.value).toMatchObject({file: {name: "other.yaml", content: "apps: {}\n"}, canRedo: false});
    on.undo();
    on.undo();
    expect(text(on)).toContain("instances: 2");
    on.undo();
    on.undo();
    expect(on.value).toMatchObject({file: {content: first.content}, canUndo: false, canRedo: true, by: "history"});
    on.redo();
    expect(text(on)).toContain("instances: 2");
  });

  test("begins with what is wrong too, and shows the first estate meanwhile", () => {
    const on = desk("plans: {web: {sku: none}}");
    expect(on.value.opened.document).toBeNull();
    expect(on.shown.file).toBe("first.yaml");
    on.open({name: "a.bin", content: Uint8Array.of(0xff)});
    expect(on.value.opened.problems[0]?.message).toContain("UTF-8");
  });

  test("tells no one who no longer listens, and nothing that is not new", () => {
    const on = desk();
    let count = 0;
    const end = on.observe(() => count++);
    on.write(first.content);
    on.undo();
    expect(count).toBe(1);
    end();
    on.write("plans: {}\n");
    expect(count).toBe(1);
  });
});
