/** A quantity that the solver chooses, from zero to its upper end. */
export interface Variable {
  readonly kind: "continuous" | "integer";
  /** Infinity where there is none. */
  readonly upper: number;
  /** What a unit of it costs. */
  readonly cost: number;
}

/** A variable, by its place among the variables, times a factor. */
export interface Term {
  readonly factor: number;
  readonly variable: number;
}

/** A limit on a sum: at least *lower* and at most *upper*. */
export interface Row {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
  /** What it is for: rows of one kind are relaxed together, to find what a conflict rests on. */
  readonly about: string;
}

/** A mixed-integer linear program: what costs least within the rows. */
export interface Program {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  /** What costs the same whatever is chosen. */
  readonly offset: number;
}

/** What a solver has found. */
export interface Solution {
  readonly status: "optimal" | "stopped" | "infeasible";
  /** The values of the variables; null if none were found. */
  readonly values: readonly number[] | null;
  /** What any solution costs at least. */
  readonly bound: number;
}

/** How long to look, and how close to the best is close enough, as a share of the cost. */
export interface SolveLimits {
  readonly seconds: number;
  readonly gap: number;
}

/** Solves a program. */
export type Solve = (program: Program, limits: SolveLimits) => Solution;

/** Collects the variables and rows of a program. */
export class ProgramBuilder {
  readonly #variables: Variable[] = [];
  readonly #rows: Row[] = [];
  #offset = 0;

  /** Adds a variable that is 0 or 1, and returns its place. */
  choice(cost = 0): number {
    return this.#add({kind: "integer", upper: 1, cost});
  }

  /** Adds a whole number, and returns its place. */
  count(upper: number, cost = 0): number {
    return this.#add({kind: "integer", upper, cost});
  }

  /** Adds a quantity, and returns its place. */
  quantity(upper: number, cost = 0): number {
    return this.#add({kind: "continuous", upper, cost});
  }

  /** Adds what costs the same whatever is chosen. */
  constant(cost: number): void {
    this.#offset += cost;
  }

  /** Adds to what a unit of the *variable* costs. */
  charge(variable: number, cost: number): void {
    const known = this.#variables[variable];
    if (known) this.#variables[variable] = {...known, cost: known.cost + cost};
  }

  atMost(upper: number, terms: readonly Term[], about: string): void {
    this.#rows.push({terms, lower: -Infinity, upper, about});
  }

  atLeast(lower: number, terms: readonly Term[], about: string): void {
    this.#rows.push({terms, lower, upper: Infinity, about});
  }

  exactly(value: number, terms: readonly Term[], about: string): void {
    this.#rows.push({terms, lower: value, upper: value, about});
  }

  /** Returns the program so far. */
  program(): Program {
    return {variables: [...this.#variables], rows: [...this.#rows], offset: this.#offset};
  }

  #add(variable: Variable): number {
    return this.#variables.push(variable) - 1;
  }
}

/** Returns a variable times a *factor*, by default once. */
export function term(variable: number, factor = 1): Term {
  return {factor, variable};
}
