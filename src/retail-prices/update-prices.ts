import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Region} from "../catalog/regions.ts";
import {InputError} from "../errors.ts";
import {readPriceSheet} from "../formats/read-price-sheet.ts";
import type {Currency} from "../money.ts";
import type {PriceRecord, PriceSource} from "../prices/price-record.ts";
import type {IsoDate} from "../units.ts";
import {fetchParts} from "./fetch-parts.ts";
import {interruptible} from "./interrupted.ts";
import type {Journal} from "./journal.ts";
import {openJournal} from "./journal.ts";
import {locked} from "./lock.ts";
import {patience} from "./patience.ts";
import {progressOf} from "./progress.ts";
import type {Query} from "./query.ts";
import {queriesOf, queryText, queryUrl} from "./query.ts";
import {referenceOf} from "./reference.ts";
import {swapIn} from "./swap-in.ts";
import type {World} from "./world.ts";
import {writeSheet} from "./write-sheet.ts";

export interface UpdateOptions {
  readonly regions: readonly Region[];
  readonly currency: Currency;
  /** The whole URL of the API, without parameters of its own. */
  readonly endpoint: string;
  /** The sheet that is replaced, or made. */
  readonly file: string;
  /** For how many seconds nothing may succeed, before it is given up. */
  readonly retryForSeconds: number;
  /** Whether doubts about the new prices are put aside. */
  readonly accept: boolean;
  readonly today: IsoDate;
  /** What the prices are held against where there is no sheet to replace. */
  readonly known: readonly PriceRecord[];
  readonly note: (text: string) => void;
}

/**
 * Fetches a price sheet and swaps it in for *file*, once it is complete and no doubt
 * about it is left; returns the number of its prices. Whatever goes wrong is an
 * InputError, and leaves the file as it was; what was fetched stays beside it, and is
 * not asked for again on the same day. Two updates of the same file at once are one
 * too many: the second is an InputError. An interruption by a signal is an Interrupted.
 */
export async function updatePrices(options: UpdateOptions, world: World): Promise<number> {
  try {
    return await interruptible(world, (abort) =>
      locked(`${options.file}.update.lock`, () => update(options, world, abort))
    );
  } catch (error) {
    // A full disk, a directory that may not be written: for who called, not our bug.
    const isOfFiles = error instanceof Error && "syscall" in error;
    throw isOfFiles ? new InputError([{message: `cannot be written: ${error.message}`, file: options.file}]) : error;
  }
}

async function update(options: UpdateOptions, world: World, abort: AbortController): Promise<number> {
  const {regions, file} = options;
  const old = await readOld(file);
  const queries = queriesOf(regions);
  // A complete one was in doubt: it is accepted, or all is asked again.
  const isWanted = (count: number) => options.accept || count < queries.length;
  const journal = await openJournal(`${file}.update`, planOf(queries, options), isWanted);
  await fetchAll(queries, journal, options, world, abort);
  const reference = referenceOf(old ?? options.known, {...options, queries, isReplaced: old !== null});
  const beside = join(journal.directory, "sheet.json");
  const count = await swapIn(file, beside, async () => {
    const written = await writeSheet(beside, headOf(queries, options), journal, (record) => {
      abort.signal.throwIfAborted();
      reference.check(record);
    });
    judge(reference.doubts(), options);
    return written;
  });
  await rm(journal.directory, {recursive: true, force: true});
  return count;
}

async function readOld(file: string): Promise<readonly PriceRecord[] | null> {
  try {
    return readPriceSheet(await readFile(file), file).records;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    if (error instanceof InputError) throw error;
    throw new InputError([{message: `cannot be read: ${String(error)}`, file}]);
  }
}

// An interrupted update goes on only with what it would ask for again.
function planOf(queries: readonly Query[], {currency, endpoint, today}: UpdateOptions): string {
  return JSON.stringify({version: 2, endpoint, currency, today, queries});
}

async function fetchAll(
  queries: readonly Query[],
  journal: Journal,
  options: UpdateOptions,
  world: World,
  abort: AbortController
) {
  const {note, retryForSeconds, currency, endpoint, today} = options;
  const stop = abort.signal;
  const done = journal.finished.size;
  if (done > 0) note(`going on: ${done} of ${queries.length} queries are fetched already\n`);
  const progress = progressOf(queries.length, done, world.isTerminal, note);
  const client = {endpoint, currency, world, stop, patience: patience(world, {retryForSeconds, stop})};
  try {
    await fetchParts(queries, client, abort, {journal, progress, today});
  } finally {
    progress.end();
  }
}

function headOf(queries: readonly Query[], {currency, today, endpoint}: UpdateOptions) {
  const sources = queries.map((query): PriceSource => ({
    kind: "api",
    title: `Azure Retail Prices API, ${queryText(query)}`,
    url: queryUrl(query, currency, endpoint)
  }));
  return {id: `retail-prices-${currency}-${today}`, sources};
}

const doubtsShown = 10;

function judge(doubts: readonly string[], {accept, file, note}: UpdateOptions): void {
  if (doubts.length === 0) return;
  const more = doubts.length - doubtsShown;
  const shown = [...doubts.slice(0, doubtsShown), ...(more > 0 ? [`and ${more} more`] : [])];
  const lines = shown.map((doubt) => `  ${doubt}\n`).join("");
  if (accept) return note(`accepted:\n${lines}`);
  throw new InputError(
    `the new prices are in doubt, and ${file} is as it was (--accept takes them):\n${lines.trimEnd()}`
  );
}
