import {counted} from "./number-text.ts";

/** Returns the *names* in a sentence: `a`, `a and b`, `a, b and c`; of more than *atMost*, the first and how many there are beside. */
export function listText(names: readonly string[], atMost = 3): string {
  const more = names.length - atMost;
  const shown = more > 0 ? [...names.slice(0, atMost), `${more} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${last}` : last;
}

/** Returns the *names* in a sentence, or, of more than *atMost*, only how many there are: `128 apps`. */
export function listOrCount(names: readonly string[], noun: string, atMost = 3): string {
  return names.length > atMost ? counted(names.length, noun) : listText(names);
}
