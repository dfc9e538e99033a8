/**
 * Returns a new mapping without keys and without a prototype, so that no key is special.
 * What `Object.create(null)` makes is a hash table, of several times the size.
 */
export function bareMapping(): Record<string, unknown> {
  return Object.setPrototypeOf({}, null) as Record<string, unknown>;
}
