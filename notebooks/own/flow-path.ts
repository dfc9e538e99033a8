import type {Path} from "../estate/edits.ts";

interface Bracket {
  readonly isMap: boolean;
  readonly key: string | null;
}

/**
 * Returns where the end of *text*, the value of a key so far, is within the brackets
 * that are still open in it: after which keys, and whether after a colon; `isValue` is
 * null outside brackets. Returns null in a comment.
 */
export function flowPath(text: string): {readonly path: Path; readonly isValue: boolean | null} | null {
  const open: Bracket[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|'[^']*'?|(?:^|\s)#.*|[{}[\],:]|[^\s{}[\],:"']+/g)) {
    if (token.trimStart().startsWith("#")) return null;
    if (token === "{" || token === "[") open.push({isMap: token === "{", key: null});
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") reopen(open, null);
    else if (token === ":") pending(open);
    else if (open.at(-1)?.key === null) reopen(open, `${word}${token}`);
  }
  const path = open.map(({isMap, key}) => (isMap ? settledKey(key) : 0));
  const last = open.at(-1);
  const isValue = last ? !last.isMap || settledKey(last.key) !== null : null;
  return {path: path.filter((key) => key !== null), isValue};
}

// A word is a key once its colon has come.
const word = "\u0000";

function pending(open: Bracket[]): void {
  const key = open.at(-1)?.key;
  if (key?.startsWith(word)) reopen(open, key.slice(word.length).replace(/^(["'])(.*)\1$/, "$2"));
}

function reopen(open: Bracket[], key: string | null): void {
  const last = open.pop();
  if (last) open.push({...last, key});
}

function settledKey(key: string | null): string | null {
  return key === null || key.startsWith(word) ? null : key;
}
