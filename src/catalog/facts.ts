import type {Fact} from "./source.ts";
import {source} from "./sources.ts";

/** A fact as written in a data file; its date is that of its source. */
export type FactSpec<T> = Omit<Fact<T>, "date">;

/** The figures *T*, each with its source. */
export type Facts<T> = {readonly [K in keyof T]: Fact<T[K]>};

/** The figures *T* as written in a data file. */
export type FactsSpec<T> = {readonly [K in keyof T]: FactSpec<T[K]>};

/** Returns the fact of the given *spec*, dated by its source. */
export function toFact<T>(spec: FactSpec<T>): Fact<T> {
  return {...spec, date: source(spec.source).date};
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
