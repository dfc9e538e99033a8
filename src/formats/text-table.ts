import stringWidth from "string-width";

/** A column of a text table. */
export interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Whether it gives way, by wrapping its text, where the table is wider than the terminal. */
  readonly wraps?: boolean;
}

const gap = "  ";
const narrowest = 12;
// A column that gives way keeps its words whole, unless they take more of the width than this.
const widestWord = 0.4;

/**
 * Returns the *rows* as lines of text under the titles of their *columns*, at
 * most *width* wide as long as the wrapping column can give way. Control
 * characters are shown, never obeyed.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number
): string[] {
  const safe = rows.map((row) => row.map(printable));
  const natural = columns.map(({title}, i) => Math.max(...[title, ...safe.map((row) => row[i] ?? "")].map(textWidth)));
  const words = columns.map((_, i) => Math.max(...safe.flatMap((row) => (row[i] ?? "").split(" ")).map(textWidth), 0));
  const least = natural.map((own, i) =>
    Math.min(own, Math.max(narrowest, Math.min(words[i] ?? 0, width * widestWord)))
  );
  const widths = fitted(columns, natural, least, width);
  const lines = safe.flatMap((row) => rowLines(row, columns, widths));
  return [...rowLines(columns.map(({title}) => title), columns, widths), ...lines]; // prettier-ignore
}

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

function fitted(
  columns: readonly TextColumn[],
  natural: readonly number[],
  least: readonly number[],
  width: number
): number[] {
  const excess = natural.reduce((a, b) => a + b, 0) + gap.length * (columns.length - 1) - width;
  if (excess <= 0) return [...natural];
  const slack = natural.map((own, i) => (columns[i]?.wraps ? Math.floor(own - (least[i] ?? own)) : 0));
  const room = slack.reduce((a, b) => a + b, 0);
  if (room >= excess) return natural.map((own, i) => own - Math.ceil(((slack[i] ?? 0) / room) * excess));
  const tight = natural.map((own, i) => own - (slack[i] ?? 0));
  const isNarrow = least.every((own) => own <= narrowest);
  return isNarrow ? tight : fitted(columns, tight, least.map((own) => Math.min(own, narrowest)), width); // prettier-ignore
}

function rowLines(cells: readonly string[], columns: readonly TextColumn[], widths: readonly number[]): string[] {
  const wrapped = columns.map(({wraps}, i) => (wraps ? wrap(cells[i] ?? "", widths[i] ?? 0) : [cells[i] ?? ""]));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({length: height}, (_, line) =>
    columns
      .map(({align}, i) => pad(wrapped[i]?.[line] ?? "", widths[i] ?? 0, align))
      .join(gap)
      .trimEnd()
  );
}

function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "right" ? space + text : text + space;
}
