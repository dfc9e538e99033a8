/* eslint-disable @typescript-eslint/no-non-null-assertion -- every column is at least as long as the block. */
import type {ColumnAmount, ColumnProgram} from "./columns.ts";

// So many scenarios at a time stay in the nearest cache.
const blockSize = 1024;

/** What is written while a program runs: reused from block to block. */
interface Room {
  readonly sum: Float64Array;
  /** The hours of each of the coverable ones that are left. */
  readonly left: readonly Float64Array[];
  readonly rest: Float64Array;
}

/**
 * Writes what the *program* costs in each of *count* scenarios to *totals*, in whole
 * numbers of its places; the *columns* hold the values of its inputs in thousandths.
 * Returns which scenarios a savings plan covers in part, whose totals are not whole
 * numbers, and are to be found otherwise; null where there are none.
 */
export function runColumns(
  program: ColumnProgram,
  columns: readonly Float64Array[],
  count: number,
  totals: Float64Array
): Uint8Array | null {
  const {coverable, covers} = program;
  const hasSavings = covers.some(({kind}) => kind === "savingsPlan");
  const partly = hasSavings ? new Uint8Array(count) : null;
  const block = () => new Float64Array(Math.min(blockSize, count));
  const room: Room = {sum: block(), left: coverable.map(block), rest: block()};
  for (let start = 0; start < count; start += blockSize) {
    const size = Math.min(blockSize, count - start);
    const out = totals.subarray(start, start + size);
    const own = columns.map((column) => column.subarray(start, start + size));
    charge(program, own, size, out, room.sum);
    if (coverable.length > 0) cover(program, own, size, out, room, partly?.subarray(start, start + size) ?? null);
  }
  return partly;
}

function charge(
  {slopes, offset, charges}: ColumnProgram,
  columns: readonly Float64Array[],
  size: number,
  out: Float64Array,
  sum: Float64Array
): void {
  out.fill(offset);
  for (const [input, slope] of slopes.entries()) if (slope !== 0) addTimes(out, columns[input], slope, size);
  for (const {amount, unitCost, from, more, price} of charges) {
    addAmount(amount, columns, size, sum);
    graduate(sum, unitCost, from, more, size);
    if (price === null) addTimes(out, sum, 1, size);
    else addProduct(out, sum, columns[price], size);
  }
}

function cover(
  {coverable, covers}: ColumnProgram,
  columns: readonly Float64Array[],
  size: number,
  out: Float64Array,
  {left, rest}: Room,
  partly: Uint8Array | null
): void {
  for (const [i, {hours}] of coverable.entries()) addAmount(hours, columns, size, left[i]);
  for (const own of covers) {
    rest.fill(own.kind === "reservation" ? own.hours : own.amount);
    if (own.kind === "reservation") for (const i of own.of) takeHours(left[i], rest, size);
    else {
      for (const [k, i] of own.of.entries()) takeMoney(left[i], rest, own.unitPrices[k] ?? 0, size, partly);
      for (const i of own.open) takeRest(left[i], rest, size);
    }
  }
  for (const [i, {unitCost}] of coverable.entries()) addTimes(out, left[i], unitCost, size);
}

function addAmount(
  {base, inputs, times, beyond}: ColumnAmount,
  columns: readonly Float64Array[],
  size: number,
  sum: Float64Array | undefined
): void {
  if (sum === undefined) return;
  sum.fill(base);
  for (const [k, input] of inputs.entries()) addBeyond(sum, columns[input], beyond[k] ?? 0, times[k] ?? 0, size);
}

function graduate(
  column: Float64Array,
  unitCost: number,
  from: readonly number[],
  more: readonly number[],
  size: number
): void {
  for (let i = 0; i < size; ++i) {
    const quantity = column[i]!;
    let cost = unitCost * quantity;
    for (let k = 0; k < from.length && quantity > from[k]!; ++k) cost += more[k]! * (quantity - from[k]!);
    column[i] = cost;
  }
}

function addProduct(out: Float64Array, column: Float64Array, other: Float64Array | undefined, size: number): void {
  if (other === undefined) return;
  for (let i = 0; i < size; ++i) out[i]! += column[i]! * other[i]!;
}

function addTimes(out: Float64Array, column: Float64Array | undefined, times: number, size: number): void {
  if (column === undefined) return;
  for (let i = 0; i < size; ++i) out[i]! += times * column[i]!;
}

function addBeyond(
  out: Float64Array,
  column: Float64Array | undefined,
  beyond: number,
  times: number,
  size: number
): void {
  if (column === undefined) return;
  if (beyond === 0) return addTimes(out, column, times, size);
  for (let i = 0; i < size; ++i) {
    const over = column[i]! - beyond;
    if (over > 0) out[i]! += times * over;
  }
}

function takeHours(left: Float64Array | undefined, rest: Float64Array, size: number): void {
  if (left === undefined) return;
  for (let i = 0; i < size; ++i) {
    const taken = Math.min(left[i]!, rest[i]!);
    left[i]! -= taken;
    rest[i]! -= taken;
  }
}

function takeMoney(
  left: Float64Array | undefined,
  rest: Float64Array,
  unitPrice: number,
  size: number,
  partly: Uint8Array | null
): void {
  if (left === undefined) return;
  for (let i = 0; i < size; ++i) {
    const cost = left[i]! * unitPrice;
    if (cost <= rest[i]!) {
      rest[i]! -= cost;
      left[i] = 0;
    } else if (rest[i]! > 0) {
      // About what is left, so that the total can be drawn; to the last digit it is found by the program.
      left[i]! -= rest[i]! / unitPrice;
      rest[i] = 0;
      if (partly) partly[i] = 1;
    }
  }
}

function takeRest(left: Float64Array | undefined, rest: Float64Array, size: number): void {
  if (left === undefined) return;
  for (let i = 0; i < size; ++i) if (rest[i]! > 0) left[i] = 0;
}
