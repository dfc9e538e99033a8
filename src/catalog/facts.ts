import type {IsoDate} from "../units.ts";
import type {Fact} from "./source.ts";
import {source} from "./sources.ts";

/** A fact as written in a data file; its date is that of its source. */
export interface FactSpec<T> extends Omit<Fact<T>, "date" | "from" | "until" | "earlier"> {
  readonly from?: IsoDate | null;
  readonly until?: IsoDate | null;
  readonly earlier?: readonly FactSpec<T>[];
}

/** The figures *T*, each with its source. */
export type Facts<T> = {readonly [K in keyof T]: Fact<T[K]>};

/** The figures *T* as written in a data file. */
export type FactsSpec<T> = {readonly [K in keyof T]: FactSpec<T[K]>};

/** Returns the fact of the given *spec*, dated by its source. */
export function toFact<T>({earlier, from = null, until = null, ...spec}: FactSpec<T>): Fact<T> {
  const fact = {...spec, date: source(spec.source).date, from, until};
  return earlier ? {...fact, earlier: earlier.map(toFact)} : fact;
}

/** Returns the *fact* as it was on the day *on*: of its earlier values the newest that had begun, the oldest if none had. */
export function factOn<T>(fact: Fact<T>, on: IsoDate): Fact<T> {
  const values = [fact, ...(fact.earlier ?? [])];
  return values.find(({from}) => from === null || from <= on) ?? values.at(-1) ?? fact;
}

/** Returns the facts of the given *specs*, each dated by its source. */
export function toFacts<T extends object>(specs: FactsSpec<T>): Facts<T> {
  return mapValues<FactsSpec<T>, Facts<T>>(specs, toFact);
}

/** Returns the bare figures of *facts*. */
export function factValues<T extends object>(facts: Facts<T>): T {
  return mapValues<Facts<T>, T>(facts, ({value}) => value);
}

// One cast for both: TypeScript cannot follow a mapped type through entries.
function mapValues<From extends object, To>(from: From, f: (fact: Fact<unknown>) => unknown): To {
  return Object.fromEntries(Object.entries(from).map(([key, fact]) => [key, f(fact)])) as To;
}
