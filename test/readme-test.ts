import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {readTopology} from "../src/formats/read-topology.ts";
import {run} from "./cli/run.ts";

const readme = readFileSync("README.md", "utf8");
const blocks = [...readme.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language = "", text = ""]) => ({
  language,
  text
}));

/** Whether the *lines* stand in the *text* one after the other; "…" is any number of lines between. */
function standIn(text: string, lines: readonly string[]): string | undefined {
  const all = text.split("\n");
  let at = 0;
  return lines.find((line) => {
    if (line === "…") return false;
    const found = all.indexOf(line, at);
    at = found + 1;
    return found === -1;
  });
}

test("the screens of the README are what the tool prints", async () => {
  const screens = blocks.filter(({text}) => text.startsWith("$ tollgate "));
  expect(screens.length).toBeGreaterThan(0);
  for (const {text} of screens) {
    const [command = "", ...lines] = text.trimEnd().split("\n");
    const {stdout} = await run(command.slice("$ tollgate ".length).split(" "));
    expect(standIn(stdout, lines), command).toBeUndefined();
  }
});

test("the estate of the README is a working one", () => {
  const estate = blocks.find(({language}) => language === "yaml");
  const {apps, plans} = readTopology(estate?.text ?? "", "readme.yaml");
  expect([...apps.keys(), ...plans.keys()]).toEqual(["shop", "web"]);
});

test("the mistakes of the README are told as it says", async () => {
  const mistaken = [
    "name: My estate",
    "defaults: { region: estus }",
    "plans:",
    "  web: { sku: P1v33, os: windows, instances: -3 }",
    "apps:",
    "  shop: { plan: wbe, integration: { via: gateway, virtualNetwork: hub } }"
  ].join("\n");
  const {stderr} = await run(["estimate", "my-estate.yaml"], {files: {"my-estate.yaml": mistaken}});
  const told = blocks.find(({text}) => text.startsWith("my-estate.yaml:"));
  expect(stderr).toBe(told?.text);
});
