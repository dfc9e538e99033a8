import {Decimal} from "../../money.ts";
import {shown} from "../shown.ts";
import {leaf} from "./leaf.ts";
import type {JsonSchema, Refuse} from "./leaf.ts";

/** What a number counts, and between which bounds it may lie. */
export interface NumberOptions {
  /** What is counted, as in "a number of GB"; without it any number is meant. */
  readonly of?: string | undefined;
  /** The least it may be. */
  readonly min?: number | undefined;
  /** What it must be more than. */
  readonly above?: number | undefined;
  /** The most it may be. */
  readonly max?: number | undefined;
}

const numberPattern = "(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
const numberText = new RegExp(`^[+-]?${numberPattern}$`);

// With these bounds every product of two volumes and a price is exact in the 80
// digits of our Decimal, and so is the sum of millions of them.
const maximumDigits = 30;
const maximumDecimals = 15;
const maximumLength = 400;
const tooLarge = new Decimal("1e18");

/** Returns the schema of a number, exact as written. */
export function decimal(options: NumberOptions = {}) {
  return leaf<Decimal | number | string, Decimal>(numberSchema(options), (written, refuse) =>
    readDecimal(written, options, refuse)
  );
}

/** Returns the schema of a whole number. */
export function whole({of, min = 0, max = 1_000_000_000}: NumberOptions = {}) {
  const json = {...numberSchema({min, max}), type: ["integer", "string"]};
  return leaf<number | string | Decimal, number>(json, (written, refuse) => {
    const value = readDecimal(written, {of, min, max}, refuse);
    if (value === undefined) return undefined;
    const isWhole = typeof written === "number" ? Number.isInteger(written) : value.isInteger();
    return isWhole ? value.toNumber() : refuse(`not a whole number${ofWhat(of)}: ${shown(written)}`);
  });
}

/** Returns the number that *written* is, or refuses it. */
export function readDecimal(written: unknown, options: NumberOptions, refuse: Refuse): Decimal | undefined {
  const exact = toDecimal(written);
  // The digits of a float beyond its precision are noise, not something that somebody wrote.
  const value = typeof written === "number" ? exact?.toDecimalPlaces(maximumDecimals) : exact;
  if (exact === undefined || value === undefined || ![exact, value].every((number) => isWithin(number, options))) {
    return refuse(`not a number${ofWhat(options.of)}: ${shown(written)}${allowed(options, exact)}`);
  }
  if (value.abs().gte(tooLarge)) return refuse(`number too large: ${shown(value)} (below 10^18)`);
  if (value.precision() > maximumDigits || value.decimalPlaces() > maximumDecimals) {
    return refuse(
      `number with too many digits: ${shown(written)} (${maximumDigits} at most, ${maximumDecimals} of them decimals)`
    );
  }
  return value.isZero() ? new Decimal(0) : value;
}

/** Returns the JSON Schema of numbers between *min* and *max*, as numbers or as text. */
export function numberSchema({min, above, max}: NumberOptions): JsonSchema {
  return {
    type: ["number", "string"],
    ...(min === undefined ? {} : {minimum: min}),
    ...(above === undefined ? {} : {exclusiveMinimum: above}),
    ...(max === undefined ? {} : {maximum: max}),
    pattern: `^[+-]?${numberPattern}$`
  };
}

function toDecimal(written: unknown): Decimal | undefined {
  if (typeof written === "string") {
    return written.length <= maximumLength && numberText.test(written) ? new Decimal(written) : undefined;
  }
  if (typeof written === "number") return Number.isFinite(written) ? new Decimal(written) : undefined;
  if (!Decimal.isDecimal(written) || !written.isFinite()) return undefined;
  // That of another constructor would calculate with its own precision.
  return written.constructor === Decimal ? written : new Decimal(written.toString());
}

function isWithin(value: Decimal, {min, above, max}: NumberOptions): boolean {
  if ((min !== undefined && value.lt(min)) || (above !== undefined && value.lte(above))) return false;
  return max === undefined || value.lte(max);
}

function ofWhat(of: string | undefined): string {
  return of === undefined ? "" : ` of ${of}`;
}

// A bound that only keeps out nonsense is not worth saying, unless it was the one broken.
function allowed({min, above, max}: NumberOptions, value: Decimal | undefined): string {
  const upper = max !== undefined && (max < 100_000 || value?.gt(max)) ? max : undefined;
  if (above !== undefined) return ` (above ${above}${upper === undefined ? "" : `, at most ${upper}`})`;
  if (min !== undefined && upper !== undefined) return ` (${min} to ${upper})`;
  return min === undefined ? (upper === undefined ? "" : ` (${upper} at most)`) : ` (${min} or more)`;
}
