// Of Inter, in classes; other fonts of screens are not much wider than the share above it that is kept free.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ !'.,:;|`Iijl]/, 0.3],
  [/[()/[\]{}1frt]/, 0.42],
  [/[%@MWmwNOQ]/, 0.95],
  [/[A-Z+<=>~&$]/, 0.7]
];
const [usual, wide, free] = [0.6, 1.05, 1.08] as const;

/** Returns how wide a *text* is by the size of its font, rather too wide than too narrow: nothing measures text here. */
export function textEms(text: string): number {
  return [...text].reduce((sum, character) => sum + emsOf(character), 0) * free;
}

/** Returns the *text* cut to at most so many *ems*, ended by an ellipsis. */
export function cutToEms(text: string, ems: number): string {
  // A text of megabytes costs nothing: no character is narrower than a fifth of its size.
  const characters = [...text.slice(0, Math.ceil(ems * 10) + 2)];
  if (characters.join("") === text && textEms(text) <= ems) return text;
  let [kept, used] = ["", textEms("…")];
  for (const character of characters) {
    used += emsOf(character) * free;
    if (used > ems) break;
    kept += character;
  }
  return `${kept || characters.slice(0, 1).join("")}…`;
}

// Control characters and marks that turn the direction are written out, as \\u202e.
const writtenOut = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

function emsOf(character: string): number {
  if (writtenOut.test(character)) return 6 * usual;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100 && !(code >= 0x2000 && code < 0x2190)) return wide;
  return widths.find(([pattern]) => pattern.test(character))?.[1] ?? usual;
}
