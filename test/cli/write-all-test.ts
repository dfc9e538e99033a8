import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {writeAll} from "../../src/cli/write-all.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tollgate-write-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

/** Returns the content of every file in a folder, by name. */
function contents(path = folder): Record<string, string> {
  return Object.fromEntries(readdirSync(path).map((file) => [file, readFileSync(join(path, file), "utf8")]));
}

/** Returns files of these contents in the folder. */
function files(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries).map(([name, content]) => [join(folder, name), content]));
}

test("writeAll(files) writes all, into folders that it makes, and leaves nothing beside", async () => {
  await writeAll(files({"a.yaml": "a", "deep/er/b.yaml": "b"}));
  expect(readdirSync(folder).sort()).toEqual(["a.yaml", "deep"]);
  expect(contents(join(folder, "deep/er"))).toEqual({"b.yaml": "b"});
});

test("writeAll(files) refuses files that are there with other content, all at once, and writes none", async () => {
  writeFileSync(join(folder, "a.yaml"), "mine");
  writeFileSync(join(folder, "b.yaml"), "same");
  writeFileSync(join(folder, "c.yaml"), "mine too");
  const wanted = files({"0.yaml": "new", "a.yaml": "other", "b.yaml": "same", "c.yaml": "other"});
  const problem = (name: string) =>
    `${join(folder, name)} is there already, with other content (--force overwrites it)`;
  await expect(writeAll(wanted)).rejects.toThrow(`${problem("a.yaml")}\n${problem("c.yaml")}`);
  expect(contents()).toEqual({"a.yaml": "mine", "b.yaml": "same", "c.yaml": "mine too"});
  await writeAll(wanted, {force: true});
  expect(contents()).toEqual({"0.yaml": "new", "a.yaml": "other", "b.yaml": "same", "c.yaml": "other"});
  await writeAll(wanted);
});

test("writeAll(files) writes none where one cannot be written, forced or not", async () => {
  mkdirSync(join(folder, "b.yaml"));
  writeFileSync(join(folder, "file"), "");
  for (const force of [false, true]) {
    const refused = writeAll(files({"a.yaml": "a", "b.yaml": "b"}), {force});
    await expect(refused).rejects.toThrow(`${join(folder, "b.yaml")} cannot be written: it is a directory`);
    await expect(writeAll(files({"a.yaml": "a", "file/b.yaml": "b"}), {force})).rejects.toThrow("cannot be written: ");
    expect(readdirSync(folder).sort()).toEqual(["b.yaml", "file"]);
  }
});
