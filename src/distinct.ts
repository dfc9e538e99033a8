/** Returns the *names*, each once, in ascending order. */
export function distinct(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort();
}
