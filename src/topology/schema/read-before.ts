/** What was read, and right, of values that do not change: by their schema, then by the value itself. */
export type ReadBefore = WeakMap<object, WeakMap<object, unknown>>;

/** Returns what a *schema* has read of a *value* before; undefined where it has not, or found something wrong. */
export function readOf(before: ReadBefore | undefined, schema: object, value: unknown): unknown {
  return isObject(value) ? before?.get(schema)?.get(value) : undefined;
}

/** Keeps what a *schema* has *read* of a *value*. */
export function keepRead(before: ReadBefore | undefined, schema: object, value: unknown, read: unknown): void {
  if (before === undefined || !isObject(value)) return;
  const own = before.get(schema) ?? new WeakMap();
  before.set(schema, own.set(value, read));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
