import type {FileHandle} from "node:fs/promises";
import {open} from "node:fs/promises";
import {InputError} from "../errors.ts";
import type {PriceRecord, PriceSource} from "../prices/price-record.ts";
import type {Journal} from "./journal.ts";
import {partBlocks} from "./part-blocks.ts";
import {recordEnd} from "./record-lines.ts";

export interface SheetHead {
  readonly id: string;
  /** One for each query, in their order. */
  readonly sources: readonly PriceSource[];
}

/**
 * Writes the sheet that the parts of the *journal* make to *path*, block by block,
 * each record shown to *check*, and stores it to the last byte. Returns the count of
 * the records; a part that is not what the journal says is an InputError.
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
  for await (const block of partBlocks(journal.pathOf(query))) {
    const own = block.subarray(0, -recordEnd.length);
    const records = parseRecords(own, query, journal);
    for (const record of records) check(record);
    if (before + count > 0) await file.writeFile(recordEnd);
    await file.writeFile(own);
    count += records.length;
  }
  if (count !== journal.finished.get(query)?.records) throw damaged(query, journal);
  return count;
}

// Many at a time: one by one takes longer.
function parseRecords(lines: Buffer, query: number, journal: Journal): readonly PriceRecord[] {
  try {
    return JSON.parse(`[${lines.toString()}]`) as PriceRecord[];
  } catch {
    throw damaged(query, journal);
  }
}

function damaged(query: number, {pathOf}: Journal): InputError {
  return new InputError([{message: "is damaged: delete its folder and update again", file: pathOf(query)}]);
}
