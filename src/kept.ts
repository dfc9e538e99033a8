/**
 * Returns *compute*, for keys that come again and again: what it returns for each is kept
 * for as long as the function is. Keys are one if *identify* says the same of them, by default themselves.
 */
export function kept<K, V>(compute: (key: K) => V, identify: (key: K) => unknown = (key) => key): (key: K) => V {
  const known = new Map<unknown, V>();
  return (key) => {
    const id = identify(key);
    const found = known.get(id);
    if (found !== undefined || known.has(id)) return found as V;
    const value = compute(key);
    known.set(id, value);
    return value;
  };
}
