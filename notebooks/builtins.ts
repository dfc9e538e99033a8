import type {Input} from "@observablehq/inputs";
import type * as library from "./library.ts";

/** What a cell sees of a variable of another cell: promises are awaited, generators give their latest value. */
export type Resolved<T> = Awaited<T> extends AsyncIterator<infer V> | Iterator<infer V> ? V : Awaited<T>;

type Libraries = {[K in keyof typeof library]: Resolved<ReturnType<(typeof library)[K]>>};

/** The names that a cell can use without importing or declaring them, by which the cells are type-checked. */
export interface Builtins extends Libraries {
  /** Shows *value* as output of the cell, and returns it. */
  display<T>(value: T): T;
  /** Shows *input*, and gives its value to the other cells whenever it changes. */
  view<T>(input: Input<T>): AsyncGenerator<T>;
  md(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
  /** The width of the page’s content, in pixels. */
  width: number;
  /** Whether the page is dark. */
  dark: boolean;
  /** The present, in milliseconds since 1970: a cell that uses it runs again and again. */
  now: number;
  /** Resolves when the cell is about to run again. */
  invalidation: Promise<void>;
  Generators: {
    observe<T>(initialize: (change: (value: T) => void) => (() => void) | undefined): AsyncGenerator<T>;
    input<T>(input: Input<T>): AsyncGenerator<T>;
  };
}

/** The same names as a record, so that they can be listed. */
export const builtinNames = [
  "display",
  "view",
  "htl",
  "html",
  "svg",
  "md",
  "Inputs",
  "Plot",
  "width",
  "dark",
  "now",
  "invalidation",
  "Generators"
] as const satisfies readonly (keyof Builtins)[];
