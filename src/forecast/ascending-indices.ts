/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the values or of the cells. */
import {extent} from "./extent.ts";

const mostCells = 2 ** 16;

// So few are sorted by moving each to its place.
const fewValues = 24;

/**
 * Returns the indices of the *values*, by value: put into as many cells of equal
 * width as there are values, and sorted in each of them.
 */
export function ascendingIndices(values: Float64Array): Uint32Array {
  const cells = cellsOf(values);
  const starts = startsOf(cells, Math.min(mostCells, values.length));
  const order = byCell(cells, starts);
  for (let cell = 0; cell < starts.length - 1; ++cell) sortByValue(order, values, starts[cell]!, starts[cell + 1]!);
  return order;
}

// Rounding keeps the order, so that the cells are in that of the values.
function cellsOf(values: Float64Array): Uint16Array {
  const [least, most] = extent(values);
  const perUnit = most > least ? (Math.min(mostCells, values.length) - 1) / (most - least) : 0;
  const cells = new Uint16Array(values.length);
  for (let i = 0; i < values.length; ++i) cells[i] = (values[i]! - least) * perUnit;
  return cells;
}

function startsOf(cells: Uint16Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const cell of cells) starts[cell + 1]! += 1;
  for (let cell = 0; cell < count; ++cell) starts[cell + 1]! += starts[cell]!;
  return starts;
}

function byCell(cells: Uint16Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const order = new Uint32Array(cells.length);
  for (let i = 0; i < cells.length; ++i) order[next[cells[i]!]!++] = i;
  return order;
}

function sortByValue(order: Uint32Array, values: Float64Array, start: number, end: number): void {
  if (end - start > fewValues) {
    order.subarray(start, end).sort((a, b) => values[a]! - values[b]!);
    return;
  }
  for (let next = start + 1; next < end; ++next) {
    const index = order[next]!;
    let place = next;
    for (; place > start && values[order[place - 1]!]! > values[index]!; --place) order[place] = order[place - 1]!;
    order[place] = index;
  }
}
