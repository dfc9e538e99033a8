/** The fields of a move that are numbers. */
export interface Effort {
  /** Months for which both designs stand. */
  readonly overlap: number;
  /** Calendar months to look at. */
  readonly months: number;
  /** Hours that are paid once. */
  readonly hours: number;
  /** What such an hour costs, in the document’s currency. */
  readonly rate: number;
}

/** What the fields stand at first: no work is assumed, which is said beside the answer. */
export const usualEffort: Effort = {overlap: 1, months: 12, hours: 0, rate: 0};

/** The least and the most of each field, and its step. */
export const effortRanges = {
  overlap: {min: 0, max: 24, step: 1},
  months: {min: 1, max: 120, step: 1},
  hours: {min: 0, max: 1_000_000, step: 1},
  rate: {min: 0, max: 1_000_000, step: 0.01}
} as const satisfies Record<keyof Effort, {min: number; max: number; step: number}>;

/** Returns the *value* of the field *name* if it is one, and its usual value while it is none. */
export function effortOf(name: keyof Effort, value: unknown): number {
  return isWithinRange(name, value) ? value : usualEffort[name];
}

/** Returns whether a text is what the field *name* can hold, as a link has it. */
export function isEffort(name: keyof Effort): (text: string) => boolean {
  return (text) => /^\d{1,7}(\.\d{1,2})?$/.test(text) && isWithinRange(name, Number(text));
}

/** Returns the numbers of an *effort* as a link holds them. */
export function effortChoices(effort: Effort): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(effort).map(([name, value]) => [name, String(value)]));
}

function isWithinRange(name: keyof Effort, value: unknown): value is number {
  const {min, max, step} = effortRanges[name];
  return typeof value === "number" && value >= min && value <= max && (step < 1 || Number.isInteger(value));
}
