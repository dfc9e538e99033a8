/** The least and the most percent a month, as of the document’s own growth: no plan shrinks by more than all of it. */
export const percentRange: [number, number] = [-100, 1000];

const [least, most] = percentRange;

/** Returns the *value* of a field as percent a month, 0 while it is none; from -100 to 1000. */
export function percentOf(value: unknown): number {
  return typeof value === "number" && value >= least && value <= most ? value : 0;
}

/** Whether *text* is a percentage as a link holds it. */
export function isPercent(text: string): boolean {
  return /^-?\d{1,4}(\.\d{1,3})?$/.test(text) && Number(text) >= least && Number(text) <= most;
}
