import type {IsoDate} from "../units.ts";
import {InputError} from "../errors.ts";
import type {Journal, PartState, PartWriter} from "./journal.ts";
import type {Client} from "./pages.ts";
import {pages} from "./pages.ts";
import type {Progress} from "./progress.ts";
import type {Query} from "./query.ts";
import {queryText} from "./query.ts";
import {recordLinesOf} from "./record-lines.ts";

// More parallel queries than these were answered with 429.
const requestsAtOnce = 4;

export interface FetchOptions {
  readonly journal: Journal;
  readonly progress: Progress;
  readonly today: IsoDate;
}

/**
 * Fetches the *queries* that the journal has not finished, at most four at once, and
 * writes what is needed of their answers to the journal. The first that fails stops
 * the others; what they finished stays.
 */
export async function fetchParts(
  queries: readonly Query[],
  client: Client,
  abort: AbortController,
  options: FetchOptions
): Promise<void> {
  const waiting = [...queries.entries()].filter(([index]) => !options.journal.finished.has(index));
  const failures: unknown[] = [];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next && failures.length === 0; next = waiting.shift()) {
      try {
        await fetchPart(next[1], next[0], client, options);
      } catch (error) {
        failures.push(error);
        abort.abort();
      }
    }
  }
  await Promise.all(Array.from({length: requestsAtOnce}, work));
  if (failures.length > 0) throw failures[0];
}

async function fetchPart(query: Query, source: number, client: Client, options: FetchOptions): Promise<void> {
  const part = await options.journal.begin(source);
  let state: PartState = "broken";
  try {
    const count = await copyNeeded(query, source, part, client, options);
    if (count === 0 && query.need === "required") throw new InputError(`${queryText(query)}: the answer is empty`);
    state = count === 0 && query.need === "expected" ? "doubtful" : "finished";
    options.progress.finished(query, count);
  } finally {
    await part.close(state);
  }
}

async function copyNeeded(
  query: Query,
  source: number,
  part: PartWriter,
  client: Client,
  {progress, today}: FetchOptions
): Promise<number> {
  let count = 0;
  for await (const lines of pages(query, client, recordLinesOf(query, {source, retrieved: today}))) {
    await part.append(lines.content, lines.recordCount);
    count += lines.recordCount;
    progress.page(lines.rowCount);
  }
  return count;
}
