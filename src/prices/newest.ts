import {compareText} from "../compare-text.ts";

interface Dated {
  readonly effectiveStartDate?: string | undefined;
  readonly retrieved: string | null;
  readonly confidence: string;
}

/**
 * Returns the *records* with the one to believe first: the newest by the date it
 * holds from, if all have one, else by the date it was read, undated last; of
 * equal dates the better confidence. Equals keep their order.
 */
export function newestFirst<T extends Dated>(records: readonly T[]): T[] {
  const allEffective = records.every(({effectiveStartDate}) => effectiveStartDate !== undefined);
  return [...records].sort(
    (a, b) =>
      (allEffective && descending(a.effectiveStartDate ?? "", b.effectiveStartDate ?? "")) ||
      descending(a.retrieved ?? "", b.retrieved ?? "") ||
      descending(b.confidence, a.confidence)
  );
}

const descending = (a: string, b: string) => compareText(b, a);

/**
 * Returns what to believe of *records*: the newest, or, of those that say the same
 * as it, the surest, since they confirm each other; undefined if there is none.
 */
export function surest<T extends Dated>(records: readonly T[], saysSame: (a: T, b: T) => boolean): T | undefined {
  const sorted = newestFirst(records);
  const [newest] = sorted;
  if (newest === undefined) return undefined;
  return sorted.filter((d) => saysSame(d, newest)).sort((a, b) => descending(b.confidence, a.confidence))[0];
}
