import {groupBy} from "../group-by.ts";
import {Decimal, total} from "../money.ts";
import {costAt, quantityAt} from "./cost-at.ts";
import type {Amount, Charge, CostFunction, Program} from "./program.ts";

const zero = new Decimal(0);

/** A program of quantities, and what it comes to where its inputs have the values that they have now. */
export interface PresentProgram {
  readonly program: Program;
  readonly cost: Decimal;
  readonly quantities: ReadonlyMap<Amount, Decimal>;
  /** The amounts that each input moves, by its place. */
  readonly amounts: ReadonlyMap<number, readonly Amount[]>;
}

/** Inputs that one value moves: each, by its place, is so many times that value. */
export type Movement = ReadonlyMap<number, Decimal>;

/** Returns a *program* where its inputs have these *values*. */
export function atPresent(program: Program, values: readonly Decimal[]): PresentProgram {
  const all = [...program.charges.map(({amount}) => amount), ...program.coverable.map(({hours}) => hours)];
  const moved = groupBy(
    all.flatMap((amount) => [...new Set(amount.terms.map(({input}) => input))].map((input) => ({amount, input}))),
    ({input}) => input
  );
  return {
    program,
    cost: costAt(program, values),
    quantities: new Map(all.map((amount) => [amount, quantityAt(amount, values)])),
    amounts: new Map([...moved].map(([input, own]) => [input, own.map(({amount}) => amount)]))
  };
}

/**
 * Returns what a program costs over the one value of a *movement*, which has the value
 * *now* at present; all that it does not move stays as it is. The program must be one
 * of quantities: prices do not move.
 */
export function along(
  {program, cost, quantities, amounts}: PresentProgram,
  movement: Movement,
  now: Decimal
): CostFunction {
  const moved = new Set([...movement.keys()].flatMap((input) => amounts.get(input) ?? []));
  const over = (amount: Amount) => amountAlong(amount, quantities.get(amount) ?? zero, movement, now);
  const charges = program.charges.filter(({amount}) => moved.has(amount));
  const isCovered = program.coverable.some(({hours}) => moved.has(hours));
  const own: CostFunction = {
    base: zero,
    charges: withOneLine(charges.map((charge) => ({...charge, amount: over(charge.amount)}))),
    coverable: isCovered ? program.coverable.map((hours) => ({...hours, hours: over(hours.hours)})) : [],
    covers: isCovered ? program.covers : []
  };
  return {...own, base: cost.minus(costAt(own, [now]))};
}

// What has one price from nothing on is a line; all lines together are one, which is charged as an amount of money.
function withOneLine(charges: readonly Charge[]): Charge[] {
  const lines = charges.filter(isLine);
  if (lines.length === 0) return [...charges];
  const paid = lines.flatMap(({amount: {terms}, steps: [step]}) =>
    terms.map(({times}) => times.times(step?.unitCost ?? 0))
  );
  const amount = {base: zero, terms: [{input: 0, times: total(paid), beyond: zero}]};
  const line = {amount, steps: [{from: zero, unitCost: new Decimal(1)}], price: null};
  return [...charges.filter((charge) => !isLine(charge)), line];
}

function isLine({amount: {terms}, steps: [first, ...more]}: Charge): boolean {
  return more.length === 0 && first !== undefined && first.from.isZero() && terms.every(({beyond}) => beyond.isZero());
}

function amountAlong({terms}: Amount, quantity: Decimal, movement: Movement, now: Decimal): Amount {
  const own = terms.flatMap(({input, times, beyond}) => {
    const factor = movement.get(input);
    return factor === undefined || factor.isZero() ? [] : [{times: times.times(factor), beyond: beyond.div(factor)}];
  });
  const alike = [...groupBy(own, ({beyond}) => beyond.toFixed()).values()].flatMap((some) => {
    const [first] = some;
    return first ? [{...first, input: 0, times: total(some.map(({times}) => times))}] : [];
  });
  const moving = {base: zero, terms: alike};
  return {...moving, base: quantity.minus(quantityAt(moving, [now]))};
}
