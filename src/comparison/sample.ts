import type {LineItem} from "../billing/line-item.ts";
import type {Decimal} from "../money.ts";

/** What a design costs at one value of an input. */
export interface Sample {
  readonly at: Decimal;
  readonly cost: Decimal;
  /** Whether all of it is priced; otherwise the cost says nothing. */
  readonly complete: boolean;
  /** The lines of the bill that depend on the input. */
  readonly lines: readonly Pick<
    LineItem,
    "resource" | "meter" | "region" | "pool" | "commitment" | "quantity" | "records"
  >[];
}

/** Returns what a design costs where an input has that value. */
export type Sampler = (value: Decimal) => Sample;
