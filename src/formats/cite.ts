import type {Source} from "../catalog/source.ts";
import {hanging} from "./wrap.ts";

/** Returns the numbers of the *sources*, as a text cites them: `[1][2]`. */
export type Cite = (sources: readonly Source[]) => string;

/** Returns how a text cites its sources, each by the number of its first mention, and the foot that lists those so far. */
export function citations(): {readonly cite: Cite; readonly foot: (columns: number) => string[]} {
  const numbers = new Map<Source, number>();
  const numberOf = (source: Source) => {
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    return `[${number}]`;
  };
  return {
    cite: (sources) => sources.map(numberOf).join(""),
    foot: (columns) => {
      const all = [...numbers];
      return all.flatMap(([source, number], i) => {
        const page = pageOf(source);
        const next = all[i + 1]?.[0];
        const own = hanging(`[${number}] `, `${source.statement} — ${source.heading}`, columns);
        // What follows from the same page shares its address.
        return next && pageOf(next) === page ? own : [...own, ...hanging("    ", page, columns)];
      });
    }
  };
}

function pageOf({url, retrieved}: Source): string {
  return `${url} (${retrieved})`;
}
