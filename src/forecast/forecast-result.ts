import type {Unpriced} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {AssumedRange} from "../evaluation/assumed-range.ts";
import type {Decimal, Money} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate, IsoMonth} from "../units.ts";
import type {Driver} from "./drivers.ts";
import type {ForecastEvent} from "./forecast-events.ts";
import type {ForecastLimit} from "./forecast-limits.ts";
import type {Month} from "./months.ts";
import type {Sensitivity} from "./tornado.ts";

/** What a forecast is asked for. */
export interface ForecastOptions extends BillingTerms {
  /** The day that the document's volumes are of: growth counts from its month. */
  readonly on: IsoDate;
  /** The first month; by default the one after that of *on*. */
  readonly start?: IsoMonth;
  /** From 1 to 120; default 24. */
  readonly months?: number;
  /** From 1 to 1,000,000; default 10,000. */
  readonly samples?: number;
  /** A whole number; default 1. */
  readonly seed?: number;
  /** Whether a month bills the hours of its days, and not those of the document's month; default false. */
  readonly calendarHours?: boolean;
  readonly budgetPerMonth?: Decimal | null;
  readonly budgetPerYear?: Decimal | null;
}

/**
 * What is spent over a stretch of time. Percentiles are by nearest rank, each the
 * exact cost of a sample; of several months they are those of the samples' sums.
 */
export interface ForecastCost {
  readonly p10: Money;
  readonly p50: Money;
  readonly p90: Money;
  /** Of the samples, rounded to 12 decimals. */
  readonly mean: Money;
  /** With every range at its typical value. */
  readonly typical: Money;
  /** What no range touches: all ranges taken as not known; the rest is guessed. */
  readonly certain: Money;
}

/** What a month costs. */
export interface ForecastMonth extends ForecastCost, Pick<Month, "month" | "hours"> {
  readonly complete: boolean;
  /** The share of samples above the budget of a month; null without one. */
  readonly exceeds: Decimal | null;
}

/** What the months of a calendar year cost. */
export interface ForecastYear extends ForecastCost {
  readonly year: string;
  /** How many of its months are looked at. */
  readonly months: number;
  /** The share of samples above the budget of a year; null without one, and for a part of a year. */
  readonly exceeds: Decimal | null;
}

/** What a design will cost, month by month, with what is uncertain drawn again and again. */
export interface Forecast {
  readonly topology: Topology;
  readonly sheet: PriceSheet;
  readonly options: Required<Omit<ForecastOptions, keyof BillingTerms>>;
  /** The samples that were finished: all of those asked for, unless interrupted. */
  readonly samples: number;
  readonly interrupted: boolean;
  readonly months: readonly ForecastMonth[];
  readonly years: readonly ForecastYear[];
  /** All the months together. */
  readonly total: ForecastCost;
  /** What is uncertain, the largest swing of the total first. */
  readonly sensitivity: readonly Sensitivity[];
  readonly drivers: readonly Driver[];
  readonly limits: readonly ForecastLimit[];
  readonly events: readonly ForecastEvent[];
  /** What no price or quantity is known of in some month, each once: where there is any, amounts are lower bounds. */
  readonly unpriced: readonly Unpriced[];
  readonly complete: boolean;
  /** What the first month costs, all typical, under the readings of what the sources leave open. */
  readonly assumed: AssumedRange;
  /** Days within the months from which the sheet has other prices. */
  readonly priceChanges: readonly IsoDate[];
}
