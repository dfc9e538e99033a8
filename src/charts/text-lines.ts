import {cut} from "./chart.ts";

/**
 * Returns the *text* in lines of at most so many *characters*, broken at its
 * spaces; a word that is longer is cut, and so is what *most* lines do not hold.
 */
export function textLines(text: string, characters: number, most = Infinity): string[] {
  const found: string[] = [];
  for (const word of text.split(" ").map((own) => cut(own, characters))) {
    const last = found.at(-1);
    if (last !== undefined && [...last].length + [...word].length < characters) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(word);
    if (found.length > most) break;
  }
  const shown = found.slice(0, most);
  return found.length > most
    ? [...shown.slice(0, -1), `${cut(shown.at(-1) ?? "", characters - 1).replace(/…$/, "")}…`]
    : shown;
}
