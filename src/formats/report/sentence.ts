/** Returns the *text* as a sentence: a capital first, a full stop at its end, where it has none. */
export function sentence(text: string): string {
  return stopped(`${text.slice(0, 1).toUpperCase()}${text.slice(1)}`);
}

/** Returns the *text* with a full stop at its end, where it has none; it may begin with a name, which keeps its letters. */
export function stopped(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
