/**
 * Returns a function that gives back what it is given, and instead of null what
 * it was given last, at first *first*: so that a page keeps showing what last was right.
 */
export function keepLast<T>(first: T | null = null): (value: T | null) => T {
  let last = first;
  return (value) => {
    last = value ?? last;
    if (last === null) throw new Error("nothing was right so far");
    return last;
  };
}
