import {appendFile, mkdir, open, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {InputError} from "../errors.ts";

/** What is known of a finished query: how many records its part has, and how long its file is. */
export interface FinishedPart {
  readonly records: number;
  readonly bytes: number;
}

/** How a part ended: broken off, whole, or whole and yet so odd that it is better asked for again. */
export type PartState = "broken" | "finished" | "doubtful";

/** The file of one query's records, one line each, as it is written. */
export interface PartWriter {
  /** Takes so many records, each a line with its end. */
  readonly append: (lines: Buffer, recordCount: number) => Promise<void>;
  /** Closes the file; only what is *finished* will not be asked for again. */
  readonly close: (state: PartState) => Promise<void>;
}

/** What an update has fetched so far, in a directory beside the sheet, so that it can go on after an interruption. */
export interface Journal {
  readonly directory: string;
  readonly finished: ReadonlyMap<number, FinishedPart>;
  readonly pathOf: (query: number) => string;
  readonly begin: (query: number) => Promise<PartWriter>;
}

const planFile = "plan.json";
const journalFile = "journal.jsonl";

/**
 * Opens the journal in *directory*. What is there of the same *plan* is kept, as far as
 * it is whole and *isWanted*; what is there of another is thrown away. A directory that
 * is not an update's is an InputError.
 */
export async function openJournal(
  directory: string,
  plan: string,
  isWanted: (finishedCount: number) => boolean = () => true
): Promise<Journal> {
  const pathOf = (query: number) => join(directory, `${query}.jsonl`);
  const isSame = (await readIfThere(join(directory, planFile))) === plan;
  const found = isSame ? await finishedParts(directory, pathOf) : new Map<number, FinishedPart>();
  const isKept = isSame && isWanted(found.size);
  if (!isKept) await startOver(directory, plan);
  const finished = isKept ? found : new Map<number, FinishedPart>();
  return {directory, finished, pathOf, begin: (query) => beginPart(directory, query, pathOf(query), finished)};
}

async function startOver(directory: string, plan: string): Promise<void> {
  const files = await filesOf(directory);
  if (files === null || (files.length > 0 && !files.includes(planFile))) {
    throw new InputError([{message: "is in the way: it is not a journal of prices update", file: directory}]);
  }
  try {
    await rm(directory, {recursive: true, force: true});
    await mkdir(directory);
    await writeFile(join(directory, planFile), plan);
  } catch (error) {
    throw new InputError([{message: `cannot be written: ${String(error)}`, file: directory}]);
  }
}

async function finishedParts(directory: string, pathOf: (query: number) => string): Promise<Map<number, FinishedPart>> {
  const finished = new Map<number, FinishedPart>();
  for (const line of ((await readIfThere(join(directory, journalFile))) ?? "").split("\n")) {
    const [, query, records, bytes] = /^(\d+) (\d+) (\d+)$/.exec(line) ?? [];
    if (query === undefined) continue;
    const part = {records: Number(records), bytes: Number(bytes)};
    const size = await stat(pathOf(Number(query))).catch(() => null);
    if (size?.size === part.bytes) finished.set(Number(query), part);
    else finished.delete(Number(query));
  }
  return finished;
}

async function beginPart(
  directory: string,
  query: number,
  path: string,
  finished: Map<number, FinishedPart>
): Promise<PartWriter> {
  const file = await open(path, "w");
  let [records, bytes] = [0, 0];
  return {
    async append(lines, recordCount) {
      await file.writeFile(lines);
      records += recordCount;
      bytes += lines.length;
    },
    async close(state) {
      await file.close();
      if (state === "broken") return;
      finished.set(query, {records, bytes});
      if (state === "doubtful") return;
      // A line that a crash tore is ended first, so that it spoils no other.
      await appendFile(join(directory, journalFile), `\n${query} ${records} ${bytes}\n`);
    }
  };
}

async function filesOf(directory: string): Promise<string[] | null> {
  return readdir(directory).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : null));
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
