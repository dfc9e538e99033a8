import type {Query} from "./query.ts";
import {queryText} from "./query.ts";

/** Says on standard error how far an update is. */
export interface Progress {
  readonly page: (rowCount: number) => void;
  readonly finished: (query: Query, recordCount: number) => void;
  /** Ends the line that was drawn over. */
  readonly end: () => void;
}

const barLength = 20;

/** Returns the progress of *total* queries, *done* of them before: a bar on a terminal, elsewhere a line for each query. */
export function progressOf(total: number, done: number, isTerminal: boolean, note: (text: string) => void): Progress {
  let rows = 0;
  const draw = () => {
    const filled = Math.round((done / total) * barLength);
    const bar = `${"█".repeat(filled)}${"░".repeat(barLength - filled)}`;
    note(`\r${bar} ${done} of ${total} queries, ${rows} rows`);
  };
  return {
    page(rowCount) {
      rows += rowCount;
      if (isTerminal) draw();
    },
    finished(query, recordCount) {
      done += 1;
      if (isTerminal) draw();
      else
        note(`${done} of ${total}: ${queryText(query)}, ${recordCount === 1 ? "1 price" : `${recordCount} prices`}\n`);
    },
    end() {
      if (isTerminal) note("\n");
    }
  };
}
