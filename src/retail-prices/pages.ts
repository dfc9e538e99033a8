import {InputError} from "../errors.ts";
import type {Currency} from "../money.ts";
import {fingerprint} from "./fingerprint.ts";
import {rowKey} from "./needed-row.ts";
import {nextUrl} from "./next-link.ts";
import type {Page, Row} from "./page.ts";
import {parsePage} from "./page.ts";
import type {Patience} from "./patience.ts";
import type {Query} from "./query.ts";
import {queryText, queryUrl} from "./query.ts";
import {request} from "./request.ts";
import {ReusedBuffer} from "./reused-buffer.ts";
import {Transient} from "./transient.ts";
import type {World} from "./world.ts";

/** What all requests of an update have in common. */
export interface Client {
  readonly endpoint: string;
  readonly currency: Currency;
  readonly world: World;
  readonly patience: Patience;
  /** Aborted when the update is given up. */
  readonly stop: AbortSignal;
}

// Ten million rows: what goes on for longer goes in circles.
const maximumPages = 10_000;

/**
 * Returns what *convert* makes of the rows of the answer to *query*, page by page, the
 * next one asked for when the last is done with. A page or a link that comes again,
 * and whatever does not pass by itself, is an InputError that names the query and the
 * page.
 */
export async function* pages<T>(
  query: Query,
  client: Client,
  convert: (rows: readonly Row[]) => T
): AsyncGenerator<T, void> {
  const links = new Set<string>();
  const seen = new Set<number>();
  const body = new ReusedBuffer();
  // As links are, so that one that leads back to it is known.
  let url: string | null = new URL(queryUrl(query, client.currency, client.endpoint)).href;
  for (let number = 1; url !== null; number++) {
    try {
      if (number > maximumPages) throw new InputError(`more than ${maximumPages} pages`);
      if (links.has(url)) throw new InputError("the links to next pages go in a circle");
      links.add(url);
      const page: {readonly next: string | null; readonly result: T} = converted(
        await read(url, number > 1, body, client),
        seen,
        convert
      );
      yield page.result;
      url = page.next === null ? null : nextUrl(page.next, client.endpoint);
    } catch (error) {
      throw inContext(error, `${queryText(query)}, page ${number}`);
    }
  }
}

function read(url: string, isLinked: boolean, body: ReusedBuffer, client: Client): Promise<Page> {
  const {world, patience, currency, stop} = client;
  return patience.insist(async (timeoutMilliseconds) => {
    const page = parsePage(await request(url, world, {timeoutMilliseconds, stop, body}), currency);
    // Taken for the end, it would cut the answer off in silence.
    if (isLinked && page.rows.length === 0) throw new Transient("the page is empty, though a link leads to it");
    return page;
  });
}

// At once and in one go: rows that were kept while others wait would outlive the young
// generation of the heap, and make it several times as large.
function converted<T>(
  {rows, next}: Page,
  seen: Set<number>,
  convert: (rows: readonly Row[]) => T
): {readonly next: string | null; readonly result: T} {
  if (rows.length > 0) refuseRepeat(rows, seen);
  return {next, result: convert(rows)};
}

function refuseRepeat(rows: readonly Row[], seen: Set<number>): void {
  const own = fingerprint(rows.map(rowKey).join("\n"));
  if (seen.has(own)) throw new InputError("the page repeats an earlier one");
  seen.add(own);
}

function inContext(error: unknown, context: string): unknown {
  return error instanceof InputError ? new InputError(`${context}: ${error.message}`) : error;
}
