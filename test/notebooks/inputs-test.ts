import {expect, test} from "vitest";
import {installDocument} from "./dom.ts";

installDocument();
const Inputs = await import("@observablehq/inputs");
const {openFile} = await import("../../notebooks/open-file.ts");

test("every input of a notebook has its value without a browser too", () => {
  expect(Inputs.range([0, 20_000], {step: 100, value: 500}).value).toBe(500);
  expect(Inputs.number([0, 10], {value: 3}).value).toBe(3);
  expect(Inputs.text({value: "text"}).value).toBe("text");
  expect(Inputs.textarea({value: "text"}).value).toBe("text");
  expect(Inputs.toggle({value: true}).value).toBe(true);
  expect(Inputs.date({value: "2026-11-23"}).value).toEqual(new Date("2026-11-23"));
  expect(Inputs.select(["a", "b"], {value: "b"}).value).toBe("b");
  expect(
    Inputs.select(
      new Map([
        ["a", 1],
        ["b", 2]
      ]),
      {value: 2}
    ).value
  ).toBe(2);
  expect(Inputs.radio(["a", "b"], {value: "b"}).value).toBe("b");
  expect(Inputs.checkbox(["a", "b", "c"], {value: ["a", "c"]}).value).toEqual(["a", "c"]);
  expect(Inputs.form({count: Inputs.range([0, 9], {value: 2})}).value).toEqual({count: 2});
});

test("openFile(options) has no value before a file is opened", () => {
  expect(openFile().value).toBeNull();
});
