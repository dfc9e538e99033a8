const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const word = 0xffffffffffffffffn;

/**
 * Returns 16 hexadecimal digits that stand for a *value*, whatever the order of
 * its keys: FNV-1a over its canonical JSON. Equal values have equal digits; to
 * tell what was meant, not to guard against forgery.
 */
export function contentHash(value: unknown): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(canonicalJson(value))) {
    hash = ((hash ^ BigInt(byte)) * prime) & word;
  }
  return hash.toString(16).padStart(16, "0");
}

/** Returns the *value* as JSON with the keys of every mapping in ascending order; decimals are text, what is undefined is left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, own: unknown) => {
    if (own instanceof Map) return inOrder([...(own as Map<unknown, unknown>)].map(([key, d]) => [String(key), d]));
    if (own === null || typeof own !== "object" || Array.isArray(own)) return own;
    return inOrder(Object.entries(own));
  });
}

// Keys that look like numbers would come first in any object, whatever order they are set in: the same each time.
function inOrder(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
