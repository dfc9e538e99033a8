import stringWidth from "string-width";

/** Returns the *text* with its control characters, line separators and direction marks written out. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
}

// Letters and marks that take one column each (a test asks each of them): telling the width of other text loads
// tables that cost more time than the whole estimate.
const narrow = /^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2013\u2026\u2190-\u2193\u25a0-\u25a9\u25b2-\u25b5\u2715]*$/;

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
  const lines = [""];
  let used = 0;
  for (const character of charactersOf(word)) {
    const columns = textWidth(character);
    if (used + columns > width && used > 0) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += columns;
  }
  return lines;
}

// What a reader takes for one character: a letter with its accents, a flag, a family.
function charactersOf(text: string): string[] {
  if (narrow.test(text)) return [...text];
  return Array.from(new Intl.Segmenter("en", {granularity: "grapheme"}).segment(text), ({segment}) => segment);
}
