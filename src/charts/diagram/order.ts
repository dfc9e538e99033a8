import {compareText} from "../../compare-text.ts";
import {groupBy} from "../../group-by.ts";
import type {Hop, Item} from "./item.ts";

const sweeps = 12;

/**
 * Returns the *columns* with their items in an order that crosses few links: each
 * item near the middle of what it is joined to, those of one region together. What
 * is equal keeps the order of its names, so that the same topology is the same picture.
 */
export function ordered(columns: readonly (readonly Item[])[], hops: readonly Hop[]): Item[][] {
  const neighbours = groupBy(
    hops.flatMap(({from, to}) => [
      {own: from, other: to},
      {own: to, other: from}
    ]),
    ({own}) => own
  );
  const best = columns.map((items) => [...items].sort(byName));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const places = placesOf(best);
    const column = sweep % 2 === 0 ? forwards(best.length) : forwards(best.length).toReversed();
    for (const i of column) {
      best[i] = sorted(best[i] ?? [], (key) => {
        const others = (neighbours.get(key) ?? []).flatMap(({other}) => places.get(other) ?? []);
        return others.length > 0 ? mean(others) : (places.get(key) ?? 0.5);
      });
      for (const [key, place] of placesOf([best[i] ?? []])) places.set(key, place);
    }
  }
  return best;
}

function forwards(length: number): number[] {
  return Array.from({length}, (_, i) => i);
}

function sorted(items: readonly Item[], wish: (key: string) => number): Item[] {
  const groups = [...groupBy(items, ({key, region}) => JSON.stringify(region === null ? [key] : [region, null]))];
  return groups
    .map(([name, members]) => {
      const wishes = members.map((item) => ({item, at: wish(item.key)}));
      return {name, at: mean(wishes.map(({at}) => at)), wishes};
    })
    .sort((a, b) => a.at - b.at || compareText(a.name, b.name))
    .flatMap(({wishes}) => wishes.sort((a, b) => a.at - b.at || byName(a.item, b.item)).map(({item}) => item));
}

// Where each item is in its column: 0 at the top, 1 at the foot.
function placesOf(columns: readonly (readonly Item[])[]): Map<string, number> {
  return new Map(columns.flatMap((items) => items.map(({key}, i) => [key, (i + 0.5) / items.length] as const)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byName(a: Item, b: Item): number {
  return compareText(a.region ?? "", b.region ?? "") || compareText(a.key, b.key);
}
