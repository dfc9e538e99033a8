import type {Item} from "./item.ts";
import {gapAbove} from "./place.ts";

const rankGap = 34;

/** Returns the top of each item of the ordered *columns*, one column below the other. */
export function stacked(columns: readonly (readonly Item[])[]): Map<string, number> {
  const placed = new Map<string, number>();
  let below = 0;
  columns.forEach((items, column) => {
    if (column > 0) below += rankGap;
    items.forEach((item, i) => {
      const top = below + gapAbove(item, items[i - 1]);
      placed.set(item.key, top);
      below = top + item.height;
    });
  });
  return placed;
}
