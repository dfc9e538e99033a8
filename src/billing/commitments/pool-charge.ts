import type {Unpriced} from "../bill.ts";
import type {LineItem} from "../line-item.ts";
import type {CommitmentUse} from "./commitment-use.ts";
import type {CoveredPart} from "./split-line.ts";

/** What one commitment does to a bill. */
export interface PoolCharge {
  readonly use: CommitmentUse;
  readonly parts: readonly CoveredPart[];
  /** The line of what is paid for and not used; none where all is used. */
  readonly waste: readonly LineItem[];
  readonly unpriced: readonly Unpriced[];
}
