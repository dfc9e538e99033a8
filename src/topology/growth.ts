import type {Decimal} from "../money.ts";
import type {IsoMonth} from "../units.ts";

/** Compound growth, in percent per month; null where an outer level decides. */
export interface Growth {
  readonly sentGBPercentPerMonth: Decimal | null;
  readonly instancesPercentPerMonth: Decimal | null;
}

/** What a plan becomes; null keeps it. */
export interface PlanChange {
  readonly sku: string | null;
  readonly instances: Decimal | null;
  readonly maxInstances: number | null;
}

/** A planned change of plans, by name, from the first day of a month on. */
export interface Change {
  readonly from: IsoMonth;
  readonly plans: ReadonlyMap<string, PlanChange>;
}
