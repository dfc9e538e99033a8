/** Returns a function that gives what *compute* returns, which is called when that is first asked for, and never again. */
export function whenRead<T>(compute: () => T): () => T {
  let result: {readonly value: T} | null = null;
  return () => (result ??= {value: compute()}).value;
}
