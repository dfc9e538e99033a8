const frame: (then: () => void) => void = globalThis.requestAnimationFrame ?? setTimeout;

/** Resolves to *value* once what the page shows now is painted: for what may come after it. */
export function afterPaint<T>(value: T): Promise<T> {
  return new Promise((resolve) => frame(() => setTimeout(() => resolve(value))));
}

/** Returns a function that gives back what it is given: at first at once, as a page comes whole, then after a paint. */
export function afterFirstPaint(): <T>(value: T) => T | Promise<T> {
  let isFirst = true;
  return (value) => {
    if (!isFirst) return afterPaint(value);
    isFirst = false;
    return value;
  };
}
