import type {Decimal} from "../money.ts";
import type {Crossing} from "./crossing.ts";

/** How far an input is from the next value at which another design is the cheapest. */
export interface Margin {
  readonly to: Decimal;
  /** Negative downwards. */
  readonly change: Decimal;
  /** The change of what it is now, in percent, to 6 decimals; null where it is 0 now. */
  readonly percent: Decimal | null;
  /** The places of the designs that are cheapest there. */
  readonly winners: readonly number[];
}

/** The margins of an input in both directions; null where nothing changes that way. */
export interface Margins {
  readonly down: Margin | null;
  readonly up: Margin | null;
}

/** Returns how much an input must change from its *present* value before another design wins, by its *crossings*. */
export function margins(crossings: readonly Crossing[], present: Decimal | null): Margins {
  if (present === null) return {down: null, up: null};
  const below = crossings.filter(({at}) => at.lte(present)).at(-1);
  const above = crossings.find(({at}) => at.gt(present));
  return {
    down: below ? margin(below.lastBelow, present, below.below) : null,
    up: above ? margin(above.firstAbove, present, above.above) : null
  };
}

function margin(to: Decimal, present: Decimal, winners: readonly number[]): Margin {
  const change = to.minus(present);
  const percent = present.isZero() ? null : change.div(present).times(100).toDecimalPlaces(6);
  return {to, change, percent, winners};
}
