import {open, readFile, rename, rm} from "node:fs/promises";
import {hostname} from "node:os";
import {resolve} from "node:path";
import {InputError} from "../errors.ts";

// What this process holds. Any other lock with its number is of an earlier process
// that had the same, as the first one of every container has.
const own = new Set<string>();

/**
 * Runs *work* while the file at *path*, made for it, says which process of which host
 * is at it, and removes the file whatever comes of it. The lock of a process that has
 * ended is taken over; that of a running one is an InputError.
 */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const key = resolve(path);
  if (own.has(key)) throw taken(path, process.pid);
  own.add(key);
  try {
    await acquire(path);
    try {
      return await work();
    } finally {
      await rm(path, {force: true});
    }
  } finally {
    own.delete(key);
  }
}

async function acquire(path: string): Promise<void> {
  while (!(await isMade(path))) {
    const found = await readIfThere(path);
    if (found === null) continue;
    const [, pid = "", host = ""] = /^(\d+) (.*)\n$/.exec(found) ?? [];
    if (host !== hostname() || isRunning(Number(pid))) throw taken(path, pid);
    await removeStale(path, found);
  }
}

async function isMade(path: string): Promise<boolean> {
  const file = await open(path, "wx").catch(unlessCode("EEXIST"));
  if (file === null) return false;
  try {
    await file.writeFile(`${process.pid} ${hostname()}\n`);
    return true;
  } catch (error) {
    await rm(path, {force: true});
    throw error;
  } finally {
    await file.close();
  }
}

// Another process may be at the same: what was moved away and is not stale is put back.
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(unlessCode("ENOENT"));
  const moved = await readIfThere(aside);
  if (moved === null || moved === stale) await rm(aside, {force: true});
  else await rename(aside, path);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function taken(path: string, pid: number | string): InputError {
  const process = pid === "" ? "" : ` (process ${pid})`;
  const message = `is there: another update of the sheet is running${process}; if none is, delete the file`;
  return new InputError([{message, file: path}]);
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(unlessCode("ENOENT"));
}

function unlessCode(code: string): (error: NodeJS.ErrnoException) => null {
  return (error) => {
    if (error.code === code) return null;
    throw error;
  };
}
