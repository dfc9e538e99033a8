import stringWidth from "string-width";

/** Returns the *text* with its control characters and direction marks written out. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
}

// Letters, arrows and marks that take one column each: telling the width of
// other text loads tables that cost more time than the whole estimate.
const narrow = /^[\x20-\u02ff\u2013\u2026\u2190-\u21ff\u25a0-\u25ff\u2715]*$/;

/** Returns the columns that the *text* takes on a terminal. */
export function textWidth(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

/** Returns the *text* in lines of at most *width* columns, broken at spaces, or within a word that is longer and no address. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Returns the *text* wrapped behind its *label*, further lines indented by as much. */
export function hanging(label: string, text: string, columns: number): string[] {
  const indent = " ".repeat(label.length);
  return wrap(printable(text), Math.max(20, columns - label.length)).map(
    (line, i) => (i === 0 ? label : indent) + line
  );
}

function pieces(word: string, width: number): string[] {
  // An address that is broken cannot be opened.
  if (textWidth(word) <= width || /^https?:\/\//.test(word)) return [word];
  const characters = [...word];
  const count = Math.max(1, Math.floor(width / 2));
  const isWide = textWidth(word) > characters.length;
  const step = isWide ? count : Math.max(1, width);
  return Array.from({length: Math.ceil(characters.length / step)}, (_, i) =>
    characters.slice(i * step, (i + 1) * step).join("")
  );
}
