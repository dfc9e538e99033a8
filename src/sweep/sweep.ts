import {Decimal, total} from "../money.ts";
import type {SweptDesign} from "./bill-at.ts";
import {billAt} from "./bill-at.ts";
import type {ColumnProgram} from "./columns.ts";
import {inputPlaces} from "./columns.ts";
import {costAt} from "./cost-at.ts";
import type {Program} from "./program.ts";
import {runColumns} from "./run-columns.ts";
import type {SweepInput} from "./sweep-input.ts";
import {toColumns} from "./to-columns.ts";
import {toProgram} from "./to-program.ts";

/** What a design costs a month in many scenarios. */
export interface Totals {
  readonly count: number;
  /** Returns the total of the scenario at a place, as its bill has it, to the last digit. */
  readonly at: (i: number) => Decimal;
  /** Returns the sum of all totals, to the last digit. */
  readonly sum: () => Decimal;
  /** Returns all totals as floats, to draw and to compare. */
  readonly amounts: () => Float64Array;
}

/** A design compiled over its inputs, to be billed in many scenarios. */
export interface Sweep {
  readonly inputs: readonly SweepInput[];
  /** What it costs as a function of its inputs; null where it has no such form, and each scenario is billed by itself. */
  readonly program: Program | null;
  /** The same in whole numbers; null where these would not be exact. */
  readonly columns: ColumnProgram | null;
  /**
   * Returns the totals of *count* scenarios: in each *column* the values of one input,
   * whole thousandths from 0 to its most.
   */
  readonly totals: (columns: readonly Float64Array[], count: number) => Totals;
}

/** Returns the *design* compiled over the *inputs*, each of at most so many thousandths. */
export function sweep(design: SweptDesign, inputs: readonly SweepInput[], most: readonly number[]): Sweep {
  const program = toProgram(design, inputs);
  const columns = program && toColumns(program, most);
  const exact = (values: readonly Decimal[]) =>
    program ? costAt(program, values) : billAt(design, inputs, values).totalPerMonth.amount;
  const totals: Sweep["totals"] =
    program && columns
      ? (given, count) => columnTotals(program, columns, given, count, exact)
      : (given, count) => {
          const all = Array.from({length: count}, (_, i) => exact(valuesAt(given, i)));
          const amounts = () => Float64Array.from(all, (d) => d.toNumber());
          return {count, at: (i) => all[i] ?? none(i), sum: () => total(all), amounts};
        };
  return {inputs, program, columns, totals};
}

function columnTotals(
  {base}: Program,
  program: ColumnProgram,
  columns: readonly Float64Array[],
  count: number,
  exact: (values: readonly Decimal[]) => Decimal
): Totals {
  const wholes = new Float64Array(count);
  const partly = runColumns(program, columns, count, wholes);
  const unit = new Decimal(10).pow(-program.places);
  const at = (i: number) => (partly?.[i] ? exact(valuesAt(columns, i)) : base.plus(unit.times(wholes[i] ?? none(i))));
  return {
    count,
    at,
    sum: () => {
      const others = partly ? Array.from(partly.keys()).filter((i) => partly[i]) : [];
      const counted = partly ? wholes.filter((_, i) => !partly[i]) : wholes;
      return total([base.times(counted.length), unit.times(exactSum(counted)), ...others.map(at)]);
    },
    amounts: () => {
      const [start, size] = [base.toNumber(), 10 ** program.places];
      const floats = new Float64Array(count);
      for (let i = 0; i < count; ++i) floats[i] = start + (wholes[i] ?? NaN) / size;
      return floats;
    }
  };
}

/** Returns the sum of whole numbers that floats hold exactly, as many as there are. */
function exactSum(wholes: Float64Array): Decimal {
  const parts: number[] = [];
  let part = 0;
  for (let i = 0; i < wholes.length; ++i) {
    const whole = wholes[i] ?? NaN;
    if (Math.abs(part) + Math.abs(whole) > Number.MAX_SAFE_INTEGER) {
      parts.push(part);
      part = 0;
    }
    part += whole;
  }
  return total([...parts, part].map((own) => new Decimal(own)));
}

function valuesAt(columns: readonly Float64Array[], i: number): Decimal[] {
  return columns.map((column) => new Decimal(column[i] ?? none(i)).div(10 ** inputPlaces));
}

function none(i: number): never {
  throw new Error(`no scenario ${i}`);
}
