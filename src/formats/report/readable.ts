const longestWord = 160;
const longestText = 4_000;

/** Returns the *text* so short that a page can show it: words of more than 160 characters, and texts of more than 4,000, are cut. */
export function readable(text: string): string {
  const words = text.replace(/\S{161,}/gu, (word) => cut(word, longestWord));
  return cut(words, longestText);
}

function cut(text: string, length: number): string {
  const head = [...text.slice(0, 2 * length)];
  return head.length <= length && text.length <= 2 * length ? text : `${head.slice(0, length - 1).join("")}…`;
}
