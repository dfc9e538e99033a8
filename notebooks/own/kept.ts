const prefix = "tollgate.";

/** Returns the text that this browser keeps under *name*; null if none, or if it keeps nothing. */
export function kept(name: string): string | null {
  return withStorage((storage) => storage.getItem(prefix + name)) ?? null;
}

/** Keeps *text* in this browser under *name*, or forgets what was there if it is null; returns whether that could be done. */
export function keep(name: string, text: string | null): boolean {
  return (
    withStorage((storage) => {
      if (text === null) storage.removeItem(prefix + name);
      else storage.setItem(prefix + name, text);
      return true;
    }) ?? false
  );
}

// Where storage is blocked, even to name it throws; where it is full, to write does.
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis.localStorage);
  } catch {
    return undefined;
  }
}
