// Control characters, separators of lines, halves of surrogate pairs, and the
// marks that turn the direction of what follows them.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Returns *text* as a diagram may show it: at most *length* characters, on one line,
 * with what cannot be printed written out.
 */
export function plainText(text: string, length = 200): string {
  // The cut comes first, so that a text of megabytes costs nothing.
  const head = [...text.slice(0, 2 * length)];
  const isCut = head.length > length || text.length > 2 * length;
  const kept = head.slice(0, isCut ? length - 1 : length).join("");
  return kept.replaceAll(unprintable, writtenOut) + (isCut ? "…" : "");
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
