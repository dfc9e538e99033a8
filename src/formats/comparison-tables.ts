import {readingNames} from "../capacity/reading-names.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import type {Comparison} from "../comparison/comparison.ts";
import type {KnownCost} from "../comparison/known-cost.ts";
import type {ResourceCosts} from "../comparison/resource-costs.ts";
import {letterOf} from "../comparison/standing.ts";
import {Decimal} from "../money.ts";
import {counted, groupedExactly} from "../number-text.ts";
import {costCell, differenceCell} from "./cost-cell.ts";
import {shownCosts} from "./shown-costs.ts";
import type {TextColumn} from "./text-table.ts";

/** A table of a comparison, for any format: its columns, the first of them its title, and its rows. */
export interface ComparisonTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

// As many as fit beside a name on a terminal.
const differencesShown = 3;
const readingsShown = 3;
const resourcesShown = 24;

/** Returns what each design costs in all, beside the first, and whether it works. */
export function totalsTable({standings, evaluations, currency}: Comparison): ComparisonTable {
  const totals = evaluations.map(({bill}) => shownCosts(bill).total);
  const rows = standings.map(({letter, name, errorCount, unpricedCount}, i) => [
    letter,
    name,
    costCell(totals[i]),
    i === 0 ? "" : differenceCell(totals[i], totals[0]),
    errorCount === 0 ? "works" : `no: ${counted(errorCount, "error")}`,
    unpricedCount === 0 ? "" : `INCOMPLETE: ${unpricedCount} not known`
  ]);
  const columns = [
    ...([{title: ""}, {title: "TOTAL", wraps: true}, {title: currency, align: "right"}] as const),
    ...([{title: "TO A", align: "right"}, {title: ""}] as const),
    ...(rows.some((row) => row[5] !== "") ? [{title: "", wraps: true}] : [])
  ];
  return {columns, rows: rows.map((row) => row.slice(0, columns.length))};
}

/** Returns what the designs cost by category, the first in full and the others by how they differ. */
export function categoryTables(comparison: Comparison): ComparisonTable[] {
  const shown = comparison.evaluations.map(({bill}) => shownCosts(bill).byCategory);
  const rows = comparison.categories.map(({category}) => ({
    name: category,
    costs: shown.map((costs) => costs.get(category))
  }));
  return costTables("BY CATEGORY", rows);
}

/** Returns what the resources cost that differ from the first design's in any of the others: of many, where most changes. */
export function resourceTables(comparison: Comparison): ComparisonTable[] {
  const shown = comparison.evaluations.map(({bill}) => shownCosts(bill).byResource);
  const different = mostDifferent(comparison.resources.filter(({changes}) => changes.some(isDifferent)));
  const rows = different.map(({resource}) => ({name: resource, costs: shown.map((costs) => costs.get(resource))}));
  return rows.length === 0 ? [] : costTables("BY RESOURCE", rows);
}

/** Returns how many resources are the same in all designs, and how many more differ than the tables show. */
export function restText({resources}: Comparison): string {
  const different = resources.filter(({changes}) => changes.some(isDifferent)).length;
  const hidden = Math.max(0, different - resourcesShown);
  const same = `${counted(resources.length - different, "resource")} the same in all of them`;
  return hidden === 0 ? same : `and ${hidden} more that differ less (--format json has all); ${same}`;
}

/** Returns the fullest reading of each kind, where they are not all the same. */
export function capacityTables({fullest, standings}: Comparison): ComparisonTable[] {
  const rows = fullest
    .map(({id, readings}) => ({name: readingNames[id], cells: readings.map(readingCell)}))
    .filter(({cells}) => new Set(cells).size > 1);
  if (rows.length === 0) return [];
  return chunks(
    standings.map((_, i) => i),
    readingsShown
  ).map((places) => ({
    columns: [{title: "FULLEST", wraps: true}, ...places.map((place) => ({title: letterOf(place), wraps: true}))],
    rows: rows.map(({name, cells}) => [name, ...places.map((place) => cells[place] ?? "")])
  }));
}

// Those that stay keep their order; what is not known counts as most.
function mostDifferent(resources: readonly ResourceCosts[]): readonly ResourceCosts[] {
  const zero = new Decimal(0);
  const amounts = ({costs}: ResourceCosts) => costs.map((cost) => cost?.costPerMonth.amount ?? zero);
  const spread = (own: ResourceCosts) => {
    if (own.costs.some((cost) => cost?.complete === false)) return new Decimal(Infinity);
    return Decimal.max(...amounts(own)).minus(Decimal.min(...amounts(own)));
  };
  const ranked = resources.map((own) => ({own, by: spread(own)})).sort((a, b) => b.by.comparedTo(a.by));
  const kept = new Set(ranked.slice(0, resourcesShown).map(({own}) => own));
  return resources.filter((own) => kept.has(own));
}

function isDifferent(change: string): boolean {
  return change !== "same" && change !== "absent";
}

interface CostRow {
  readonly name: string;
  readonly costs: readonly (KnownCost | undefined)[];
}

// Of two designs both costs and their difference; of more, the first and the differences.
function costTables(title: string, rows: readonly CostRow[]): ComparisonTable[] {
  const count = rows[0]?.costs.length ?? 0;
  const others = Array.from({length: Math.max(0, count - 1)}, (_, i) => i + 1);
  return chunks(others, differencesShown).map((places) => ({
    columns: [
      {title, wraps: true},
      {title: "A", align: "right"},
      ...(count === 2 ? [{title: "B", align: "right"} as const] : []),
      ...places.map((place) => ({title: `${letterOf(place)} - A`, align: "right"}) as const)
    ],
    // What is in none of them has no row.
    rows: rows
      .filter(({costs}) => [0, ...places].some((place) => costs[place] !== undefined))
      .map(({name, costs}) => [
        name,
        costCell(costs[0]),
        ...(count === 2 ? [costCell(costs[1])] : []),
        ...places.map((place) => differenceCell(costs[place], costs[0]))
      ])
  }));
}

function readingCell(reading: CapacityReading | null): string {
  if (reading === null) return "–";
  const {used, usedAtMost, limit, status} = reading;
  const range = used.eq(usedAtMost) ? groupedExactly(used) : `${groupedExactly(used)} to ${groupedExactly(usedAtMost)}`;
  return `${range} of ${groupedExactly(limit)} ${status}`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({length: count}, (_, i) => items.slice(i * size, (i + 1) * size));
}
