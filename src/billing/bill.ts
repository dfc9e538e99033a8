import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import type {Currency, Money} from "../money.ts";
import {add, money, sum} from "../money.ts";
import {isMissing} from "../prices/price.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {CommitmentUse} from "./commitments/commitment-use.ts";
import {fetchCommand} from "./fetch-command.ts";
import type {LineItem} from "./line-item.ts";
import {lineItem} from "./line-item.ts";
import type {PriceChoice} from "./tariff-price.ts";
import {priceFinder} from "./tariff-price.ts";
import {meterName} from "./meter-key.ts";
import type {Category, Usage} from "./usage.ts";
import {categories} from "./usage.ts";

/** A charge that is known to exist, but not how much it is. */
export interface Unpriced {
  readonly resource: string;
  readonly category: Category;
  readonly meter: string;
  readonly region: string;
  readonly reason: string;
  /** The usage, where its quantity is known and only its price is not; null otherwise. */
  readonly usage: Usage | null;
}

/** What a month costs; tax and support plans are not in it. */
export interface Bill {
  readonly currency: Currency;
  /** The sum of the lines' effective costs, to the last digit. */
  readonly totalPerMonth: Money;
  /** The same at list prices, of the lines that have one, and at negotiated prices without commitments. */
  readonly listTotalPerMonth: Money;
  readonly contractedTotalPerMonth: Money;
  /** Whether everything is in the total: false if anything is unpriced. */
  readonly complete: boolean;
  /** Whether everything is in the list total as well: false also if a line has a contract price alone. */
  readonly listComplete: boolean;
  readonly byCategory: ReadonlyMap<Category, Money>;
  /** The total by how sure the prices are: A to E, or "given" by the document. */
  readonly byConfidence: ReadonlyMap<string, Money>;
  readonly lines: readonly LineItem[];
  readonly unpriced: readonly Unpriced[];
  /** What each commitment comes to; none before they are applied. */
  readonly commitments: readonly CommitmentUse[];
}

/**
 * Returns the bill of the *usages* by the price *sheet* in *currency*. What has
 * no price, or no known quantity, is listed as unpriced and never counts as zero.
 */
export function bill(usages: readonly Usage[], sheet: PriceSheet, currency: Currency, choice: PriceChoice = {}): Bill {
  const lines: LineItem[] = [];
  const unpriced: Unpriced[] = [];
  const priceOf = priceFinder(sheet, currency, choice);
  for (const usage of usages) {
    const price = priceOf(usage);
    for (const part of new Set(usage.unknown)) unpriced.push(toUnpriced(usage, `unknown: ${part}`, null));
    if (usage.unknown.length > 0 && usage.quantity.isZero()) continue;
    if (!isMissing(price)) lines.push(lineItem(usage, price));
    else if (!usage.quantity.isZero()) {
      const command = fetchCommand(usage.region, usages, currency);
      unpriced.push(toUnpriced(usage, `${price.missing}; to fetch it: ${command}`, usage));
    }
  }
  return toBill(lines, unpriced, currency);
}

/** Returns the bill of these lines and of what is unpriced, with its totals, sorted by what they are for and of. */
export function toBill(given: readonly LineItem[], lacking: readonly Unpriced[], currency: Currency): Bill {
  const lines = [...given].sort(byPlace);
  const unpriced = [...lacking].sort(byPlace);
  const total = (costOf: (line: LineItem) => Money) => sum(lines.map(costOf), currency);
  return {
    currency,
    totalPerMonth: total(({costPerMonth}) => costPerMonth),
    listTotalPerMonth: total(({listCostPerMonth}) => listCostPerMonth ?? money(0, currency)),
    contractedTotalPerMonth: total(({contractedCostPerMonth}) => contractedCostPerMonth),
    complete: unpriced.length === 0,
    listComplete: unpriced.length === 0 && lines.every(({listCostPerMonth}) => listCostPerMonth !== null),
    byCategory: totals(lines, ({category}) => category, currency, categories),
    byConfidence: totals(lines, ({price}) => price.confidence, currency),
    lines,
    unpriced,
    commitments: []
  };
}

function toUnpriced({resource, category, tariff, region}: Usage, reason: string, usage: Usage | null): Unpriced {
  return {resource, category, meter: meterName(tariff), region, reason, usage};
}

function totals<K extends string>(
  lines: readonly LineItem[],
  keyOf: (line: LineItem) => K,
  currency: Currency,
  order?: readonly K[]
): ReadonlyMap<K, Money> {
  const groups = groupBy(lines, keyOf);
  const keys = order?.filter((key) => groups.has(key)) ?? [...groups.keys()].sort();
  const total = (own: readonly LineItem[]) => own.map(({costPerMonth}) => costPerMonth).reduce(add, money(0, currency));
  return new Map(keys.map((key) => [key, total(groups.get(key) ?? [])]));
}

function byPlace(a: LineItem | Unpriced, b: LineItem | Unpriced): number {
  return (
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    compareText(a.resource, b.resource) ||
    compareText(a.meter, b.meter) ||
    compareText(placeOf(a), placeOf(b))
  );
}

function placeOf(line: LineItem | Unpriced): string {
  return "pool" in line ? `${line.region} ${line.pool ?? ""}` : `${line.region} ${line.reason}`;
}
