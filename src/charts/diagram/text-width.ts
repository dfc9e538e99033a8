import {plainText} from "./plain-text.ts";

// Wider than most fonts are, so that what is cut to fit does fit.
const narrow = 0.6;
const symbol = 0.85;
const wide = 1.05;

/** Returns about how many pixels *text* takes at that font *size*, rather too many than too few. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0) * size;
}

/** Returns *text* as it is shown in *width* pixels: printable, and cut with an ellipsis where it is longer. */
export function fitted(text: string, width: number, size: number): string {
  const shown = plainText(text);
  if (textWidth(shown, size) <= width) return shown;
  let used = wide * size;
  let length = 0;
  for (const character of shown) {
    used += characterWidth(character) * size;
    if (used > width) break;
    length += 1;
  }
  return plainText(text, Math.max(2, length + 1));
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (/[%@MWmw]/.test(character)) return wide;
  if (code < 0x1100 || character === "…") return narrow;
  return code >= 0x2000 && code < 0x2c00 ? symbol : wide;
}
