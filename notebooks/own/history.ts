/** What was there before, what is there, and what was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the present was made by: changes of one group in quick succession are one step. */
  readonly group: string | null;
  /** When the present was made, in milliseconds. */
  readonly at: number;
}

const maximumSteps = 200;
const pauseBetweenSteps = 1000;

/** Returns the history that begins with *present*, and before it what is in *past*. */
export function historyOf<T>(present: T, past: readonly T[] = []): History<T> {
  return {past, present, future: [], group: null, at: 0};
}

/** Returns *history* with another *present*: a step of its own unless the last change was of the same *group*, less than a second before. */
export function changed<T>(history: History<T>, present: T, group: string | null, at: number): History<T> {
  const goesOn = group !== null && group === history.group && at - history.at < pauseBetweenSteps;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-maximumSteps);
  return {past, present, future: [], group, at};
}

/** Returns *history* one step back; itself if there is none. */
export function undone<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return {past: past.slice(0, -1), present: last, future: [present, ...future], group: null, at: 0};
}

/** Returns *history* one step forward again; itself if nothing was taken back. */
export function redone<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return {past: [...past, present], present: next, future: rest, group: null, at: 0};
}
