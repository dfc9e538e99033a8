import {createReadStream} from "node:fs";
import type {FileHandle} from "node:fs/promises";
import {open} from "node:fs/promises";
import {InputError} from "../errors.ts";
import type {PriceRecord, PriceSource} from "../prices/price-record.ts";
import type {Journal} from "./journal.ts";

export interface SheetHead {
  readonly id: string;
  /** One for each query, in their order. */
  readonly sources: readonly PriceSource[];
}

const chunkBytes = 256_000;

/**
 * Writes the sheet that the parts of the *journal* make to *path*, record by record,
 * each shown to *check*. Returns their count; a part that is not what the journal says
 * is an InputError.
 */
export async function writeSheet(
  path: string,
  {id, sources}: SheetHead,
  journal: Journal,
  check: (record: PriceRecord) => void
): Promise<number> {
  const file = await open(path, "w");
  try {
    const head = `{"id": ${JSON.stringify(id)},\n"sources": [\n${sources.map((d) => JSON.stringify(d)).join(",\n")}\n],\n`;
    await file.writeFile(`${head}"records": [\n`);
    let count = 0;
    for (const query of sources.keys()) count += await copyPart(file, query, count, journal, check);
    await file.writeFile("\n]}\n");
    await file.sync();
    return count;
  } finally {
    await file.close();
  }
}

async function copyPart(
  file: FileHandle,
  query: number,
  before: number,
  journal: Journal,
  check: (record: PriceRecord) => void
): Promise<number> {
  let count = 0;
  for await (const lines of linesOf(journal.pathOf(query))) {
    for (const line of lines) check(parseLine(line, query, journal));
    await file.writeFile(`${before + count > 0 ? ",\n" : ""}${lines.join(",\n")}`);
    count += lines.length;
  }
  if (count !== journal.finished.get(query)?.records) throw damaged(query, journal);
  return count;
}

// As many at a time as a chunk has; line by line takes several times as long.
async function* linesOf(path: string): AsyncGenerator<readonly string[], void> {
  let rest = "";
  for await (const chunk of createReadStream(path, {encoding: "utf8", highWaterMark: chunkBytes})) {
    const lines = `${rest}${String(chunk)}`.split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines;
  }
  if (rest !== "") yield [rest];
}

function parseLine(line: string, query: number, journal: Journal): PriceRecord {
  try {
    return JSON.parse(line) as PriceRecord;
  } catch {
    throw damaged(query, journal);
  }
}

function damaged(query: number, {pathOf}: Journal): InputError {
  return new InputError([{message: "is damaged: delete its folder and update again", file: pathOf(query)}]);
}
