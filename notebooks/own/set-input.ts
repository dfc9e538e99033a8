import type {Input} from "@observablehq/inputs";

/** Gives *input* another value, as someone does who changes it. */
export function setInput<T>(input: Input<T>, value: T): void {
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
}
