import type {Decimal} from "../money.ts";
import {decimalOf} from "../topology/source-text.ts";
import {maximumNumberLength} from "./source-document.ts";

/** What the text of a plain scalar means, or why it is refused. */
export type PlainScalar = {readonly value: null | boolean | string | Decimal} | {readonly problem: string};

const words: ReadonlyMap<string, null | boolean> = new Map([
  ...["", "~", "null", "Null", "NULL"].map((text) => [text, null] as const),
  ...["true", "True", "TRUE"].map((text) => [text, true] as const),
  ...["false", "False", "FALSE"].map((text) => [text, false] as const)
]);

/** Whether *text* begins as numbers do. */
export function mayBeNumber(text: string): boolean {
  return /^[-+.\d]/.test(text);
}

/** Returns what *text*, unquoted, means in the core schema of YAML 1.2; its numbers are exact. */
export function plainScalar(text: string): PlainScalar {
  const word = words.get(text);
  if (word !== undefined) return {value: word};
  if (!mayBeNumber(text)) return {value: text};
  if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(text)) return {problem: "not a finite number"};
  const isDecimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text);
  if (!isDecimal && !/^0(?:o[0-7]+|x[\da-fA-F]+)$/.test(text)) return {value: text};
  if (text.length > maximumNumberLength) return {problem: "number too long"};
  // Decimal rounds what is not decimal; BigInt does not.
  const value = decimalOf(isDecimal ? text : BigInt(text).toString());
  return value.isFinite() ? {value} : {problem: "number too large"};
}
