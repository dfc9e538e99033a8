import type {Decimal} from "../money.ts";
import {decimalOf} from "../topology/source-text.ts";
import {maximumNumberLength} from "./source-document.ts";

/** What the text of a plain scalar means, or why it is refused. */
export type PlainScalar = {readonly value: null | boolean | string | Decimal} | {readonly problem: string};

/** Returns what *text*, unquoted, means in the core schema of YAML 1.2; its numbers are exact. */
export function plainScalar(text: string): PlainScalar {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return {value: null};
  if (/^(?:true|True|TRUE)$/.test(text)) return {value: true};
  if (/^(?:false|False|FALSE)$/.test(text)) return {value: false};
  if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(text)) return {problem: "not a finite number"};
  if (!/^[-+.\d]/.test(text)) return {value: text};
  const isDecimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text);
  if (!isDecimal && !/^0(?:o[0-7]+|x[\da-fA-F]+)$/.test(text)) return {value: text};
  if (text.length > maximumNumberLength) return {problem: "number too long"};
  // Decimal rounds what is not decimal; BigInt does not.
  const value = decimalOf(isDecimal ? text : BigInt(text).toString());
  return value.isFinite() ? {value} : {problem: "number too large"};
}
