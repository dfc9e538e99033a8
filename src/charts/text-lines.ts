import {cutToEms, textEms} from "./text-ems.ts";

/**
 * Returns the *text* in lines of at most so many *ems*, broken at its spaces; a
 * word that is longer is cut, and so is what *most* lines do not hold.
 */
export function textLines(text: string, ems: number, most = Infinity): string[] {
  const found: string[] = [];
  for (const word of text.split(" ").map((own) => cutToEms(own, ems))) {
    const last = found.at(-1);
    if (last !== undefined && textEms(`${last} ${word}`) <= ems) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
    if (found.length > most) break;
  }
  const shown = found.slice(0, most);
  return found.length > most
    ? [...shown.slice(0, -1), `${cutToEms(shown.at(-1) ?? "", ems - textEms("…")).replace(/…$/, "")}…`]
    : shown;
}
