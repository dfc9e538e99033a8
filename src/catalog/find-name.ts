import {compareText} from "../compare-text.ts";

/** Returns the name among the *known* that equals *name* but for case; undefined if none does. */
export function findName(known: Iterable<string>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const candidate of known) if (candidate.toLowerCase() === wanted) return candidate;
  return undefined;
}

/**
 * Returns up to *count* of the *known* names that *name* may be a slip of, the
 * nearest first; none if all differ from it by more than half of its letters.
 */
export function nearNames(known: Iterable<string>, name: string, count = 3): string[] {
  const wanted = name.toLowerCase();
  const farthest = Math.max(2, Math.ceil(wanted.length / 2));
  return [...known]
    .filter((candidate) => Math.abs(candidate.length - wanted.length) <= farthest)
    .map((candidate) => ({candidate, distance: editDistance(wanted, candidate.toLowerCase())}))
    .filter(({distance}) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate))
    .slice(0, count)
    .map(({candidate}) => candidate);
}

// The least number of letters added, dropped, replaced, or swapped with their
// neighbour (Damerau and Levenshtein, optimal string alignment).
function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(older, j - 2) + 1 : Infinity;
      current.push(Math.min(at(previous, j) + 1, at(current, j - 1) + 1, replaced, swapped));
    }
    older = previous;
    previous = current;
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], j: number) => row[j] ?? Infinity;
