/** The least and the most of a field that is a number, and its step. */
export interface FieldRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What fields stand at, each by its name. */
type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** What can be told of fields that are numbers. */
export interface NumberFields<Name extends string> {
  /** Returns the *value* of the field *name* if it is one, and its usual value while it is none. */
  readonly valueOf: (name: Name, value: unknown) => number;
  /** Returns whether a text is what the field *name* can hold, as a link has it. */
  readonly isText: (name: Name) => (text: string) => boolean;
  /** Returns *numbers* as a link holds them. */
  readonly toChoices: (numbers: Numbers<Name>) => Readonly<Record<string, string>>;
}

/** Returns what can be told of fields with these *usual* values and *ranges*; a link has them with at most so many whole *digits*. */
export function numberFields<Name extends string>(
  usual: Numbers<Name>,
  ranges: Readonly<Record<Name, FieldRange>>,
  digits: number
): NumberFields<Name> {
  const written = new RegExp(`^\\d{1,${digits}}(\\.\\d{1,2})?$`);
  const isWithinRange = (name: Name, value: unknown): value is number => {
    const {min, max, step} = ranges[name];
    return typeof value === "number" && value >= min && value <= max && (step < 1 || Number.isInteger(value));
  };
  return {
    valueOf: (name, value) => (isWithinRange(name, value) ? value : usual[name]),
    isText: (name) => (text) => written.test(text) && isWithinRange(name, Number(text)),
    toChoices: (numbers) => Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
  };
}
