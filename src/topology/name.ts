import {compareText} from "../compare-text.ts";

/** Returns what is wrong with *name* as the name of a resource, or undefined if nothing is. */
export function nameProblem(name: string): string | undefined {
  if (name === "") return "empty name";
  if (name === "__proto__") return "name not allowed: __proto__";
  if (/\p{Cc}/u.test(name)) return "control character in name";
  return /\p{Cs}/u.test(name) ? "half of a surrogate pair in name" : undefined;
}

/** Returns the *entries* as a map in ascending order of their names, by UTF-16 code units. */
export function byName<T>(entries: Iterable<readonly [string, T]>): Map<string, T> {
  return new Map([...entries].sort((a, b) => compareText(a[0], b[0])));
}
