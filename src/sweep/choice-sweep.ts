import {total} from "../money.ts";
import type {SweptDesign} from "./bill-at.ts";
import type {Sweep, Totals} from "./sweep.ts";
import {sweep} from "./sweep.ts";
import type {SweepInput} from "./sweep-input.ts";

/** Several designs compiled over the same inputs, of which each scenario chooses one. */
export interface ChoiceSweep {
  /** One sweep for each of the designs, in their order. */
  readonly sweeps: readonly Sweep[];
  /**
   * Returns the totals of *count* scenarios: in each *column* the values of one input, in
   * whole thousandths, and in *choices* the place of the design that each is billed in.
   */
  readonly totals: (columns: readonly Float64Array[], choices: ArrayLike<number>, count: number) => Totals;
}

/**
 * Returns the *designs*, of one currency, compiled over the same *inputs*, each of at
 * most so many thousandths: a flow is known by its place and a plan by its name in each
 * of them, and where a design has no such thing, an input does nothing.
 */
export function choiceSweep(
  designs: readonly SweptDesign[],
  inputs: readonly SweepInput[],
  most: readonly number[]
): ChoiceSweep {
  const currencies = new Set(designs.map(({topology}) => topology.currency));
  if (currencies.size > 1) throw new Error(`designs of several currencies: ${[...currencies].join(", ")}`);
  const sweeps = designs.map((design) => sweep(design, inputs, most));
  return {sweeps, totals: (columns, choices, count) => chosenTotals(sweeps, columns, choices, count)};
}

/** The scenarios in the order of the designs that they choose: those of one are from its start up to the next one's. */
interface Partition {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  /** Where each scenario is among those that choose the same design. */
  readonly places: Uint32Array;
}

// Each design is evaluated over its own scenarios alone, which are brought together before.
function chosenTotals(
  sweeps: readonly Sweep[],
  columns: readonly Float64Array[],
  choices: ArrayLike<number>,
  count: number
): Totals {
  const {order, starts, places} = partition(choices, sweeps.length, count);
  const ownOf = (k: number) => order.subarray(starts[k], starts[k + 1]);
  const each = sweeps.map((own, k) => {
    const mine = ownOf(k);
    return own.totals(
      columns.map((column) => gathered(column, mine)),
      mine.length
    );
  });
  return {
    count,
    at: (i) => (each[choices[i] ?? -1] ?? none(i)).at(places[i] ?? none(i)),
    sum: () => total(each.map((own) => own.sum())),
    amounts: () => {
      const all = new Float64Array(count);
      for (const [k, own] of each.entries()) scatter(own.amounts(), ownOf(k), all);
      return all;
    }
  };
}

function partition(choices: ArrayLike<number>, designs: number, count: number): Partition {
  const starts = new Uint32Array(designs + 1);
  const places = new Uint32Array(count);
  for (let i = 0; i < count; ++i) {
    const choice = choices[i] ?? -1;
    if (!Number.isInteger(choice) || choice < 0 || choice >= designs) throw new Error(`no design ${choice}`);
    const found = starts[choice + 1] ?? 0;
    places[i] = found;
    starts[choice + 1] = found + 1;
  }
  for (let k = 0; k < designs; ++k) starts[k + 1] = (starts[k + 1] ?? 0) + (starts[k] ?? 0);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; ++i) order[(starts[choices[i] ?? 0] ?? 0) + (places[i] ?? 0)] = i;
  return {order, starts, places};
}

function gathered(column: Float64Array, order: Uint32Array): Float64Array {
  const own = new Float64Array(order.length);
  for (let i = 0; i < own.length; ++i) own[i] = column[order[i] ?? 0] ?? 0;
  return own;
}

function scatter(own: Float64Array, order: Uint32Array, all: Float64Array): void {
  for (let i = 0; i < own.length; ++i) all[order[i] ?? 0] = own[i] ?? 0;
}

function none(i: number): never {
  throw new Error(`no scenario ${i}`);
}
