import {Decimal} from "../money.ts";

const maximumLength = 60;

// Control characters, line and paragraph separators, lone surrogates, and the
// marks that turn the direction of what follows them.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Returns *value* as a message shows it: on one line, at most 60 characters, with what cannot be printed escaped. */
export function shown(value: unknown): string {
  if (typeof value === "string") return value === "" ? '""' : printable(value);
  if (Decimal.isDecimal(value)) return printable(value.toString());
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return String(value);
}

function printable(text: string): string {
  // The cut comes first, so that a text of megabytes costs nothing; by code point, so that it splits no character.
  const head = [...text.slice(0, 2 * maximumLength)];
  const cut = head.length > maximumLength || text.length > 2 * maximumLength;
  return (
    head
      .slice(0, cut ? maximumLength - 1 : maximumLength)
      .join("")
      .replaceAll(unprintable, escaped) + (cut ? "…" : "")
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
