import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {partBlocks} from "../../src/retail-prices/part-blocks.ts";

const folder = mkdtempSync(join(tmpdir(), "tollgate-blocks-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function blocksOf(content: string): Promise<string[]> {
  const path = join(folder, "part.jsonl");
  writeFileSync(path, content);
  const blocks: string[] = [];
  for await (const block of partBlocks(path)) blocks.push(block.toString());
  return blocks;
}

test("partBlocks(path) gives all of a file in whole lines, however long they are", async () => {
  // Longer than a block, as long as one with its end, in letters of several bytes, and short.
  const lines = ["x".repeat(200_000), "y".repeat(65_535), "€".repeat(30_000), ...Array.from({length: 9999}, String)];
  const blocks = await blocksOf(lines.map((line) => `${line}\n`).join(""));
  expect(blocks.every((block) => block.endsWith("\n"))).toBe(true);
  expect(blocks.join("").trimEnd().split("\n")).toEqual(lines);
});

test("partBlocks(path) gives what follows the last line end, and nothing of an empty file", async () => {
  expect(await blocksOf("a\nb")).toEqual(["a\n", "b"]);
  expect(await blocksOf("")).toEqual([]);
});
