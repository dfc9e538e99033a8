#!/usr/bin/env node
import {readFile, rename, rm, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {text} from "node:stream/consumers";
import {getHeapStatistics} from "node:v8";
import {version} from "../../package.json" with {type: "json"};
import type {Effects} from "./command.ts";
import {fileProblem} from "./file-problem.ts";
import {main} from "./main.ts";
import {memoryNote} from "./memory-note.ts";
import {writeAll} from "./write-all.ts";

const defaultColumns = 80;

const effects: Effects = {
  readFile: async (path) => {
    if (path === "-") return Buffer.from(await text(process.stdin));
    const content = await readFile(path).catch((error: unknown) => {
      throw fileProblem("read", path, error);
    });
    const note = memoryNote(path, content.length, getHeapStatistics().heap_size_limit);
    if (note !== undefined) process.stderr.write(note);
    return content;
  },
  writeFile: async (path, content) => {
    const beside = `${path}.${process.pid}.tmp`;
    try {
      await writeFile(beside, content);
      await rename(beside, path);
    } catch (error) {
      await rm(beside, {force: true}).catch(() => undefined);
      throw fileProblem("written", path, error);
    }
  },
  writeFiles: writeAll,
  write: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
  columns: process.stdout.columns || Number(process.env["COLUMNS"]) || defaultColumns,
  color: process.stdout.isTTY && !process.env["NO_COLOR"],
  notesToTerminal: process.stderr.isTTY,
  onInterrupt: (listener) => {
    process.once("SIGINT", listener);
    return () => void process.off("SIGINT", listener);
  },
  serveNotebooks: async ({port}) => {
    const {serveNotebooks} = await import("./serve.ts");
    const {url} = await serveNotebooks(fileURLToPath(new URL("../notebooks", import.meta.url)), {port});
    return url;
  }
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
process.exitCode = await main(process.argv.slice(2), version, effects);
