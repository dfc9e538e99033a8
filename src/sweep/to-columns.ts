import type {CostStep} from "../billing/cost-curve.ts";
import {Decimal, total} from "../money.ts";
import type {ColumnAmount, ColumnCharge, ColumnCover, ColumnProgram} from "./columns.ts";
import {inputPlaces} from "./columns.ts";
import type {Amount, Charge, Cover, Program} from "./program.ts";

/** The decimal places that everything in a program has at most: quantities, and amounts of money. */
interface Places {
  readonly quantity: number;
  readonly money: number;
}

// What a split line costs is rounded beyond these, which whole numbers would not tell.
const splitPlaces = 12;

/**
 * Returns the *program* in whole numbers, for inputs of at most so many thousandths
 * each; null where floats could not calculate with all of them exactly.
 */
export function toColumns(program: Program, most: readonly number[]): ColumnProgram | null {
  const places = placesOf(program);
  const {charges, coverable, covers} = program;
  if (covers.length > 0 && places.money > splitPlaces) return null;
  if (amountsOf(program).some(({terms}) => terms.some(({beyond}) => beyond.dp() > inputPlaces))) return null;
  if (!isSafe(program, most, places)) return null;
  const straight = charges.filter(isStraight);
  const slopeOf = (input: number) =>
    straight.flatMap(({amount: {terms}, steps: [step]}) =>
      terms.filter((term) => term.input === input).map(({times}) => times.times(step?.unitCost ?? 0))
    );
  const fixed = straight.map(({amount: {base}, steps: [step]}) => base.times(step?.unitCost ?? 0));
  return {
    places: places.money,
    offset: whole(total(fixed), places.money),
    slopes: program.inputs.map((_, input) => whole(total(slopeOf(input)), places.money - inputPlaces)),
    charges: charges.filter((charge) => !isStraight(charge)).map((charge) => columnCharge(charge, places)),
    coverable: coverable.map(({hours, unitCost}) => ({
      hours: columnAmount(hours, places),
      unitCost: whole(unitCost, places.money - places.quantity)
    })),
    covers: covers.map((cover) => columnCover(cover, places))
  };
}

function placesOf(program: Program): Places {
  const {charges, coverable, covers} = program;
  const steps = charges.flatMap((charge) => charge.steps);
  const quantity = Math.max(
    inputPlaces,
    ...amountsOf(program).flatMap(({base, terms}) => [base.dp(), ...terms.map(({times}) => times.dp() + inputPlaces)]),
    ...steps.map(({from}) => from.dp()),
    ...covers.map((cover) => (cover.kind === "reservation" ? cover.hours.dp() : 0))
  );
  const prices = [...steps, ...coverable].map(({unitCost}) => unitCost);
  const saved = covers.flatMap((cover) =>
    cover.kind === "savingsPlan" ? cover.of.map(({unitPrice}) => unitPrice) : []
  );
  const unit = Math.max(0, ...[...prices, ...saved].map((price) => price.dp()));
  const swept = charges.some(({price}) => price !== null) ? inputPlaces : 0;
  const amounts = covers.map((cover) => (cover.kind === "savingsPlan" ? cover.amount.dp() : 0));
  return {quantity, money: Math.max(quantity + unit + swept, ...amounts)};
}

/** Whether no sum on the way passes what floats hold exactly: each is at most that of the sizes of its parts. */
function isSafe(program: Program, most: readonly number[], places: Places): boolean {
  const {charges, coverable, covers} = program;
  const mostInput = (input: number) => new Decimal(most[input] ?? 0).div(10 ** inputPlaces);
  const mostOf = ({base, terms}: Amount) =>
    base.abs().plus(total(terms.map(({input, times}) => times.abs().times(mostInput(input)))));
  const charged = charges.map(({amount, steps, price}) => {
    const prices = total(rises(steps).map((rise) => rise.abs()));
    return prices.times(mostOf(amount)).times(price === null ? 1 : Decimal.max(1, mostInput(price)));
  });
  const uncovered = coverable.map(({hours, unitCost}) => unitCost.abs().times(mostOf(hours)));
  const mostHours = Decimal.max(0, ...coverable.map(({hours}) => mostOf(hours)));
  const saved = covers.flatMap((cover) =>
    cover.kind === "savingsPlan" ? [cover.amount, ...cover.of.map(({unitPrice}) => unitPrice.times(mostHours))] : []
  );
  const quantities = [
    ...amountsOf(program).map(mostOf),
    ...covers.map((cover) => (cover.kind === "reservation" ? cover.hours : new Decimal(0)))
  ];
  const isHeld = (value: Decimal, digits: number) => value.times(new Decimal(10).pow(digits)).lt(2 ** 53);
  return (
    quantities.every((quantity) => isHeld(quantity, places.quantity)) &&
    [total([...charged, ...uncovered]), ...saved].every((amount) => isHeld(amount, places.money))
  );
}

function columnAmount({base, terms}: Amount, {quantity}: Places): ColumnAmount {
  return {
    base: whole(base, quantity),
    inputs: terms.map(({input}) => input),
    times: terms.map(({times}) => whole(times, quantity - inputPlaces)),
    beyond: terms.map(({beyond}) => whole(beyond, inputPlaces))
  };
}

function columnCharge({amount, steps, price}: Charge, places: Places): ColumnCharge {
  // What is multiplied by a price in thousandths has so many places less before.
  const unit = places.money - places.quantity - (price === null ? 0 : inputPlaces);
  const [unitCost = 0, ...more] = rises(steps).map((rise) => whole(rise, unit));
  const from = steps.slice(1).map((step) => whole(step.from, places.quantity));
  return {amount: columnAmount(amount, places), unitCost, from, more, price};
}

function columnCover(cover: Cover, places: Places): ColumnCover {
  if (cover.kind === "reservation") return {...cover, hours: whole(cover.hours, places.quantity)};
  return {
    kind: cover.kind,
    amount: whole(cover.amount, places.money),
    of: cover.of.map(({hours}) => hours),
    unitPrices: cover.of.map(({unitPrice}) => whole(unitPrice, places.money - places.quantity)),
    open: cover.open
  };
}

function amountsOf({charges, coverable}: Program): Amount[] {
  return [...charges.map(({amount}) => amount), ...coverable.map(({hours}) => hours)];
}

// One price, that of the sheet, for all of what depends on its inputs from zero on.
function isStraight({amount, steps, price}: Charge): boolean {
  return price === null && steps.length === 1 && amount.terms.every(({beyond}) => beyond.isZero());
}

/** Returns what a unit costs in the first of the *steps*, and how much more or less in each other one. */
function rises(steps: readonly CostStep[]): Decimal[] {
  return steps.map(({unitCost}, i) => unitCost.minus(steps[i - 1]?.unitCost ?? 0));
}

function whole(value: Decimal, places: number): number {
  return value.times(new Decimal(10).pow(places)).toNumber();
}
