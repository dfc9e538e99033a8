import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {InputError} from "../errors.ts";
import {fileProblem, systemCode} from "./file-problem.ts";

/** What writeAll may be told. */
export interface WriteAllOptions {
  /** Whether files that are there, with other content, are overwritten; default false. */
  readonly force?: boolean;
}

/**
 * Writes the *files*, contents by path, in folders that are made where there are
 * none: all beside first, then renamed. Throws an InputError, and writes none, if
 * one of them is there with other content, unless forced, or cannot be written.
 */
export async function writeAll(
  files: ReadonlyMap<string, string>,
  {force = false}: WriteAllOptions = {}
): Promise<void> {
  await refuseOthers(files, force);
  const beside = new Map([...files.keys()].map((path) => [path, `${path}.${process.pid}.tmp`]));
  try {
    for (const [path, own] of beside) await attempt(path, () => writeBeside(own, files.get(path) ?? ""));
    for (const [path, own] of beside) await attempt(path, () => rename(own, path));
  } finally {
    for (const own of beside.values()) await rm(own, {force: true}).catch(() => undefined);
  }
}

// A folder of that name is refused even if forced.
async function refuseOthers(files: ReadonlyMap<string, string>, force: boolean): Promise<void> {
  const problems: {message: string; file: string}[] = [];
  for (const [file, content] of files) {
    const there = await attempt(file, () => contentOf(file));
    if (!force && there !== undefined && there !== content) {
      problems.push({message: "is there already, with other content (--force overwrites it)", file});
    }
  }
  if (problems.length > 0) throw new InputError(problems);
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  });
}

async function writeBeside(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, content);
}

async function attempt<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw fileProblem("written", path, error);
  }
}
