import type {IsoDate} from "../units.ts";
import {fingerprint} from "./fingerprint.ts";
import {FingerprintSet} from "./fingerprint-set.ts";
import {isNeeded, rowKey} from "./needed-row.ts";
import type {Row} from "./page.ts";
import type {Query} from "./query.ts";
import {ReusedBuffer} from "./reused-buffer.ts";
import {toRecord} from "./to-record.ts";

/** What separates records: the end of each line of a part. */
export const recordEnd = ",\n";

/** The records of a page, one line each, and how many rows the page had. */
export interface RecordLines {
  /** Good until the next page. */
  readonly content: Buffer;
  readonly recordCount: number;
  readonly rowCount: number;
}

/** Returns what makes lines of the pages of the answer to *query*, the sheet's *source*: of the rows that are needed, each once. */
export function recordLinesOf(
  query: Query,
  origin: {readonly source: number; readonly retrieved: IsoDate}
): (rows: readonly Row[]) => RecordLines {
  const seen = new FingerprintSet();
  const lines = new ReusedBuffer();
  return (rows) => {
    const needed = rows.filter((row) => isNeeded(row, query) && seen.add(fingerprint(rowKey(row))));
    lines.clear();
    for (const row of needed) lines.addText(JSON.stringify(toRecord(row, origin)) + recordEnd);
    return {content: lines.content, recordCount: needed.length, rowCount: rows.length};
  };
}
