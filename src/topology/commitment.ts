import type {Decimal} from "../money.ts";
import type {IsoDate} from "../units.ts";

interface CommitmentBase {
  readonly term: "1 year" | "3 years";
  readonly start: IsoDate;
  /** The subscription whose resources it covers; null covers all. */
  readonly scope: string | null;
}

/** Instances of one size, paid for over a term. */
export interface Reservation extends CommitmentBase {
  readonly kind: "reservation";
  readonly sku: string;
  readonly os: "windows" | "linux";
  readonly region: string;
  readonly quantity: number;
}

/** An amount per hour, paid over a term, for whatever it covers. */
export interface SavingsPlan extends CommitmentBase {
  readonly kind: "savingsPlan";
  readonly costPerHour: Decimal;
}

/** A pool of discounted hours, as bought: it covers what matches, hour by hour. */
export type Commitment = Reservation | SavingsPlan;

/** A cost that is not modelled, on the bill all the same. */
export interface Extra {
  readonly name: string;
  readonly costPerMonth: Decimal;
  readonly perGB: Decimal;
  /** The flows that *perGB* counts: all, or those of the apps named. */
  readonly flows: "all" | readonly string[];
}
