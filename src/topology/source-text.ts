import {Decimal} from "../money.ts";

// A number that stands where a text is meant (`subscription: 0042`, a tag of
// `1.10`) is that text as written, which the number itself no longer tells.
const sourceTexts = new WeakMap<Decimal, string>();

// Written as they are shown, without looking.
const isUsual = /^(?:0|[1-9]\d{0,14})$/;

/** Returns the exact number written as *text*, which `sourceText` gives back. */
export function decimalOf(text: string): Decimal {
  const value = new Decimal(text);
  if (!isUsual.test(text) && value.toString() !== text) sourceTexts.set(value, text);
  return value;
}

/** Returns the text that *value* was written as in its document; its plain notation if it comes from none. */
export function sourceText(value: Decimal): string {
  return sourceTexts.get(value) ?? value.toString();
}
