/// <reference types="vite/client" />

// Packages that ship no types, fenced here: only what we call of them.

declare module "@observablehq/runtime" {
  export type VariableDefinition = (...inputs: never[]) => unknown;
  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: unknown): Variable;
    delete(): void;
  }
  export interface Module {
    define(name: string, inputs: readonly string[], definition: unknown): Variable;
    redefine(name: string, inputs: readonly string[], definition: unknown): Variable;
    variable(observer?: unknown): Variable;
    value(name: string): Promise<unknown>;
  }
  export class Runtime {
    constructor(builtins?: Record<string, unknown>);
    module(): Module;
    dispose(): void;
  }
}

// Its own types say no more than Node | null of what a template makes.
declare module "htl" {
  type Tag<T> = (strings: TemplateStringsArray, ...values: unknown[]) => T;
  export const html: Tag<HTMLElement> & {fragment: Tag<DocumentFragment>};
  export const svg: Tag<SVGElement> & {fragment: Tag<DocumentFragment>};
}

declare module "@observablehq/inputs" {
  /** An element that has a *value*, and says `input` when it changes. */
  export type Input<T> = HTMLElement & {value: T};
  type Content = string | Node;
  interface Options<T> {
    label?: Content;
    value?: T;
    disabled?: boolean;
    width?: number | string;
  }
  interface NumberOptions extends Options<number> {
    step?: number;
    format?: (value: number) => string | number;
    placeholder?: string;
    transform?: (value: number) => number;
    invert?: (value: number) => number;
    validate?: (value: number) => boolean;
  }
  interface TextOptions extends Options<string> {
    readonly type?: string;
    placeholder?: string;
    pattern?: string | RegExp;
    spellcheck?: boolean | "true" | "false";
    datalist?: Iterable<string>;
    submit?: boolean | string;
    required?: boolean;
    minlength?: number;
    maxlength?: number;
    rows?: number;
    monospace?: boolean;
    resize?: boolean;
  }
  interface ChoiceOptions<K, V> extends Omit<Options<V>, "value"> {
    value?: V | null;
    format?: (key: K) => Content;
    keyof?: (key: K) => string;
    valueof?: (key: K) => V;
    sort?: boolean | "ascending" | "descending";
    unique?: boolean;
  }
  interface SeveralOptions<K, V> extends Omit<ChoiceOptions<K, V>, "value"> {
    value?: readonly V[];
  }
  type Values<T> = {[K in keyof T]: T[K] extends Input<infer V> ? V : never};

  export function range(extent?: readonly [number, number], options?: NumberOptions): Input<number>;
  export function number(options?: NumberOptions): Input<number>;
  export function number(extent: readonly [number, number], options?: NumberOptions): Input<number>;
  export function text(options?: TextOptions): Input<string>;
  export function textarea(options?: TextOptions): Input<string>;
  export function search<T>(data: Iterable<T>, options?: Options<string>): Input<T[]>;
  export function date(options?: Options<Date | string>): Input<Date | null>;
  export function toggle(options?: Options<boolean>): Input<boolean>;
  export function button(content: Content, options?: {label?: Content; disabled?: boolean}): Input<number>;
  export function select<K, V>(data: ReadonlyMap<K, V>, options?: ChoiceOptions<[K, V], V>): Input<V>;
  export function select<T>(data: Iterable<T>, options?: ChoiceOptions<T, T>): Input<T>;
  export function radio<K, V>(data: ReadonlyMap<K, V>, options?: ChoiceOptions<[K, V], V>): Input<V>;
  export function radio<T>(data: Iterable<T>, options?: ChoiceOptions<T, T>): Input<T>;
  export function checkbox<K, V>(data: ReadonlyMap<K, V>, options?: SeveralOptions<[K, V], V>): Input<V[]>;
  export function checkbox<T>(data: Iterable<T>, options?: SeveralOptions<T, T>): Input<T[]>;
  export function table<T>(data: Iterable<T>, options?: Record<string, unknown>): Input<T[]>;
  export function input<T>(value: T): Input<T>;
  export function bind<E extends HTMLElement>(target: E, source: HTMLElement): E;
  export function form<T extends Record<string, HTMLElement>>(
    inputs: T,
    options?: {template?: (inputs: T) => HTMLElement}
  ): Input<Values<T>>;
}
