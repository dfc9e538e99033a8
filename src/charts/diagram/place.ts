import {groupBy} from "../../group-by.ts";
import type {Hop, Item} from "./item.ts";

const boxGap = 14;
const laneGap = 6;
const regionGap = 20;
const rounds = 10;

/**
 * Returns the top of each item of the ordered *columns*: as level with what it is
 * joined to as those above and below it allow, the highest at 0.
 */
export function tops(columns: readonly (readonly Item[])[], hops: readonly Hop[]): Map<string, number> {
  const placed = new Map<string, number>();
  for (const items of columns) {
    const offsets = offsetsOf(items);
    items.forEach(({key}, i) => placed.set(key, offsets[i] ?? 0));
  }
  const pulls = groupBy(hops.flatMap(bothEnds), ({own}) => own);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? columns : columns.toReversed();
    for (const items of order) level(items, placed, pulls);
  }
  const least = Math.min(
    ...columns.flatMap((items) => items.map((item, i) => (placed.get(item.key) ?? 0) - headroom(item, items[i - 1])))
  );
  for (const [key, top] of placed) placed.set(key, top - least);
  return placed;
}

/** Returns what stays free above an item, below the one before it. */
export function gapAbove(item: Item, before: Item | undefined): number {
  const base = before === undefined ? 0 : item.box && before.box ? boxGap : laneGap;
  return base + headroom(item, before) + (before?.region && before.region !== item.region ? 6 : 0);
}

// Above the first box of a region is its name.
function headroom({region}: Item, before: Item | undefined): number {
  return region !== null && region !== before?.region ? regionGap : 0;
}

interface Pull {
  readonly own: string;
  readonly other: string;
  /** How far below the other's top its own top would be level. */
  readonly by: number;
}

function bothEnds({from, to, fromAt, toAt}: Hop): Pull[] {
  return [
    {own: from, other: to, by: toAt - fromAt},
    {own: to, other: from, by: fromAt - toAt}
  ];
}

function offsetsOf(items: readonly Item[]): number[] {
  let below = 0;
  return items.map((item, i) => {
    const top = below + gapAbove(item, items[i - 1]);
    below = top + item.height;
    return top;
  });
}

function level(items: readonly Item[], placed: Map<string, number>, pulls: ReadonlyMap<string, readonly Pull[]>): void {
  const offsets = offsetsOf(items);
  const own = new Set(items.map(({key}) => key));
  const wishes = items.map(({key}, i) => {
    const others = (pulls.get(key) ?? []).filter(({other}) => !own.has(other));
    const wished = others.map(({other, by}) => (placed.get(other) ?? 0) + by);
    return wished.length > 0 ? wished.reduce((a, b) => a + b, 0) / wished.length - (offsets[i] ?? 0) : null;
  });
  isotonic(withNeighbours(wishes)).forEach((shift, i) => placed.set(items[i]?.key ?? "", shift + (offsets[i] ?? 0)));
}

// What nothing pulls stays next to the one before it, or after it.
function withNeighbours(wishes: readonly (number | null)[]): number[] {
  let last = wishes.find((wish) => wish !== null) ?? 0;
  return wishes.map((wish) => (last = wish ?? last));
}

// The nearest values that never fall: neighbours that would are pooled at their mean.
function isotonic(values: readonly number[]): number[] {
  const pools: {sum: number; count: number}[] = [];
  for (const value of values) {
    pools.push({sum: value, count: 1});
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before && before.sum / before.count > last.sum / last.count;
    ) {
      pools.splice(-2, 2, {sum: before.sum + last.sum, count: before.count + last.count});
      [last, before] = [pools.at(-1), pools.at(-2)];
    }
  }
  return pools.flatMap(({sum, count}) => Array.from({length: count}, () => sum / count));
}
